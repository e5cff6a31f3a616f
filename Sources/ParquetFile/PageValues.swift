/// Reads the values of one page, nulls left out.
struct PageValues {
    /// The most bytes of texts that one column of one row group may have: more would be a bomb.
    private static let mostBytes = 1 << 31

    /// One slot a value, as in ``ColumnBuilder``.
    private(set) var slots: [UInt64] = []

    /// The texts that the slots point to, those of earlier pages included.
    private(set) var bytes: [UInt8]

    private let leaf: LeafType

    /// Creates a reader that appends texts to some bytes.
    init(_ leaf: LeafType, bytes: consuming [UInt8]) {
        self.leaf = leaf
        self.bytes = bytes
    }

    /// Reads values of any encoding but those with a dictionary.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    mutating func read(
        _ encoding: PageEncoding,
        _ cursor: inout ByteCursor,
        count: Int
    ) throws(ParquetError) {
        switch (encoding, self.leaf.physicalType) {
        case (.plain, _): try self.readPlain(&cursor, count: count)
        case (.rle, .boolean): try self.readRuns(&cursor, count: count)
        case (.deltaBinaryPacked, .int32), (.deltaBinaryPacked, .int64): try self.readDeltas(&cursor, count: count)
        case (.deltaLengthByteArray, .byteArray): try self.readLengthsAndTexts(&cursor, count: count)
        case (.deltaByteArray, .byteArray): try self.readPrefixes(&cursor, count: count)
        case (.byteStreamSplit, _): try self.readStreams(&cursor, count: count)
        default: throw .unsupported("values in the encoding \(encoding)")
        }
    }

    /// Reads values that stand one behind the other.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    mutating func readPlain(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) {
        switch self.leaf.physicalType {
        case .boolean:
            let bits = try cursor.take((count + 7) / 8)
            for index in 0..<count {
                let byte = cursor.bytes[bits.lowerBound + index >> 3]
                self.slots.append(UInt64(byte >> UInt8(index & 7) & 1))
            }
        case .byteArray:
            guard count <= cursor.remaining / 4 else { throw .endsEarly }
            self.slots.reserveCapacity(count)
            for _ in 0..<count {
                let length = Int(try cursor.littleEndian(4))
                try self.append(text: cursor.bytes[try cursor.take(length)])
            }
        case .int32, .float: try self.readFixed(&cursor, count: count, width: 4)
        default: try self.readFixed(&cursor, count: count, width: 8)
        }
    }

    /// Reads places in a dictionary.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt`.
    mutating func readIndexes(
        _ cursor: inout ByteCursor,
        count: Int,
        of dictionary: [UInt64]?
    ) throws(ParquetError) {
        guard let dictionary else { throw .corrupt("a page without its dictionary") }
        guard count > 0 else { return }
        var indexes: [UInt32] = []
        let width = Int(try cursor.byte())
        try HybridDecoder.decode(&cursor, width: width, count: count, into: &indexes)
        self.slots.reserveCapacity(count)
        for index in indexes {
            guard index < dictionary.count else { throw .corrupt("a place outside the dictionary") }
            self.slots.append(dictionary[Int(index)])
        }
    }

    private mutating func readFixed(_ cursor: inout ByteCursor, count: Int, width: Int) throws(ParquetError) {
        guard count <= cursor.remaining / width else { throw .endsEarly }
        self.slots.reserveCapacity(count)
        for _ in 0..<count {
            try self.append(stored: try cursor.littleEndian(width))
        }
    }

    /// Reads truth values as runs, behind their length.
    private mutating func readRuns(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) {
        var runs = try cursor.part(Int(try cursor.littleEndian(4)))
        var values: [UInt32] = []
        try HybridDecoder.decode(&runs, width: 1, count: count, into: &values)
        self.slots.append(contentsOf: values.lazy.map { UInt64($0) })
    }

    private mutating func readDeltas(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) {
        let isNarrow = self.leaf.physicalType == .int32
        for value in try DeltaDecoder.decode(&cursor, count: count) {
            try self.append(stored: isNarrow ? UInt64(UInt32(truncatingIfNeeded: value)) : UInt64(bitPattern: value))
        }
    }

    private mutating func readLengthsAndTexts(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) {
        for length in try DeltaDecoder.decode(&cursor, count: count) {
            try self.append(text: cursor.bytes[try cursor.take(Int(length))])
        }
    }

    /// Reads texts that share their beginning with the one before.
    private mutating func readPrefixes(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) {
        let prefixes = try DeltaDecoder.decode(&cursor, count: count)
        let suffixes = try DeltaDecoder.decode(&cursor, count: count)
        var last: [UInt8] = []
        // A few bytes may stand for many long texts: the sum is bounded, as a page's size is.
        var total = 0
        for (prefix, suffix) in zip(prefixes, suffixes) {
            guard prefix >= 0, prefix <= last.count else { throw .corrupt("a text that shares too much") }
            last.removeSubrange(Int(prefix)...)
            last.append(contentsOf: cursor.bytes[try cursor.take(Int(suffix))])
            total += last.count
            guard total <= ColumnBuilder.longestText else { throw .unsupported("a page with too long texts") }
            try self.append(text: last[...])
        }
    }

    /// Reads numbers whose first bytes stand together, then their second ones.
    private mutating func readStreams(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) {
        let isNarrow = [.int32, .float].contains(self.leaf.physicalType)
        guard isNarrow || [.int64, .double].contains(self.leaf.physicalType) else {
            throw .unsupported("values in the encoding byteStreamSplit")
        }
        let width = isNarrow ? 4 : 8
        guard count <= cursor.remaining / width else { throw .endsEarly }
        let range = try cursor.take(count * width)
        for index in 0..<count {
            var value: UInt64 = 0
            for stream in (0..<width).reversed() {
                value = value << 8 | UInt64(cursor.bytes[range.lowerBound + stream * count + index])
            }
            try self.append(stored: value)
        }
    }

    private mutating func append(text: ArraySlice<UInt8>) throws(ParquetError) {
        guard text.count <= ColumnBuilder.longestText else { throw .unsupported("a text of \(text.count) bytes") }
        guard self.bytes.count < Self.mostBytes else { throw .unsupported("a column of too many bytes") }
        self.slots.append(UInt64(self.bytes.count) << 28 | UInt64(text.count))
        self.bytes.append(contentsOf: text)
    }

    @inline(__always)
    private mutating func append(stored value: UInt64) throws(ParquetError) {
        switch self.leaf.conversion {
        case .none:
            self.slots.append(value)
        case .float:
            self.slots.append(Double(Float(bitPattern: UInt32(truncatingIfNeeded: value))).bitPattern)
        case .millis:
            let (micros, overflow) = Int64(bitPattern: value).multipliedReportingOverflow(by: 1_000)
            guard !overflow else { throw .corrupt("a time out of range") }
            self.slots.append(UInt64(bitPattern: micros))
        case .nanos:
            let nanos = Int64(bitPattern: value)
            let floor = nanos / 1_000 - (nanos % 1_000 < 0 ? 1 : 0)
            self.slots.append(UInt64(bitPattern: floor))
        }
    }
}
