import JSONDocument

extension DefinitionParser {
    /// The rules of a Choice state.
    mutating func rules(in object: JSONObject, at location: String) -> [ChoiceRule] {
        let entries = self.entries("Choices", in: object, at: location)
        if entries.isEmpty, object["Choices"]?.arrayValue?.isEmpty ?? true {
            self.report(
                object["Choices"] == nil
                    ? .schema("These fields are required: [Choices]", location)
                    : .schema("Expected a non-empty value of type Array", "\(location)/Choices")
            )
        }
        return entries.enumerated().compactMap { index, entry in
            let place = "\(location)/Choices[\(index)]"
            let assign = self.assign(in: entry, at: place)
            let condition = self.condition(entry, at: place, depth: 0)
            guard let next = self.string("Next", in: entry, at: place) else {
                if entry["Next"] == nil {
                    self.report(.schema("These fields are required: [Next]", place))
                }
                return nil
            }
            return condition.map { ChoiceRule(condition: $0, next: next, assign: assign) }
        }
    }

    private mutating func condition(_ entry: JSONObject, at location: String, depth: Int) -> Condition? {
        guard depth < Self.maximumDepth else {
            self.report(.schema("Conditions are nested too deeply", location))
            return nil
        }
        let common: Set = depth == 0 ? ["Next", "Assign", "Comment", "Variable"] : ["Comment", "Variable"]
        let operators = entry.names.filter { !common.contains($0) }
        guard let name = operators.first, operators.count == 1 else {
            self.report(.schema("Exactly one comparison operator is required, found \(operators)", location))
            return nil
        }
        switch name {
        case "And", "Or":
            let entries = self.entries(name, in: entry, at: location)
            if entries.isEmpty {
                self.report(.schema("Expected a non-empty value of type Array", "\(location)/\(name)"))
            }
            let parts = entries.enumerated().compactMap {
                self.condition($1, at: "\(location)/\(name)[\($0)]", depth: depth + 1)
            }
            return name == "And" ? .all(parts) : .any(parts)
        case "Not":
            guard let inner = entry["Not"]?.objectValue else {
                self.report(.schema("Expected value of type Object", "\(location)/Not"))
                return nil
            }
            return self.condition(inner, at: "\(location)/Not", depth: depth + 1).map { .not($0) }
        default:
            guard entry["Variable"] != nil else {
                self.report(.schema("These fields are required: [Variable]", location))
                return nil
            }
            let variable = self.path("Variable", in: entry, at: location)
            let comparison = self.comparison(name, entry[name] ?? .null, in: entry, at: location)
            guard let variable, let comparison else { return nil }
            return .test(variable, comparison)
        }
    }

    private mutating func comparison(
        _ name: String,
        _ value: JSONValue,
        in entry: JSONObject,
        at location: String
    ) -> Comparison? {
        let place = "\(location)/\(name)"
        if name == "StringMatches" {
            return self.string(name, in: entry, at: location).map { .matches(pattern: $0) }
        }
        if name == "IsPresent" || Comparison.Kind(rawValue: name) != nil {
            guard let expected = value.boolValue else {
                self.report(.schema("Expected value of type Boolean", place))
                return nil
            }
            return Comparison.Kind(rawValue: name).map { .isKind($0, expected) } ?? .isPresent(expected)
        }
        let isPath = name.hasSuffix("Path")
        let plainName = isPath ? String(name.dropLast(4)) : name
        guard let family = Comparison.Family.allCases.first(where: { plainName.hasPrefix($0.rawValue) }),
            let relation = Comparison.Relation(rawValue: String(plainName.dropFirst(family.rawValue.count))),
            family != .boolean || relation == .equals
        else {
            self.report(.schema("Field '\(name)' is not supported", place))
            return nil
        }
        if isPath {
            return self.path(name, in: entry, at: location).map { .relation(family, relation, .path($0)) }
        }
        guard family.includes(value) else {
            self.report(.schema("Expected value of type \(family.rawValue)", place))
            return nil
        }
        return .relation(family, relation, .constant(value))
    }
}

extension Comparison.Family {
    /// Whether a constant belongs to the family.
    fileprivate func includes(_ value: JSONValue) -> Bool {
        switch self {
        case .boolean: value.boolValue != nil
        case .numeric: value.doubleValue != nil
        case .string: value.stringValue != nil
        case .timestamp: value.stringValue.flatMap(Timestamp.microseconds) != nil
        }
    }
}
