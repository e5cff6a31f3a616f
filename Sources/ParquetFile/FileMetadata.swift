/// The footer of a file.
struct FileMetadata: Sendable {
    var schema: [SchemaElement]
    var rowCount: Int
    var rowGroups: [RowGroupMetadata]
    var createdBy: String?
}

/// One node of the schema's tree, in depth-first order; the first is the root.
struct SchemaElement: Sendable {
    var name: String
    var type: PhysicalType?
    var repetition: Repetition?
    var childCount = 0
    var convertedType: Int?
    var logicalType: LogicalType?
}

/// Where the rows of one group lie.
struct RowGroupMetadata: Sendable {
    var columns: [ColumnChunkMetadata]
    var rowCount: Int
}

/// Where the values of one column in one group lie.
struct ColumnChunkMetadata: Sendable {
    var type: PhysicalType
    var encodings: [PageEncoding]
    var path: [String]
    var codec: PageCodec
    var valueCount: Int
    var uncompressedSize: Int
    var compressedSize: Int
    var dataPageOffset: Int
    var dictionaryPageOffset: Int?
    var statistics: ColumnStatistics?

    /// Where the first page begins.
    ///
    /// Some writers give 0 for a dictionary that is not there.
    var offset: Int {
        guard let dictionary = self.dictionaryPageOffset, dictionary > 0 else { return self.dataPageOffset }
        return min(dictionary, self.dataPageOffset)
    }
}
