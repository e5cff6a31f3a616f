internal import Cryptography
internal import YAMLDocument

/// Works out what CloudFormation's intrinsic functions stand for.
///
/// What is resolved holds no function any more, and keeps the places of the
/// text. Names on the way down are carried along, so that a circle is found.
///
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
struct IntrinsicEvaluator: Sendable {
    let settings: TemplateSettings
    let sections: TemplateSections
    let parameters: ParameterValues

    /// The value of a node, or nil where it is `AWS::NoValue`.
    ///
    /// - Parameters:
    ///   - node: What was written.
    ///   - trail: The names that are being resolved just now.
    /// - Returns: The value without any function in it.
    /// - Throws: ``TemplateError``, without the resource and the property.
    func resolve(_ node: YAMLNode, trail: [String] = []) throws(TemplateError) -> YAMLNode? {
        if let form = IntrinsicForm(node) {
            return try self.apply(form, at: node.place, trail: trail)
        }
        switch node.content {
        case .scalar:
            return YAMLNode(content: node.content, place: node.place)
        case .sequence(let elements):
            var resolved: [YAMLNode] = []
            for element in elements {
                if let value = try self.resolve(element, trail: trail) {
                    resolved.append(value)
                }
            }
            return .list(resolved, at: node.place)
        case .mapping(let entries):
            var resolved: [YAMLNode.Entry] = []
            for entry in entries {
                if let value = try self.resolve(entry.value, trail: trail) {
                    resolved.append(YAMLNode.Entry(key: entry.key, value: value))
                }
            }
            return YAMLNode(content: .mapping(resolved), place: node.place)
        }
    }

    /// The text that a node stands for.
    func text(_ node: YAMLNode, trail: [String]) throws(TemplateError) -> String {
        guard let text = try self.resolve(node, trail: trail)?.scalar?.text else {
            throw .invalidProperty("a text is expected here", at: node.place)
        }
        return text
    }

    private func apply(
        _ form: IntrinsicForm,
        at place: YAMLPlace,
        trail: [String]
    ) throws(TemplateError) -> YAMLNode? {
        let argument = form.argument
        switch form.name {
        case "Ref":
            guard let name = argument.scalar?.text else {
                throw .invalidProperty("Ref takes a name", at: place)
            }
            return try self.reference(name, at: place, trail: trail)
        case "Fn::GetAtt":
            let (name, attribute) = try self.attributeName(argument, trail: trail)
            return try .text(self.attribute(attribute, of: name, at: place, trail: trail), at: place)
        case "Fn::Sub": return try .text(self.substitute(argument, trail: trail), at: place)
        case "Fn::Join": return try .text(self.join(argument, trail: trail), at: place)
        case "Fn::If":
            guard let parts = argument.elements, parts.count == 3, let name = parts[0].scalar?.text else {
                throw .invalidProperty("Fn::If takes a condition's name and two values", at: place)
            }
            let isTrue = try self.condition(named: name, at: place, trail: trail)
            return try self.resolve(isTrue ? parts[1] : parts[2], trail: trail)
        case "Fn::FindInMap": return try self.findInMap(argument, trail: trail)
        case "Fn::Select": return try self.select(argument, trail: trail)
        case "Fn::Split":
            let parts = try self.list(argument, count: 2, "Fn::Split takes a separator and a text", trail: trail)
            let separator = try self.text(parts[0], trail: trail)
            let pieces = try Self.split(self.text(parts[1], trail: trail), by: separator)
            return .list(pieces.map { .text($0, at: place) }, at: place)
        case "Fn::Base64": return try .text(Base64.encode([UInt8](self.text(argument, trail: trail).utf8)), at: place)
        case "Fn::GetAZs":
            return .list(["a", "b", "c"].map { .text(self.settings.region + $0, at: place) }, at: place)
        case "Fn::ImportValue":
            throw .unsupported(
                "Fn::ImportValue needs another stack's exports, which are in AWS only: use a parameter",
                at: place
            )
        case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not", "Condition":
            throw .invalidProperty("\(form.name) stands in Conditions only; use Fn::If here", at: place)
        default: throw .unsupported("\(form.name) is not worked out locally", at: place)
        }
    }

    private func join(_ argument: YAMLNode, trail: [String]) throws(TemplateError) -> String {
        let parts = try self.list(argument, count: 2, "Fn::Join takes a separator and a list", trail: trail)
        guard let elements = parts[1].elements else {
            throw .invalidProperty("Fn::Join takes a separator and a list", at: argument.place)
        }
        var texts: [String] = []
        for element in elements {
            try texts.append(self.text(element, trail: trail))
        }
        return try texts.joined(separator: self.text(parts[0], trail: trail))
    }

    private func findInMap(_ argument: YAMLNode, trail: [String]) throws(TemplateError) -> YAMLNode? {
        guard let parts = argument.elements, parts.count == 3 || parts.count == 4 else {
            throw .invalidProperty("Fn::FindInMap takes a map's name and two keys", at: argument.place)
        }
        let map = try self.text(parts[0], trail: trail)
        let first = try self.text(parts[1], trail: trail)
        let second = try self.text(parts[2], trail: trail)
        if let value = self.sections.mappings[map]?[first]?[second] {
            return try self.resolve(value, trail: trail)
        }
        if parts.count == 4, let standard = parts[3]["DefaultValue"] {
            return try self.resolve(standard, trail: trail)
        }
        throw .unresolved("the Mappings hold no \(map).\(first).\(second)", at: argument.place)
    }

    private func select(_ argument: YAMLNode, trail: [String]) throws(TemplateError) -> YAMLNode {
        let parts = try self.list(argument, count: 2, "Fn::Select takes an index and a list", trail: trail)
        guard let index = try Int(self.text(parts[0], trail: trail)), let elements = parts[1].elements else {
            throw .invalidProperty("Fn::Select takes an index and a list", at: argument.place)
        }
        guard elements.indices.contains(index) else {
            throw .invalidProperty("the list has \(elements.count) elements, none at \(index)", at: argument.place)
        }
        return elements[index]
    }

    /// A resolved list of a fixed length.
    private func list(
        _ node: YAMLNode,
        count: Int,
        _ usage: String,
        trail: [String]
    ) throws(TemplateError) -> [YAMLNode] {
        guard let elements = try self.resolve(node, trail: trail)?.elements, elements.count == count else {
            throw .invalidProperty(usage, at: node.place)
        }
        return elements
    }

    private static func split(_ text: String, by separator: String) -> [String] {
        guard !separator.isEmpty else {
            return [text]
        }
        var pieces: [String] = []
        var rest = text[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
