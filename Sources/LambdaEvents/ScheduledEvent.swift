public import HTTPTypes
public import JSONDocument

/// The tick of a schedule.
public struct ScheduledEvent: Sendable, Hashable {
    /// The event's identifier; nil where the schedule sends an input of its own.
    public var id: String?

    /// When the schedule fired, or was to fire.
    public var time: UnixTime

    /// The ARNs of the rules that fired.
    public var resources: [String]

    /// The whole event.
    public var json: JSONValue

    /// Creates an event.
    public init(id: String? = nil, time: UnixTime, resources: [String] = [], json: JSONValue = .null) {
        self.id = id
        self.time = time
        self.resources = resources
        self.json = json
    }
}
