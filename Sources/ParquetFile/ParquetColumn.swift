/// One column of a flat file.
public struct ParquetColumn: Sendable, Hashable {
    /// The name.
    public let name: String

    /// The type of the values.
    public let kind: ParquetKind

    /// Whether the column may hold nothing.
    public let isNullable: Bool

    /// Creates a column.
    public init(_ name: String, _ kind: ParquetKind, isNullable: Bool = false) {
        self.name = name
        self.kind = kind
        self.isNullable = isNullable
    }
}
