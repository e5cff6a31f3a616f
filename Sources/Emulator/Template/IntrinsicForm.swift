internal import YAMLDocument

/// A call of one of CloudFormation's intrinsic functions, in its short or its long form.
struct IntrinsicForm {
    /// The long name, such as `Fn::Sub` or `Ref`.
    let name: String

    /// What it is applied to.
    let argument: YAMLNode

    /// Recognises a call; nil for an ordinary value.
    init?(_ node: YAMLNode) {
        if let tag = node.tag {
            // `!!str` and its like are YAML's own.
            guard tag.hasPrefix("!"), tag.utf8.count > 1, !tag.hasPrefix("!!") else {
                return nil
            }
            let short = String(tag.dropFirst())
            self.name = short == "Ref" || short == "Condition" ? short : "Fn::\(short)"
            self.argument = YAMLNode(content: node.content, place: node.place)
        } else if let entries = node.entries, entries.count == 1, let key = entries[0].key.scalar?.text,
            key == "Ref" || key.hasPrefix("Fn::")
        {
            self.name = key
            self.argument = entries[0].value
        } else {
            return nil
        }
    }
}
