/// One column of a lake table: the same in Parquet, in the staging table and in COPY.
public struct LakeColumn: Sendable, Hashable {
    /// The type of a column's values.
    public enum Kind: Sendable, Hashable {
        /// A 64-bit signed integer: BIGINT.
        case int64
        /// A 32-bit signed integer: INTEGER.
        case int32
        /// A double-precision number: DOUBLE PRECISION.
        case double
        /// A truth value: BOOLEAN.
        case boolean
        /// UTF-8 text of at most so many bytes: VARCHAR(n), where n counts bytes as Redshift does.
        case text(maximumBytes: Int)
        /// Microseconds since 1970 in UTC: TIMESTAMP.
        case timestamp
        /// Days since 1970: DATE.
        case date
    }

    /// The name, in lower snake case.
    public let name: String

    /// The type of the values.
    public let kind: Kind

    /// Whether the column may hold nothing.
    public let isNullable: Bool

    /// The unit of the values; empty where they have none.
    public let unit: String

    /// What the value means, for the tables in `docs/`.
    public let meaning: String

    /// Creates a column; times are in UTC without saying so.
    public init(_ name: String, _ kind: Kind, isNullable: Bool = false, unit: String = "", _ meaning: String) {
        self.name = name
        self.kind = kind
        self.isNullable = isNullable
        self.unit = unit.isEmpty && kind == .timestamp ? "UTC" : unit
        self.meaning = meaning
    }
}
