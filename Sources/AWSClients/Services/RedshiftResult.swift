/// The rows that a statement returned, from all pages.
public struct RedshiftResult: Sendable, Hashable {
    /// A column of the result.
    public struct Column: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The type as PostgreSQL names it, such as `int8` or `varchar`.
        public let typeName: String
    }

    /// The columns, in order.
    public let columns: [Column]

    /// The rows; each has a field per column.
    public let rows: [[RedshiftValue]]

    /// The index of a column; nil where there is none of that name.
    public func index(of column: String) -> Int? {
        self.columns.firstIndex { $0.name == column }
    }
}
