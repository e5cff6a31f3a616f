/// A place in a text.
public struct YAMLPlace: Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int

    /// The column in characters, counted from 1.
    public let column: Int

    /// Creates a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
