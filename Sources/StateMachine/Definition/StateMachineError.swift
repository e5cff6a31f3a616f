/// Why a definition or an input is not taken.
public struct StateMachineError: Error, Sendable, Hashable {
    /// What kind of failure it is.
    public enum Code: String, Sendable, Hashable {
        /// The definition is wrong.
        case invalidDefinition
        /// The definition is right, but uses what this interpreter does not run.
        case notSupported
    }

    /// What kind of failure it is.
    public let code: Code

    /// What is wrong and where, as AWS writes it.
    public let message: String

    static func invalidDefinition(_ diagnostics: [DefinitionDiagnostic]) -> Self {
        let reasons = diagnostics.map(\.description).joined(separator: ", ")
        return Self(code: .invalidDefinition, message: "Invalid State Machine Definition: '\(reasons)'")
    }

    static func notSupported(_ reasons: [String]) -> Self {
        Self(
            code: .notSupported,
            message: "Invalid State Machine Definition: 'NOT_SUPPORTED: \(reasons.joined(separator: ", "))'"
        )
    }
}

extension StateMachineError: CustomStringConvertible {
    /// The message.
    public var description: String { self.message }
}
