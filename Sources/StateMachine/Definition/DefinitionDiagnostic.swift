/// One thing that is wrong with a definition, as `ValidateStateMachineDefinition` tells it.
public struct DefinitionDiagnostic: Sendable, Hashable {
    /// The kind of mistake, such as `SCHEMA_VALIDATION_FAILED`.
    public var code: String
    /// What is wrong.
    public var message: String
    /// The place, such as `/States/First/Next`; nil where the text is no definition at all.
    public var location: String?

    static func schema(_ message: String, _ location: String) -> Self {
        Self(code: "SCHEMA_VALIDATION_FAILED", message: message, location: location)
    }

    static func transition(_ message: String, _ location: String) -> Self {
        Self(code: "MISSING_TRANSITION_TARGET", message: message, location: location)
    }
}

extension DefinitionDiagnostic: CustomStringConvertible {
    /// The code, the reason and the place, as in an `InvalidDefinition` error.
    public var description: String {
        "\(self.code): \(self.message)" + (self.location.map { " at \($0)" } ?? "")
    }
}
