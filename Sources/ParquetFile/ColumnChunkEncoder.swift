internal import Compression

/// Turns the values of one column into the pages of one column chunk.
///
/// Its buffers are used again for the next chunk. Pages are of version 1,
/// which every reader knows, each of them one zstd frame.
struct ColumnChunkEncoder {
    /// Up to how many rows a page takes.
    private static let mostRowsInPage = 1 << 17

    /// From how many bytes of plain values on a page is full.
    private static let fullPage = 1 << 20

    private let compressor: ZstdCompressor
    private var dictionary = ValueDictionary()
    private var slots: [UInt64] = []
    private var levels: [UInt8] = []
    private var body: [UInt8] = []
    private var frame: [UInt8] = []

    /// Creates an encoder.
    init(compressor: ZstdCompressor) {
        self.compressor = compressor
    }

    /// Appends the pages of a column.
    ///
    /// - Parameters:
    ///   - column: The values.
    ///   - rows: Which rows to take, and in which order; nil for all as they are.
    ///   - output: Where the pages go.
    ///   - offset: The place in the file of the output's first byte.
    /// - Returns: What the footer says about the chunk.
    /// - Throws: ``ParquetError`` with code `outOfMemory`.
    mutating func encode(
        _ column: ColumnBuilder,
        rows: [Int]?,
        into output: inout [UInt8],
        at offset: Int
    ) throws(ParquetError) -> ColumnChunkMetadata {
        let kind = column.column.kind
        self.gather(column, rows: rows)
        let isText = kind == .string
        let hasDictionary =
            kind != .boolean
            && self.dictionary.build(self.slots, texts: isText ? column.bytes : nil, width: kind.width ?? 0)
        let rowCount = rows?.count ?? column.count

        var chunk = ColumnChunkMetadata(
            type: kind.physicalType,
            encodings: hasDictionary ? [.plain, .rle, .rleDictionary] : [.plain, .rle],
            path: [column.column.name],
            codec: .zstd,
            valueCount: rowCount,
            uncompressedSize: 0,
            compressedSize: 0,
            dataPageOffset: 0
        )
        chunk.statistics = StatisticsCollector.statistics(
            kind,
            hasDictionary ? self.dictionary.entries : self.slots,
            texts: column.bytes,
            nullCount: rowCount - self.slots.count
        )
        if hasDictionary {
            chunk.dictionaryPageOffset = offset + output.count
            self.body.removeAll(keepingCapacity: true)
            self.appendPlain(self.dictionary.entries[...], of: column)
            try self.appendPage(into: &output, &chunk) { [count = self.dictionary.entries.count] in
                $0.dictionaryPage(valueCount: count)
            }
        }
        chunk.dataPageOffset = offset + output.count
        try self.appendDataPages(of: column, rowCount, hasDictionary, into: &output, &chunk)
        return chunk
    }

    /// Takes the rows' values out of the column, nulls and others apart.
    private mutating func gather(_ column: ColumnBuilder, rows: [Int]?) {
        self.slots.removeAll(keepingCapacity: true)
        self.levels.removeAll(keepingCapacity: true)
        switch (rows, column.column.isNullable) {
        case (nil, false):
            self.slots.append(contentsOf: column.slots)
        case (let rows?, false):
            self.slots.reserveCapacity(rows.count)
            for row in rows {
                self.slots.append(column.slots[row])
            }
        case (nil, true):
            self.levels.append(contentsOf: column.validity)
            self.slots.reserveCapacity(column.count - column.nullCount)
            for row in column.slots.indices where column.validity[row] != 0 {
                self.slots.append(column.slots[row])
            }
        case (let rows?, true):
            self.levels.reserveCapacity(rows.count)
            for row in rows {
                let level = column.validity[row]
                self.levels.append(level)
                if level != 0 {
                    self.slots.append(column.slots[row])
                }
            }
        }
    }

    private mutating func appendDataPages(
        of column: ColumnBuilder,
        _ rowCount: Int,
        _ hasDictionary: Bool,
        into output: inout [UInt8],
        _ chunk: inout ColumnChunkMetadata
    ) throws(ParquetError) {
        var row = 0
        var value = 0
        while row < rowCount {
            let end = self.endOfPage(row, value, rowCount, isText: column.column.kind == .string && !hasDictionary)
            self.body.removeAll(keepingCapacity: true)
            if column.column.isNullable {
                self.appendLevels(row..<end.row)
            }
            if hasDictionary {
                self.appendIndexes(value..<end.value)
            } else {
                self.appendPlain(self.slots[value..<end.value], of: column)
            }
            let count = end.row - row
            try self.appendPage(into: &output, &chunk) {
                $0.dataPage(valueCount: count, encoding: hasDictionary ? .rleDictionary : .plain)
            }
            row = end.row
            value = end.value
        }
    }

    /// The row and the value behind the last ones of the page that begins here.
    private func endOfPage(_ row: Int, _ value: Int, _ rowCount: Int, isText: Bool) -> (row: Int, value: Int) {
        var endRow = row
        var endValue = value
        var byteCount = 0
        let lastRow = min(rowCount, row + Self.mostRowsInPage)
        guard !self.levels.isEmpty || isText else { return (lastRow, value + lastRow - row) }
        while endRow < lastRow, byteCount < Self.fullPage {
            if self.levels.isEmpty || self.levels[endRow] != 0 {
                byteCount += isText ? 4 + ColumnBuilder.range(of: self.slots[endValue]).count : 0
                endValue += 1
            }
            endRow += 1
        }
        return (endRow, endValue)
    }

    private mutating func appendLevels(_ rows: Range<Int>) {
        let lengthPlace = self.body.count
        self.body.append(littleEndian: 0, count: 4)
        self.levels.withUnsafeBufferPointer { levels in
            HybridEncoder.encode(UnsafeBufferPointer(rebasing: levels[rows]), width: 1, into: &self.body)
        }
        let length = UInt32(self.body.count - lengthPlace - 4)
        withUnsafeBytes(of: length.littleEndian) { bytes in
            self.body.replaceSubrange(lengthPlace..<lengthPlace + 4, with: bytes)
        }
    }

    private mutating func appendIndexes(_ values: Range<Int>) {
        let width = self.dictionary.indexWidth
        self.body.append(UInt8(width))
        self.dictionary.indexes.withUnsafeBufferPointer { indexes in
            HybridEncoder.encode(UnsafeBufferPointer(rebasing: indexes[values]), width: width, into: &self.body)
        }
    }

    private mutating func appendPlain(_ slots: ArraySlice<UInt64>, of column: ColumnBuilder) {
        switch column.column.kind.physicalType {
        case .boolean:
            self.appendBits(slots)
        case .int32:
            for slot in slots {
                self.body.append(littleEndian: slot, count: 4)
            }
        case .byteArray:
            column.bytes.withUnsafeBytes { texts in
                for slot in slots {
                    let range = ColumnBuilder.range(of: slot)
                    self.body.append(littleEndian: UInt64(range.count), count: 4)
                    self.body.append(contentsOf: UnsafeRawBufferPointer(rebasing: texts[range]))
                }
            }
        default:
            // A slot is the value's bytes already: every machine that we build for is little-endian.
            slots.withUnsafeBytes { self.body.append(contentsOf: $0) }
        }
    }

    private mutating func appendBits(_ slots: ArraySlice<UInt64>) {
        var byte: UInt8 = 0
        for (position, slot) in slots.enumerated() {
            byte |= UInt8(truncatingIfNeeded: slot & 1) << UInt8(position & 7)
            if position & 7 == 7 {
                self.body.append(byte)
                byte = 0
            }
        }
        if slots.count & 7 != 0 {
            self.body.append(byte)
        }
    }

    /// Appends the body as a compressed page behind its header.
    private mutating func appendPage(
        into output: inout [UInt8],
        _ chunk: inout ColumnChunkMetadata,
        _ header: (PageHeader.Sizes) -> PageHeader
    ) throws(ParquetError) {
        self.frame.removeAll(keepingCapacity: true)
        do {
            let compressor = self.compressor
            let body = self.body
            try body.span.bytes.withUnsafeBytes { body throws(CompressionError) in
                try compressor.compress(body, into: &self.frame)
            }
        } catch {
            throw .compression(error)
        }
        let start = output.count
        let sizes = PageHeader.Sizes(uncompressed: self.body.count, compressed: self.frame.count)
        output.append(contentsOf: header(sizes).bytes())
        chunk.uncompressedSize += output.count - start + self.body.count
        output.append(contentsOf: self.frame)
        chunk.compressedSize += output.count - start
    }
}
