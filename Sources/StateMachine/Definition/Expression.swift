import JSONDocument

/// What a field whose value is calculated holds: a path or a call.
enum Expression: Sendable, Hashable {
    case path(JSONPath)
    case call(IntrinsicCall)

    /// Reads an expression; nil where it is neither a path nor a call.
    init?(_ text: String) {
        if text.hasPrefix("$") {
            guard let path = JSONPath(text) else { return nil }
            self = .path(path)
        } else {
            guard let call = IntrinsicCall(text) else { return nil }
            self = .call(call)
        }
    }

    /// The paths that the expression reads.
    var paths: [JSONPath] {
        switch self {
        case .path(let path): [path]
        case .call(let call): call.paths
        }
    }

    /// Calculates the value.
    ///
    /// - Throws: ``StateFailure`` with `States.Runtime` that names the field.
    func evaluate(_ scope: inout EvaluationScope, field: String) throws(StateFailure) -> JSONValue {
        switch self {
        case .call(let call):
            return try call.evaluate(&scope)
        case .path(let path):
            do {
                return try scope.value(of: path)
            } catch {
                throw .runtime(
                    "The JSONPath '\(path.text)' specified for the field '\(field)' could not be found in the input "
                        + "'\(scope.document(of: path).text())'"
                )
            }
        }
    }
}
