/// One page of a listing, in the order of the keys' UTF-8 bytes.
public struct ObjectPage: Sendable, Hashable {
    /// The objects.
    public var objects: [ObjectSummary]

    /// The common beginnings up to the delimiter, where one was given.
    public var prefixes: [String]

    /// What the next page is asked for with; nil on the last page.
    public var continuation: String?

    /// Creates a page.
    public init(objects: [ObjectSummary], prefixes: [String] = [], continuation: String? = nil) {
        self.objects = objects
        self.prefixes = prefixes
        self.continuation = continuation
    }
}
