internal import YAMLDocument

/// The values of a template's parameters: given, or by default.
struct ParameterValues: Sendable {
    private let declarations: [String: YAMLNode]
    private let given: [String: String]

    /// Checks that every given parameter is declared.
    init(declarations: [String: YAMLNode], given: [String: String]) throws(TemplateError) {
        self.declarations = declarations
        self.given = given
        for name in given.keys.sorted() where declarations[name] == nil {
            let known = declarations.keys.sorted().joined(separator: ", ")
            throw .invalidParameter(
                "the template has no parameter \(name)\(known.isEmpty ? "" : "; it has \(known)")",
                at: nil
            )
        }
        for name in given.keys.sorted() {
            _ = try self.value(name)
        }
    }

    /// The value of a parameter, a text or a list of texts; nil where there is no such parameter.
    func value(_ name: String) throws(TemplateError) -> YAMLNode? {
        guard let declaration = self.declarations[name] else {
            return nil
        }
        guard let text = self.given[name] ?? declaration["Default"]?.scalar?.text else {
            throw .invalidParameter(
                "the parameter \(name) has no value: give one with --parameter \(name)=…",
                at: declaration.place
            )
        }
        let type = declaration["Type"]?.scalar?.text ?? "String"
        guard type == "CommaDelimitedList" || type.hasPrefix("List<") else {
            try self.check(text, name: name, type: type, declaration: declaration)
            return .text(text, at: declaration.place)
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
        for part in parts {
            try self.check(
                part,
                name: name,
                type: type == "List<Number>" ? "Number" : "String",
                declaration: declaration
            )
        }
        return .list(parts.map { .text($0, at: declaration.place) }, at: declaration.place)
    }

    private func check(
        _ text: String,
        name: String,
        type: String,
        declaration: YAMLNode
    ) throws(TemplateError) {
        func refuse(_ reason: String) -> TemplateError {
            let why = declaration["ConstraintDescription"]?.scalar?.text ?? reason
            return .invalidParameter("the parameter \(name) cannot be \"\(text)\": \(why)", at: declaration.place)
        }
        if let allowed = declaration["AllowedValues"]?.elements?.compactMap({ $0.scalar?.text }),
            !allowed.contains(text)
        {
            throw refuse("allowed are \(allowed.joined(separator: ", "))")
        }
        if type == "Number" {
            guard let number = Double(text) else {
                throw refuse("it is a number")
            }
            if let least = Self.number(declaration["MinValue"]), number < least {
                throw refuse("it is at least \(least)")
            }
            if let most = Self.number(declaration["MaxValue"]), number > most {
                throw refuse("it is at most \(most)")
            }
            return
        }
        if let least = Self.number(declaration["MinLength"]), Double(text.count) < least {
            throw refuse("it has at least \(Int(least)) characters")
        }
        if let most = Self.number(declaration["MaxLength"]), Double(text.count) > most {
            throw refuse("it has at most \(Int(most)) characters")
        }
        // A pattern that only Java understands checks nothing here.
        if let pattern = declaration["AllowedPattern"]?.scalar?.text, let regex = try? Regex(pattern),
            (try? regex.wholeMatch(in: text)) == nil
        {
            throw refuse("it has to match \(pattern)")
        }
    }

    private static func number(_ node: YAMLNode?) -> Double? {
        node?.scalar.flatMap { Double($0.text) }
    }
}

extension StringProtocol {
    /// The text without spaces at either end.
    func trimmingSpaces() -> String {
        var text = Substring(self)
        while text.first?.isWhitespace == true {
            text.removeFirst()
        }
        while text.last?.isWhitespace == true {
            text.removeLast()
        }
        return String(text)
    }
}
