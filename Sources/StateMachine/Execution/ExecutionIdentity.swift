/// The names by which an execution goes.
public struct ExecutionIdentity: Sendable, Hashable {
    /// The execution's ARN.
    public var arn: String
    /// The execution's name.
    public var name: String
    /// The state machine's ARN.
    public var stateMachineARN: String
    /// The state machine's name.
    public var stateMachineName: String
    /// The role that it runs under.
    public var roleARN: String
    /// The region, for the events of tasks.
    public var region: String
    /// The account's number.
    public var account: String

    /// Creates the names of an execution.
    public init(
        arn: String,
        name: String,
        stateMachineARN: String,
        stateMachineName: String,
        roleARN: String,
        region: String,
        account: String
    ) {
        self.arn = arn
        self.name = name
        self.stateMachineARN = stateMachineARN
        self.stateMachineName = stateMachineName
        self.roleARN = roleARN
        self.region = region
        self.account = account
    }
}
