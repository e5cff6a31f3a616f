/// A schedule of the template.
public struct ScheduleResource: Sendable, Hashable {
    /// Which service keeps it; they send different events.
    public enum Kind: String, Sendable, Hashable {
        /// An EventBridge rule: it sends a Scheduled Event, always in UTC.
        case rule
        /// EventBridge Scheduler: it has a time zone and sends its input.
        case scheduler
    }

    /// The schedule's name.
    public var name: String

    /// The ARN of the rule or schedule.
    public var arn: String

    /// Which service keeps it.
    public var kind: Kind

    /// When it fires.
    public var expression: ScheduleExpression

    /// The expression as it was written.
    public var expressionText: String

    /// The name of the zone that the expression is in.
    public var timeZone: String

    /// Whether it is in force.
    public var isEnabled: Bool

    /// The first moment that it may fire at, in seconds since 1970.
    public var startsAt: Int64?

    /// The last moment that it may fire at, in seconds since 1970.
    public var endsAt: Int64?

    /// What it starts.
    public var targets: [EventTarget]
}
