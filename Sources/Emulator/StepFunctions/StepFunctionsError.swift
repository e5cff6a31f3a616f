/// A refusal of the Step Functions API.
public struct StepFunctionsError: Error, Sendable, Hashable {
    /// The API's name for it, such as `ExecutionDoesNotExist`.
    public let code: String

    /// What is wrong, as AWS says it.
    public let message: String

    static func refused(_ code: String, _ message: String) -> Self {
        Self(code: code, message: message)
    }

    static func noExecution(_ arn: String) -> Self {
        Self(code: "ExecutionDoesNotExist", message: "Execution Does Not Exist: '\(arn)'")
    }

    static func noMachine(_ arn: String) -> Self {
        Self(code: "StateMachineDoesNotExist", message: "State Machine Does Not Exist: '\(arn)'")
    }

    static func invalid(_ message: String) -> Self {
        Self(code: "ValidationException", message: message)
    }
}

extension StepFunctionsError: CustomStringConvertible {
    /// The code and the message.
    public var description: String { "\(self.code): \(self.message)" }
}
