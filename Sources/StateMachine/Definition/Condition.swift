import JSONDocument

/// What a rule of a Choice state tests.
indirect enum Condition: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case test(JSONPath, Comparison)

    /// Whether the condition holds.
    ///
    /// - Throws: ``StateFailure`` with `States.Runtime` when a path leads nowhere.
    func holds(_ scope: EvaluationScope) throws(StateFailure) -> Bool {
        switch self {
        case .all(let conditions):
            for condition in conditions where try !condition.holds(scope) { return false }
            return true
        case .any(let conditions):
            for condition in conditions where try condition.holds(scope) { return true }
            return false
        case .not(let condition):
            return try !condition.holds(scope)
        case .test(let path, .isPresent(let expected)):
            // A path that leads nowhere is what the test asks about.
            return ((try? scope.value(of: path)) != nil) == expected
        case .test(let path, let comparison):
            return try comparison.holds(for: try Self.value(of: path, scope), scope)
        }
    }

    /// The paths that the condition reads.
    var paths: [JSONPath] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.paths)
        case .not(let condition): condition.paths
        case .test(let path, .relation(_, _, .path(let other))): [path, other]
        case .test(let path, _): [path]
        }
    }

    fileprivate static func value(of path: JSONPath, _ scope: EvaluationScope) throws(StateFailure) -> JSONValue {
        do {
            return try scope.value(of: path)
        } catch {
            throw .runtime(
                "Invalid path '\(path.text)': The choice state's condition path references an invalid value."
            )
        }
    }
}

/// What is asked about one value.
enum Comparison: Sendable {
    case isPresent(Bool)
    case isKind(Kind, Bool)
    case matches(pattern: String)
    case relation(Family, Relation, Operand)

    /// What a value can be.
    enum Kind: String, Sendable {
        case null = "IsNull"
        case boolean = "IsBoolean"
        case numeric = "IsNumeric"
        case string = "IsString"
        case timestamp = "IsTimestamp"
    }

    /// The kind of values that are compared.
    enum Family: String, Sendable, CaseIterable {
        case boolean = "Boolean"
        case numeric = "Numeric"
        case string = "String"
        case timestamp = "Timestamp"
    }

    /// How two values are compared.
    enum Relation: String, Sendable, CaseIterable {
        case equals = "Equals"
        case lessThan = "LessThan"
        case greaterThan = "GreaterThan"
        case lessThanEquals = "LessThanEquals"
        case greaterThanEquals = "GreaterThanEquals"
    }

    /// What a value is compared with.
    enum Operand: Sendable {
        case constant(JSONValue)
        case path(JSONPath)
    }
}

extension Comparison {
    fileprivate func holds(for value: JSONValue, _ scope: EvaluationScope) throws(StateFailure) -> Bool {
        switch self {
        case .isPresent(let expected):
            return expected
        case .isKind(let kind, let expected):
            return kind.includes(value) == expected
        case .matches(let pattern):
            guard let text = value.stringValue else { return false }
            return Self.matches(Array(text.utf8), Self.wildcards(pattern))
        case .relation(let family, let relation, let operand):
            let other: JSONValue
            switch operand {
            case .constant(let constant): other = constant
            case .path(let path): other = try Condition.value(of: path, scope)
            }
            return relation.holds(family.order(value, other))
        }
    }

    /// A pattern's bytes, where nil stands for any number of any bytes.
    private static func wildcards(_ pattern: String) -> [UInt8?] {
        var result: [UInt8?] = []
        var bytes = Array(pattern.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "\\"), let escaped = bytes.popFirst() {
                result.append(escaped)
            } else {
                result.append(byte == UInt8(ascii: "*") ? nil : byte)
            }
        }
        return result
    }

    /// Matches greedily, going back to the last asterisk only: never more than text times pattern steps.
    private static func matches(_ text: [UInt8], _ pattern: [UInt8?]) -> Bool {
        var textIndex = 0
        var patternIndex = 0
        var retry: (text: Int, pattern: Int)?
        while textIndex < text.count {
            if patternIndex < pattern.count, pattern[patternIndex] == nil {
                retry = (textIndex, patternIndex)
                patternIndex += 1
            } else if patternIndex < pattern.count, pattern[patternIndex] == text[textIndex] {
                textIndex += 1
                patternIndex += 1
            } else if let last = retry {
                retry = (last.text + 1, last.pattern)
                textIndex = last.text + 1
                patternIndex = last.pattern + 1
            } else {
                return false
            }
        }
        return pattern[patternIndex...].allSatisfy { $0 == nil }
    }
}

extension Comparison.Kind {
    fileprivate func includes(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.null, .null), (.boolean, .bool), (.numeric, .integer), (.numeric, .number), (.string, .string): true
        case (.timestamp, .string(let text)): Timestamp.microseconds(text) != nil
        default: false
        }
    }
}

/// The order of two values.
private enum ValueOrder {
    case ascending
    case same
    case descending
}

extension Comparison.Family {
    /// The order of two values of this family; nil where one is of another.
    fileprivate func order(_ left: JSONValue, _ right: JSONValue) -> ValueOrder? {
        switch self {
        case .boolean:
            guard let left = left.boolValue, let right = right.boolValue else { return nil }
            return left == right ? .same : (right ? .ascending : .descending)
        case .numeric:
            if let left = left.integerValue, let right = right.integerValue {
                return left == right ? .same : (left < right ? .ascending : .descending)
            }
            guard let left = left.doubleValue, let right = right.doubleValue else { return nil }
            return left == right ? .same : (left < right ? .ascending : .descending)
        case .string:
            guard let left = left.stringValue, let right = right.stringValue else { return nil }
            if left.utf16.elementsEqual(right.utf16) { return .same }
            return left.utf16.lexicographicallyPrecedes(right.utf16) ? .ascending : .descending
        case .timestamp:
            guard let left = left.stringValue.flatMap(Timestamp.microseconds),
                let right = right.stringValue.flatMap(Timestamp.microseconds)
            else { return nil }
            return left == right ? .same : (left < right ? .ascending : .descending)
        }
    }
}

extension Comparison.Relation {
    fileprivate func holds(_ order: ValueOrder?) -> Bool {
        switch self {
        case .equals: order == .same
        case .lessThan: order == .ascending
        case .greaterThan: order == .descending
        case .lessThanEquals: order == .ascending || order == .same
        case .greaterThanEquals: order == .descending || order == .same
        }
    }
}
