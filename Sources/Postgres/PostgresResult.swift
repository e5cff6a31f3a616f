/// What a statement answered.
public struct PostgresResult: Sendable, Hashable {
    /// A column of the answer.
    public struct Column: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The type's number. https://www.postgresql.org/docs/15/catalog-pg-type.html
        public let typeID: UInt32
        /// The type's modifier, such as a length plus 4; -1 where there is none.
        public let typeModifier: Int
    }

    /// The columns; none where the statement answers no rows.
    public let columns: [Column]

    /// The values as text, a null as nil.
    public let rows: [[String?]]

    /// The rows that were changed or returned; nil where the statement counts none.
    public let rowsAffected: Int?

    /// What was done, such as `INSERT 0 5`.
    public let commandTag: String

    /// Whether the statement answers rows, even none.
    public var hasRows: Bool { !self.columns.isEmpty }
}
