import JSONDocument

/// A piece of a payload template: constants, and members whose names end in `.$`.
indirect enum PayloadTemplate: Sendable {
    case constant(JSONValue)
    case object([Member])
    case array([PayloadTemplate])

    /// A member of a template's object.
    enum Member: Sendable {
        case template(name: String, PayloadTemplate)
        /// A member that is calculated; `field` is its name as it was written, with `.$`.
        case expression(name: String, field: String, Expression)
    }
}

extension PayloadTemplate {
    /// Fills in the template.
    ///
    /// - Throws: ``StateFailure`` with `States.Runtime`.
    func evaluate(_ scope: inout EvaluationScope) throws(StateFailure) -> JSONValue {
        switch self {
        case .constant(let value):
            return value
        case .array(let elements):
            var values: [JSONValue] = []
            for element in elements {
                values.append(try element.evaluate(&scope))
            }
            return .array(values)
        case .object(let members):
            var object = JSONObject()
            for member in members {
                switch member {
                case .template(let name, let template):
                    object[name] = try template.evaluate(&scope)
                case .expression(let name, let field, let expression):
                    object[name] = try expression.evaluate(&scope, field: field)
                }
            }
            return .object(object)
        }
    }

    /// The paths that the template reads.
    var paths: [JSONPath] {
        switch self {
        case .constant: []
        case .array(let elements): elements.flatMap(\.paths)
        case .object(let members):
            members.flatMap { (member) -> [JSONPath] in
                switch member {
                case .template(_, let template): template.paths
                case .expression(_, _, let expression): expression.paths
                }
            }
        }
    }
}
