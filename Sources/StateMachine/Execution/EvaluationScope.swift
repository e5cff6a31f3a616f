import JSONDocument

/// What paths and functions can see while a state is worked on.
struct EvaluationScope {
    /// What `$` stands for.
    var input: JSONValue
    /// What `$name` stands for.
    var variables: JSONObject
    /// What `$$` stands for.
    var context: ContextObject
    var random: RandomSource

    /// Follows a path.
    ///
    /// - Throws: ``PathMiss`` when it is definite and leads nowhere.
    func value(of path: JSONPath) throws(PathMiss) -> JSONValue {
        if case .variable(let name) = path.root, self.variables[name] == nil {
            throw PathMiss(message: "The variable '$\(name)' is not defined")
        }
        return try path.value(in: self.document(of: path))
    }

    /// The document that a path starts from.
    func document(of path: JSONPath) -> JSONValue {
        switch path.root {
        case .document, .element: self.input
        case .context: self.context.json
        case .variable(let name): self.variables[name] ?? .null
        }
    }
}
