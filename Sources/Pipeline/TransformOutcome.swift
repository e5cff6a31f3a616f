public import JSONDocument
public import TweetTransform

/// What one call did with one landing object.
public struct TransformOutcome: Sendable, Hashable {
    /// The object's bucket.
    public let bucket: String

    /// The object's key.
    public let key: String

    /// The identity under which its files lie.
    public let identity: String

    /// Whether the last part is committed.
    public var isComplete = false

    /// The part to go on with.
    public var nextPart = 0

    /// Whether this call wrote any commit, or found them all.
    public var wasAlreadyComplete = false

    /// Whether the object holds nothing that is known.
    public var isUnrecognised = false

    /// Why the object ends before its end, where it is damaged.
    public var damage: String?

    /// The counts of all committed parts.
    public var counts = TransformCounts()

    /// The handler's answer.
    public var document: JSONValue {
        var object = JSONObject([
            ("bucket", .string(self.bucket)), ("key", .string(self.key)), ("identity", .string(self.identity)),
            ("complete", .bool(self.isComplete)), ("next_part", .integer(Int64(self.nextPart))),
        ])
        for (name, count) in self.counts.members {
            object[name] = count
        }
        if self.isUnrecognised {
            object["unrecognised"] = true
        }
        object["damage"] = self.damage.map { .string($0) }
        return .object(object)
    }
}
