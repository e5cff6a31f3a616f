internal import YAMLDocument

extension IntrinsicEvaluator {
    /// What `Fn::Sub` stands for, in either of its forms.
    func substitute(_ argument: YAMLNode, trail: [String]) throws(TemplateError) -> String {
        if let text = argument.scalar?.text {
            return try self.substitute(text, variables: nil, at: argument.place, trail: trail)
        }
        guard let parts = argument.elements, parts.count == 2, let text = parts[0].scalar?.text else {
            throw .invalidProperty("Fn::Sub takes a text, or a text and a mapping", at: argument.place)
        }
        return try self.substitute(text, variables: parts[1], at: argument.place, trail: trail)
    }

    private func substitute(
        _ text: String,
        variables: YAMLNode?,
        at place: YAMLPlace,
        trail: [String]
    ) throws(TemplateError) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "${") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let end = rest.firstIndex(of: "}") else {
                throw .invalidProperty("a \"${\" in the text of Fn::Sub is never closed", at: place)
            }
            let name = rest[..<end].trimmingSpaces()
            rest = rest[rest.index(after: end)...]
            if name.hasPrefix("!") {
                result += "${\(name.dropFirst())}"
            } else if let variable = variables?[name] {
                result += try self.text(variable, trail: trail)
            } else {
                result += try self.variable(name, at: place, trail: trail)
            }
        }
        return result + rest
    }

    private func variable(_ name: String, at place: YAMLPlace, trail: [String]) throws(TemplateError) -> String {
        let parts = name.split(separator: ".", maxSplits: 1)
        if parts.count == 2 {
            return try self.attribute(String(parts[1]), of: String(parts[0]), at: place, trail: trail)
        }
        guard let text = try self.reference(name, at: place, trail: trail)?.scalar?.text else {
            throw .invalidProperty("${\(name)} in Fn::Sub is no text", at: place)
        }
        return text
    }
}
