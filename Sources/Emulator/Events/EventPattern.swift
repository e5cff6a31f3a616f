internal import JSONDocument

/// Whether an event is one that a rule of EventBridge waits for.
///
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
struct EventPattern {
    let pattern: JSONValue

    init(_ pattern: JSONValue) {
        self.pattern = pattern
    }

    /// Whether an event matches every part of the pattern.
    func matches(_ event: JSONValue) -> Bool {
        Self.matches(self.pattern, [event])
    }

    /// Whether any of some values matches; a list in an event stands for any of its elements.
    private static func matches(_ pattern: JSONValue, _ values: [JSONValue]) -> Bool {
        switch pattern {
        case .object(let members):
            return members.allSatisfy { name, part in
                if name == "$or", let alternatives = part.arrayValue {
                    return alternatives.contains { Self.matches($0, values) }
                }
                let inner = values.flatMap { Self.elements($0) }.compactMap { $0[name] }
                return Self.matches(part, inner)
            }
        case .array(let rules):
            let candidates = values.flatMap { Self.elements($0) }
            let isThere = values.contains { $0.objectValue == nil }
            return rules.contains { Self.matches(rule: $0, candidates, isThere: isThere) }
        default: return false
        }
    }

    private static func elements(_ value: JSONValue) -> [JSONValue] {
        if case .array(let elements) = value {
            elements.flatMap { Self.elements($0) }
        } else {
            [value]
        }
    }

    private static func matches(rule: JSONValue, _ candidates: [JSONValue], isThere: Bool) -> Bool {
        guard case .object(let operation) = rule else {
            return candidates.contains { Self.isEqual($0, rule) }
        }
        return operation.allSatisfy { name, operand in
            switch name {
            case "exists": isThere == operand.boolValue
            case "anything-but":
                !candidates.isEmpty && candidates.contains { !Self.isExcluded($0, by: operand) }
            default: candidates.contains { Self.matches($0, name, operand) }
            }
        }
    }

    private static func isExcluded(_ value: JSONValue, by operand: JSONValue) -> Bool {
        switch operand {
        case .array(let operands): operands.contains { Self.isEqual(value, $0) }
        case .object(let members):
            members.contains { name, inner in
                (inner.arrayValue ?? [inner]).contains { Self.matches(value, name, $0) }
            }
        default: Self.isEqual(value, operand)
        }
    }

    private static func matches(_ value: JSONValue, _ name: String, _ operand: JSONValue) -> Bool {
        if name == "numeric" {
            return value.doubleValue.map { Self.compares($0, operand.arrayValue ?? []) } ?? false
        }
        guard let text = value.stringValue else {
            return false
        }
        let ignoresCase = operand["equals-ignore-case"]?.stringValue
        let argument = ignoresCase?.lowercased() ?? operand.stringValue ?? ""
        let subject = ignoresCase == nil ? text : text.lowercased()
        switch name {
        case "prefix": return subject.utf8.starts(with: argument.utf8)
        case "suffix": return subject.utf8.reversed().starts(with: argument.utf8.reversed())
        case "equals-ignore-case": return text.lowercased() == argument.lowercased()
        case "wildcard": return WildcardText.matches(text, argument)
        default: return false
        }
    }

    private static func isEqual(_ left: JSONValue, _ right: JSONValue) -> Bool {
        if let left = left.doubleValue, let right = right.doubleValue {
            return left == right
        }
        return left == right
    }

    private static func compares(_ number: Double, _ conditions: [JSONValue]) -> Bool {
        guard conditions.count >= 2, conditions.count.isMultiple(of: 2) else {
            return false
        }
        return stride(from: 0, to: conditions.count, by: 2).allSatisfy { index in
            guard let limit = conditions[index + 1].doubleValue else {
                return false
            }
            switch conditions[index].stringValue {
            case "=": return number == limit
            case "<": return number < limit
            case "<=": return number <= limit
            case ">": return number > limit
            case ">=": return number >= limit
            default: return false
            }
        }
    }
}
