internal import Compression

/// Turns the pages of one column chunk into values.
struct ColumnChunkDecoder {
    /// The most bytes that a page may decompress to.
    private static let largestPage = 1 << 29

    private let leaf: LeafType
    private let rowCount: Int
    private var result: ColumnBuilder
    private var dictionary: [UInt64]?
    private var levels: [UInt32] = []

    /// Prepares for a chunk of so many rows.
    init(_ leaf: LeafType, rowCount: Int) {
        self.leaf = leaf
        self.rowCount = rowCount
        self.result = ColumnBuilder(leaf.column)
    }

    /// Reads all pages of a chunk.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    mutating func decode(_ chunk: ColumnChunkMetadata, of file: [UInt8]) throws(ParquetError) -> ColumnBuilder {
        var cursor = try ByteCursor(file, from: chunk.offset, count: chunk.compressedSize)
        while self.result.count < self.rowCount {
            guard cursor.remaining > 0 else { throw .corrupt("\(self.result.count) of \(self.rowCount) rows") }
            let header = try PageHeader(&cursor)
            let page = try cursor.part(header.sizes.compressed)
            switch header.type {
            case .index: break
            case .dictionary: try self.readDictionary(header, page, chunk.codec)
            case .data: try self.readPage(header, page, chunk.codec)
            case .dataV2: try self.readPageV2(header, page, chunk.codec)
            }
        }
        return self.result
    }

    private mutating func readDictionary(
        _ header: PageHeader,
        _ page: ByteCursor,
        _ codec: PageCodec
    ) throws(ParquetError) {
        guard self.dictionary == nil, self.result.count == 0 else { throw .corrupt("a second dictionary") }
        var cursor = try Self.decompress(page, codec, to: header.sizes.uncompressed)
        var values = self.values()
        try values.readPlain(&cursor, count: header.valueCount)
        self.dictionary = values.slots
        self.result.bytes = values.bytes
    }

    private mutating func readPage(
        _ header: PageHeader,
        _ page: ByteCursor,
        _ codec: PageCodec
    ) throws(ParquetError) {
        var cursor = try Self.decompress(page, codec, to: header.sizes.uncompressed)
        if self.leaf.column.isNullable {
            var levels = try cursor.part(Int(try cursor.littleEndian(4)))
            try self.readLevels(&levels, count: header.valueCount)
        }
        try self.readValues(header, &cursor)
    }

    private mutating func readPageV2(
        _ header: PageHeader,
        _ page: ByteCursor,
        _ codec: PageCodec
    ) throws(ParquetError) {
        var page = page
        var levels = try page.part(header.levelsSize)
        if self.leaf.column.isNullable {
            try self.readLevels(&levels, count: header.valueCount)
        }
        guard header.sizes.uncompressed >= header.levelsSize else { throw .corrupt("levels larger than their page") }
        var cursor = try Self.decompress(
            page,
            header.isCompressed ? codec : .uncompressed,
            to: header.sizes.uncompressed - header.levelsSize
        )
        try self.readValues(header, &cursor)
    }

    private mutating func readLevels(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) {
        self.levels.removeAll(keepingCapacity: true)
        guard count <= self.rowCount - self.result.count else { throw .corrupt("more rows than promised") }
        try HybridDecoder.decode(&cursor, width: 1, count: count, into: &self.levels)
    }

    private mutating func readValues(_ header: PageHeader, _ cursor: inout ByteCursor) throws(ParquetError) {
        guard header.valueCount <= self.rowCount - self.result.count else { throw .corrupt("more rows than promised") }
        let isNullable = self.leaf.column.isNullable
        let count = isNullable ? self.levels.count { $0 != 0 } : header.valueCount
        var values = self.values()
        switch header.encoding {
        case .plainDictionary, .rleDictionary: try values.readIndexes(&cursor, count: count, of: self.dictionary)
        default: try values.read(header.encoding, &cursor, count: count)
        }
        self.result.bytes = values.bytes

        guard isNullable else {
            self.result.slots.append(contentsOf: values.slots)
            return
        }
        var next = values.slots.makeIterator()
        for level in self.levels {
            if level == 0 {
                self.result.appendNull()
            } else if let slot = next.next() {
                self.result.append(slot: slot)
            }
        }
    }

    /// A decoder that takes the texts so far over, so that they are not copied.
    private mutating func values() -> PageValues {
        defer { self.result.bytes = [] }
        return PageValues(self.leaf, bytes: self.result.bytes)
    }

    private static func decompress(
        _ page: ByteCursor,
        _ codec: PageCodec,
        to size: Int
    ) throws(ParquetError) -> ByteCursor {
        guard size <= Self.largestPage else { throw .unsupported("a page of \(size) bytes") }
        // A page of version 2 without values may have nothing to decompress.
        guard codec != .uncompressed, page.remaining > 0 || size > 0 else {
            guard page.remaining == size else { throw .corrupt("a page of another size") }
            return page
        }
        let bytes: [UInt8]
        do {
            bytes = try page.bytes.span.extracting(page.position..<page.end).bytes.withUnsafeBytes {
                input throws(CompressionError) in
                switch codec {
                case .zstd: try Zstd.decompress(input, expectedSize: size)
                case .gzip: try Decompressor.decompress(input, .gzip, limit: size)
                default: []
                }
            }
        } catch {
            throw .compression(error)
        }
        switch codec {
        case .zstd, .gzip:
            guard bytes.count == size else { throw .corrupt("a page of another size") }
            return ByteCursor(bytes)
        case .snappy: return ByteCursor(try SnappyBlock.decompress(page, expectedSize: size))
        default: throw .unsupported("pages compressed with \(codec)")
        }
    }
}
