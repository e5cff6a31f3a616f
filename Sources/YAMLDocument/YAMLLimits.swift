/// What a document may grow to, so that a hostile one cannot exhaust memory.
public struct YAMLLimits: Sendable, Hashable {
    /// The most nodes, those that aliases repeat counted each time.
    public var nodes: Int

    /// The deepest nesting.
    public var depth: Int

    /// Creates limits.
    public init(nodes: Int = 200_000, depth: Int = 200) {
        self.nodes = nodes
        self.depth = depth
    }
}
