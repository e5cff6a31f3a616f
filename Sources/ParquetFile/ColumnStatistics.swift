/// What a file says about the values of one column in one row group.
public struct ColumnStatistics: Sendable, Hashable {
    /// How many rows are null, where it is known.
    public let nullCount: Int?

    /// A value that none is below, as Parquet's plain bytes; texts may be shortened.
    public let minimum: [UInt8]?

    /// A value that none is above, as Parquet's plain bytes; texts may be shortened and raised.
    public let maximum: [UInt8]?

    /// Whether ``minimum`` is a value of the column.
    let isMinimumExact: Bool

    /// Whether ``maximum`` is a value of the column.
    let isMaximumExact: Bool

    /// Creates statistics.
    init(
        nullCount: Int?,
        minimum: [UInt8]?,
        maximum: [UInt8]?,
        isMinimumExact: Bool = true,
        isMaximumExact: Bool = true
    ) {
        self.nullCount = nullCount
        self.minimum = minimum
        self.maximum = maximum
        self.isMinimumExact = isMinimumExact
        self.isMaximumExact = isMaximumExact
    }
}
