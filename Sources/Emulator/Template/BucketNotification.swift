/// A function that a bucket tells of its objects.
public struct BucketNotification: Sendable, Hashable {
    /// The bucket's name.
    public var bucket: String

    /// The kinds of event, such as `s3:ObjectCreated:*`.
    public var events: [String]

    /// What keys begin with; empty for all.
    public var prefix: String

    /// What keys end with; empty for all.
    public var suffix: String

    /// The name of the configuration, which each event bears.
    public var configurationID: String

    /// The ARN of the function.
    public var functionARN: String

    /// Whether an object of a key is told of.
    ///
    /// - Parameters:
    ///   - key: The key, decoded.
    ///   - eventName: The kind without `s3:`, such as `ObjectCreated:Put`.
    /// - Returns: Whether kind, prefix and suffix all fit.
    public func matches(key: String, eventName: String) -> Bool {
        guard key.utf8.starts(with: self.prefix.utf8), key.utf8.reversed().starts(with: self.suffix.utf8.reversed())
        else {
            return false
        }
        return self.events.contains { event in
            let pattern = event.hasPrefix("s3:") ? String(event.dropFirst(3)) : event
            return pattern == eventName || (pattern.hasSuffix("*") && eventName.hasPrefix(pattern.dropLast()))
        }
    }
}
