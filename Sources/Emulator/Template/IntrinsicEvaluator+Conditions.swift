internal import YAMLDocument

extension IntrinsicEvaluator {
    /// Whether a condition of the template holds.
    func condition(named name: String, at place: YAMLPlace, trail: [String]) throws(TemplateError) -> Bool {
        guard let node = self.sections.conditions[name] else {
            throw .unresolved("the template has no condition \(name)", at: place)
        }
        let step = "condition \(name)"
        guard !trail.contains(step) else {
            throw .unresolved("the condition \(name) depends on itself", at: place)
        }
        return try self.isTrue(node, trail: trail + [step])
    }

    private func isTrue(_ node: YAMLNode, trail: [String]) throws(TemplateError) -> Bool {
        guard let form = Self.conditionForm(node) else {
            throw .invalidProperty("a condition is one of Fn::Equals, Fn::And, Fn::Or, Fn::Not", at: node.place)
        }
        switch form.name {
        case "Condition":
            guard let name = form.argument.scalar?.text else {
                throw .invalidProperty("Condition takes a condition's name", at: node.place)
            }
            return try self.condition(named: name, at: node.place, trail: trail)
        case "Fn::Equals":
            guard let sides = form.argument.elements, sides.count == 2 else {
                throw .invalidProperty("Fn::Equals takes two values", at: node.place)
            }
            return try self.text(sides[0], trail: trail) == self.text(sides[1], trail: trail)
        case "Fn::Not":
            guard let parts = form.argument.elements, parts.count == 1 else {
                throw .invalidProperty("Fn::Not takes one condition", at: node.place)
            }
            return try !self.isTrue(parts[0], trail: trail)
        case "Fn::And", "Fn::Or":
            guard let parts = form.argument.elements, !parts.isEmpty else {
                throw .invalidProperty("\(form.name) takes conditions", at: node.place)
            }
            let sought = form.name == "Fn::Or"
            for part in parts where try self.isTrue(part, trail: trail) == sought {
                return sought
            }
            return !sought
        default: throw .unsupported("\(form.name) is no condition", at: node.place)
        }
    }

    private static func conditionForm(_ node: YAMLNode) -> (name: String, argument: YAMLNode)? {
        if let form = IntrinsicForm(node) {
            return (form.name, form.argument)
        }
        return node["Condition"].map { ("Condition", $0) }
    }
}
