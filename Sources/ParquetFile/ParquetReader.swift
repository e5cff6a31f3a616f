/// Reads flat Parquet files: our own, and those of pyarrow, DuckDB and Polars.
///
/// Nothing in the bytes is believed: whatever they hold, the outcome is values
/// or an error. Repeated and nested columns, `INT96`, decimals and fixed-length
/// bytes are told as unsupported. Times of other units become microseconds,
/// `FLOAT` becomes `double`.
public struct ParquetReader: Sendable {
    /// The most rows that a group may have: more would be a bomb.
    public static let mostRowsInGroup = 1 << 24

    /// The columns.
    public let schema: ParquetSchema

    /// How many rows there are in all groups.
    public let rowCount: Int

    /// The program that wrote the file, where it says so.
    public let createdBy: String?

    /// How many rows each group has.
    public var rowGroups: [Int] { self.groups.map(\.rowCount) }

    private let bytes: [UInt8]
    private let leaves: [LeafType]
    private let groups: [RowGroupMetadata]

    /// Reads the footer of a file.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    public init(bytes: [UInt8]) throws(ParquetError) {
        let trailer = 8
        guard bytes.count >= ParquetMagic.bytes.count + trailer, bytes.starts(with: ParquetMagic.bytes) else {
            throw .corrupt("this is no Parquet file")
        }
        guard bytes.suffix(4) == ParquetMagic.bytes[...] else {
            throw .corrupt("the Parquet file ends too early")
        }
        var cursor = try ByteCursor(bytes, from: bytes.count - trailer, count: 4)
        let length = Int(try cursor.littleEndian(4))
        let footer = try FileMetadata(try ByteCursor(bytes, from: bytes.count - trailer - length, count: length))

        self.bytes = bytes
        self.leaves = try Self.leaves(of: footer.schema)
        self.schema = ParquetSchema(self.leaves.map(\.column))
        self.groups = footer.rowGroups
        self.rowCount = footer.rowCount
        self.createdBy = footer.createdBy
        try self.check()
    }

    /// Reads one column of one row group.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    public func column(_ index: Int, rowGroup: Int) throws(ParquetError) -> ColumnBuilder {
        var decoder = ColumnChunkDecoder(self.leaves[index], rowCount: self.groups[rowGroup].rowCount)
        do {
            return try decoder.decode(self.groups[rowGroup].columns[index], of: self.bytes)
        } catch {
            throw ParquetError(code: error.code, message: "column \(self.schema.columns[index].name): \(error.message)")
        }
    }

    /// Reads all columns of one row group.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    public func columns(rowGroup: Int) throws(ParquetError) -> [ColumnBuilder] {
        var columns: [ColumnBuilder] = []
        for index in self.schema.columns.indices {
            columns.append(try self.column(index, rowGroup: rowGroup))
        }
        return columns
    }

    /// What the file says about the values of one column in one row group.
    public func statistics(_ index: Int, rowGroup: Int) -> ColumnStatistics? {
        self.groups[rowGroup].columns[index].statistics
    }

    private static func leaves(of schema: [SchemaElement]) throws(ParquetError) -> [LeafType] {
        guard let root = schema.first, root.type == nil else {
            throw .corrupt("a schema without a root")
        }
        var leaves: [LeafType] = []
        for element in schema.dropFirst() {
            leaves.append(try LeafType(element))
        }
        guard root.childCount == leaves.count else {
            throw .corrupt("a schema of \(leaves.count) columns that says \(root.childCount)")
        }
        return leaves
    }

    /// Checks that the groups fit the schema and the whole.
    private func check() throws(ParquetError) {
        var rowCount = 0
        for group in self.groups {
            guard group.rowCount <= Self.mostRowsInGroup else {
                throw .unsupported("a row group of \(group.rowCount) rows")
            }
            rowCount += group.rowCount
            guard group.columns.count == self.leaves.count else {
                throw .corrupt("a row group with \(group.columns.count) columns and not \(self.leaves.count)")
            }
            for (chunk, leaf) in zip(group.columns, self.leaves) {
                guard chunk.path == [leaf.column.name], chunk.type == leaf.physicalType,
                    chunk.valueCount == group.rowCount
                else {
                    throw .corrupt("column data that does not fit the column \(leaf.column.name)")
                }
            }
        }
        guard rowCount == self.rowCount else {
            throw .corrupt("\(rowCount) rows where \(self.rowCount) are promised")
        }
    }
}
