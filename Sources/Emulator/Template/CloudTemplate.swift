/// What a template asks for, as far as the local cloud has it.
///
/// It is read from a SAM or CloudFormation template, with parameters,
/// conditions and intrinsic functions worked out. Nothing in it refers to a
/// file but ``FunctionResource/codePath``.
public struct CloudTemplate: Sendable, Hashable {
    /// Where the stack is deployed, and under which name.
    public var settings: TemplateSettings

    /// The functions.
    public var functions: [FunctionResource] = []

    /// The buckets.
    public var buckets: [BucketResource] = []

    /// Who is told of objects directly.
    public var notifications: [BucketNotification] = []

    /// The rules that wait for events.
    public var rules: [EventRule] = []

    /// The schedules.
    public var schedules: [ScheduleResource] = []

    /// The state machines.
    public var stateMachines: [StateMachineResource] = []

    /// The queues.
    public var queues: [QueueResource] = []

    /// The Redshift workgroups.
    public var warehouses: [WarehouseResource] = []

    /// The alarms that the local cloud can judge.
    public var alarms: [AlarmResource] = []

    /// The metrics that are read from the functions' logs.
    public var metricFilters: [MetricFilter] = []

    /// What has no counterpart here, with the reason.
    public var ignored: [IgnoredResource] = []

    /// Creates a template that asks for nothing.
    public init(settings: TemplateSettings = TemplateSettings()) {
        self.settings = settings
    }

    /// The function of a name, an ARN (with or without a version), or a logical id.
    public func function(_ identifier: String) -> FunctionResource? {
        let bare = FunctionIdentifier(identifier).name
        return self.functions.first { $0.name == bare } ?? self.functions.first { $0.logicalID == bare }
    }

    /// The state machine of a name, an ARN, or a logical id.
    public func stateMachine(_ identifier: String) -> StateMachineResource? {
        self.stateMachines.first { $0.arn == identifier || $0.name == identifier || $0.logicalID == identifier }
    }
}
