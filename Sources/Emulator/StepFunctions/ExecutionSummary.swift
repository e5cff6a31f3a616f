public import StateMachine

/// What `DescribeExecution` tells of an execution.
public struct ExecutionSummary: Sendable, Hashable {
    /// The execution's ARN.
    public var arn: String
    /// The execution's name.
    public var name: String
    /// The state machine's ARN.
    public var stateMachineARN: String
    /// How far it is.
    public var status: ExecutionStatus
    /// The input, JSON.
    public var input: String
    /// The output, JSON, where it succeeded.
    public var output: String?
    /// The error's name, where it did not succeed.
    public var error: String?
    /// The error's reason, where it did not succeed.
    public var cause: String?
    /// In microseconds since 1970.
    public var startTime: Int64
    /// In microseconds since 1970; nil while it runs.
    public var stopTime: Int64?

    init(_ execution: Execution) {
        self.arn = execution.identity.arn
        self.name = execution.identity.name
        self.stateMachineARN = execution.identity.stateMachineARN
        self.status = execution.status
        self.input = execution.input
        self.output = execution.output
        self.error = execution.error
        self.cause = execution.cause
        self.startTime = execution.startTime
        self.stopTime = execution.stopTime
    }
}
