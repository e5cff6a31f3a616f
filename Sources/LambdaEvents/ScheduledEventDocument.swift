public import HTTPTypes
public import JSONDocument

/// Makes the event that a rule of EventBridge sends when its schedule fires.
public enum ScheduledEventDocument {
    /// The event without an input of one's own.
    ///
    /// - Parameters:
    ///   - rule: The rule's name.
    ///   - time: When it fired; EventBridge tells whole seconds.
    ///   - id: The event's identifier.
    ///   - origin: Account and region.
    /// - Returns: The whole event.
    public static func make(rule: String, time: UnixTime, id: String, origin: EventOrigin) -> JSONValue {
        [
            "version": "0", "id": .string(id), "detail-type": "Scheduled Event", "source": "aws.events",
            "account": .string(origin.account), "time": .string(time.iso8601Seconds),
            "region": .string(origin.region),
            "resources": [.string("arn:aws:events:\(origin.region):\(origin.account):rule/\(rule)")],
            "detail": [:],
        ]
    }
}
