import ParquetFile

/// Parquet files: magic, footer, pages.
struct ParquetFuzz: FuzzTarget {
    /// Beyond so many values a file is only looked at: a lie of 24 bits costs a second.
    private static let mostRows = 1 << 16

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        do throws(ParquetError) {
            let reader = try ParquetReader(bytes: Array(bytes))
            for (group, rows) in reader.rowGroups.enumerated() where rows <= Self.mostRows {
                for index in reader.schema.columns.indices {
                    _ = reader.statistics(index, rowGroup: group)
                }
                for column in try reader.columns(rowGroup: group) {
                    require(column.count == rows, "as many values as rows")
                }
            }
        } catch {
            require(!error.description.isEmpty, "an error says something")
        }
    }
}
