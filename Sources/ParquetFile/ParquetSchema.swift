/// The columns of a flat file, in order.
public struct ParquetSchema: Sendable, Hashable {
    /// The columns in file order.
    public let columns: [ParquetColumn]

    /// Creates a schema.
    public init(_ columns: [ParquetColumn]) {
        self.columns = columns
    }

    /// An empty builder for each column, in file order.
    public func makeBuilders() -> [ColumnBuilder] {
        self.columns.map { ColumnBuilder($0) }
    }
}
