internal import JSONDocument
internal import YAMLDocument

extension YAMLNode {
    /// A text in place of another node.
    static func text(_ text: String, at place: YAMLPlace) -> Self {
        Self(content: .scalar(YAMLScalar(text: text, style: .quoted)), place: place)
    }

    /// A list in place of another node.
    static func list(_ elements: [YAMLNode], at place: YAMLPlace) -> Self {
        Self(content: .sequence(elements), place: place)
    }

    /// The node as JSON; CloudFormation's short tags become their long forms.
    var jsonValue: JSONValue {
        if let form = IntrinsicForm(self), self.tag != nil {
            return .object([(form.name, form.argument.jsonValue)])
        }
        switch self.content {
        case .scalar(let scalar):
            return switch scalar.value {
            case .null: .null
            case .bool(let value): .bool(value)
            case .integer(let value): .integer(value)
            case .number(let value): .number(value)
            case .string(let value): .string(value)
            }
        case .sequence(let elements): return .array(elements.map(\.jsonValue))
        case .mapping(let entries):
            return .object(JSONObject(entries.map { ($0.key.scalar?.text ?? "", $0.value.jsonValue) }))
        }
    }
}

extension JSONValue {
    /// An object of these members.
    static func object(_ members: [(String, JSONValue)]) -> Self {
        .object(JSONObject(members))
    }
}
