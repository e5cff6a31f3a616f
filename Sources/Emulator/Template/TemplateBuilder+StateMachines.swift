internal import JSONDocument
internal import YAMLDocument

extension TemplateBuilder {
    /// Takes in a state machine and the events that start it.
    mutating func addStateMachine(
        _ resource: TemplateSections.Resource,
        _ reader: PropertyReader,
        readFile: (String) throws -> [UInt8]
    ) throws(TemplateError) {
        let name = try self.name(of: resource)
        let arn = self.evaluator.settings.arn("states", "stateMachine:\(name)")
        var roleARN = try reader.text("RoleArn")
        if roleARN == nil {
            roleARN = try self.roleARN(reader, logicalID: resource.logicalID)
        }
        let substitutions = try reader.dictionary("DefinitionSubstitutions")
        var path: String?
        let definition: String
        if let text = try reader.text("DefinitionString") {
            definition = Self.substitute(substitutions, into: text)
        } else if let node = try reader.node("Definition") {
            definition = node.substituting(substitutions).jsonValue.text()
        } else if let text = try reader.node("DefinitionUri")?.scalar?.text {
            path = text
            definition = try self.definition(in: text, substitutions, reader, readFile: readFile)
        } else {
            return self.ignore(resource.logicalID, resource.type, "its definition is not a local file")
        }
        self.template.stateMachines.append(
            StateMachineResource(
                logicalID: resource.logicalID,
                name: name,
                arn: arn,
                definition: definition,
                type: try reader.text(anyOf: "Type", "StateMachineType") ?? "STANDARD",
                roleARN: roleARN ?? "",
                definitionPath: path
            )
        )
        if resource.type == "AWS::Serverless::StateMachine" {
            try self.addEvents(of: reader, target: arn, targetName: name)
        }
    }

    private func definition(
        in path: String,
        _ substitutions: [String: String],
        _ reader: PropertyReader,
        readFile: (String) throws -> [UInt8]
    ) throws(TemplateError) -> String {
        let bytes: [UInt8]
        do {
            bytes = try readFile(path)
        } catch {
            throw .unreadableFile("\(path) cannot be read: \(error)", at: reader.mapping.place)
                .inside(resource: reader.resource, property: "DefinitionUri")
        }
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
            return Self.substitute(substitutions, into: String(decoding: bytes, as: UTF8.self))
        }
        do throws(YAMLError) {
            return try YAMLNode(parsing: bytes).substituting(substitutions).jsonValue.text()
        } catch {
            throw reader.invalid("DefinitionUri", "\(path), \(error)")
        }
    }

    /// Puts values in place of `${Name}`; a name without a value stays as it is.
    static func substitute(_ values: [String: String], into text: String) -> String {
        guard !values.isEmpty else {
            return text
        }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "${") {
            result += rest[..<start.lowerBound]
            rest = rest[start.lowerBound...]
            guard let end = rest.firstIndex(of: "}"), let value = values[String(rest[start.upperBound..<end])] else {
                result += "${"
                rest = rest[start.upperBound...]
                continue
            }
            result += value
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}

extension YAMLNode {
    /// The node with values put in place of `${Name}` in its texts; a text that is a name alone may become a number.
    fileprivate func substituting(_ values: [String: String]) -> YAMLNode {
        switch self.content {
        case .scalar(let scalar):
            guard scalar.text.contains("${") else {
                return self
            }
            let text = TemplateBuilder.substitute(values, into: scalar.text)
            return YAMLNode(content: .scalar(YAMLScalar(text: text, style: scalar.style)), place: self.place)
        case .sequence(let elements):
            return .list(elements.map { $0.substituting(values) }, at: self.place)
        case .mapping(let entries):
            let entries = entries.map { Entry(key: $0.key, value: $0.value.substituting(values)) }
            return YAMLNode(content: .mapping(entries), place: self.place)
        }
    }
}
