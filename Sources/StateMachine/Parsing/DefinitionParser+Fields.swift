import JSONDocument

extension DefinitionParser {
    /// A whole number within its bounds.
    mutating func integer(
        _ name: String,
        in object: JSONObject,
        at location: String,
        range: ClosedRange<Int64>
    ) -> Int? {
        guard let value = object[name] else { return nil }
        guard let integer = value.integerValue else {
            self.report(.schema("Expected value of type Integer", "\(location)/\(name)"))
            return nil
        }
        guard range.contains(integer) else {
            self.report(
                .schema("Value must be between \(range.lowerBound) and \(range.upperBound)", "\(location)/\(name)")
            )
            return nil
        }
        return Int(integer)
    }

    /// A number that may also be named by the field with `Path` behind its name.
    mutating func number(
        _ name: String,
        in object: JSONObject,
        at location: String,
        range: ClosedRange<Double>,
        isWhole: Bool = true
    ) -> NumberField? {
        if object[name] != nil, object["\(name)Path"] != nil {
            self.report(.schema("Only one of these fields is allowed: [\(name), \(name)Path]", location))
        }
        if let path = self.path("\(name)Path", in: object, at: location) {
            return .path(path)
        }
        guard let value = object[name] else { return nil }
        guard let number = value.doubleValue, !isWhole || value.integerValue != nil else {
            self.report(.schema("Expected value of type \(isWhole ? "Integer" : "Number")", "\(location)/\(name)"))
            return nil
        }
        guard range.contains(number) else {
            self.report(.schema("Value is out of range", "\(location)/\(name)"))
            return nil
        }
        return .constant(number)
    }

    /// A text.
    mutating func string(_ name: String, in object: JSONObject, at location: String) -> String? {
        guard let value = object[name] else { return nil }
        guard let text = value.stringValue else {
            self.report(.schema("Expected value of type String", "\(location)/\(name)"))
            return nil
        }
        return text
    }

    /// A path.
    mutating func path(_ name: String, in object: JSONObject, at location: String) -> JSONPath? {
        guard let text = self.string(name, in: object, at: location) else { return nil }
        guard let path = JSONPath(text), path.root != .element else {
            self.report(.schema("Value is not a valid JSONPath", "\(location)/\(name)"))
            return nil
        }
        return path
    }

    /// InputPath or OutputPath.
    mutating func pathField(_ name: String, in object: JSONObject, at location: String) -> PathField {
        guard let value = object[name] else { return .whole }
        if value.isNull { return .discard }
        guard let path = self.path(name, in: object, at: location) else { return .whole }
        return path.root == .document && path.segments.isEmpty ? .whole : .path(path)
    }

    /// ResultPath, of a state or of one of its catchers.
    mutating func resultPath(in object: JSONObject, at location: String) -> ResultPath {
        guard let value = object["ResultPath"] else { return .whole }
        if value.isNull { return .discard }
        guard let path = self.path("ResultPath", in: object, at: location) else { return .whole }
        guard path.root == .document, path.isReference else {
            self.report(.schema("Value is not a Reference Path", "\(location)/ResultPath"))
            return .whole
        }
        return path.segments.isEmpty ? .whole : .path(path)
    }

    /// A payload template; it may be any JSON value.
    mutating func template(_ name: String, in object: JSONObject, at location: String) -> PayloadTemplate? {
        guard let value = object[name] else { return nil }
        return self.template(value, at: "\(location)/\(name)")
    }

    /// Reads a payload template.
    mutating func template(_ value: JSONValue, at location: String) -> PayloadTemplate {
        switch value {
        case .object(let object):
            var members: [PayloadTemplate.Member] = []
            var isConstant = true
            for (name, value) in object {
                let member = self.member(name, value, at: location)
                if case .template(_, .constant) = member {} else { isConstant = false }
                members.append(member)
            }
            return isConstant ? .constant(value) : .object(members)
        case .array(let elements):
            let templates = elements.enumerated().map { self.template($1, at: "\(location)[\($0)]") }
            let isConstant = templates.allSatisfy { if case .constant = $0 { true } else { false } }
            return isConstant ? .constant(value) : .array(templates)
        default:
            return .constant(value)
        }
    }

    private mutating func member(_ name: String, _ value: JSONValue, at location: String) -> PayloadTemplate.Member {
        guard name.hasSuffix(".$") else {
            return .template(name: name, self.template(value, at: "\(location)/\(name)"))
        }
        let plainName = String(name.dropLast(2))
        guard let text = value.stringValue, let expression = Expression(text) else {
            self.report(
                .schema(
                    "The value for the field '\(name)' must be a valid JSONPath or a valid intrinsic function call",
                    location
                )
            )
            return .template(name: plainName, .constant(.null))
        }
        return .expression(name: plainName, field: name, expression)
    }

    /// Assign.
    mutating func assign(in object: JSONObject, at location: String) -> PayloadTemplate? {
        guard let value = object["Assign"] else { return nil }
        guard let members = value.objectValue else {
            self.report(.schema("Expected value of type Object", "\(location)/Assign"))
            return nil
        }
        for name in members.names {
            let plainName = name.hasSuffix(".$") ? String(name.dropLast(2)) : name
            let isValid = plainName.utf8.allSatisfy(TextScanner.isNameByte)
            if !isValid || plainName.isEmpty || plainName == "states" || plainName.utf8.count > 80 {
                self.report(.schema("'\(plainName)' is not a valid variable name", "\(location)/Assign"))
            }
        }
        return self.template(value, at: "\(location)/Assign")
    }

    /// Error or Cause of a Fail state.
    mutating func text(_ name: String, in object: JSONObject, at location: String) -> TextField? {
        if object[name] != nil, object["\(name)Path"] != nil {
            self.report(.schema("Only one of these fields is allowed: [\(name), \(name)Path]", location))
        }
        if let text = self.string("\(name)Path", in: object, at: location) {
            guard let expression = Expression(text) else {
                self.report(
                    .schema(
                        "Value is not a valid JSONPath or a valid intrinsic function call",
                        "\(location)/\(name)Path"
                    )
                )
                return nil
            }
            return .expression(expression)
        }
        return self.string(name, in: object, at: location).map { .constant($0) }
    }
}
