/// Walks over bytes that nobody has checked: whatever they say, it stays inside.
struct ByteCursor {
    let bytes: [UInt8]
    private(set) var position: Int
    let end: Int

    /// Walks over a part of some bytes.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` where the part is not inside.
    init(_ bytes: [UInt8], from start: Int, count: Int) throws(ParquetError) {
        guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
            throw .corrupt("a part that lies outside the file")
        }
        self.bytes = bytes
        self.position = start
        self.end = start + count
    }

    /// Walks over all of some bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.position = 0
        self.end = bytes.count
    }

    /// How many bytes are left.
    var remaining: Int { self.end - self.position }

    /// The next byte.
    @inline(__always)
    mutating func byte() throws(ParquetError) -> UInt8 {
        guard self.position < self.end else { throw .endsEarly }
        defer { self.position += 1 }
        return self.bytes[self.position]
    }

    /// The next bytes, as a range of ``bytes``.
    @inline(__always)
    mutating func take(_ count: Int) throws(ParquetError) -> Range<Int> {
        guard count >= 0, count <= self.remaining else { throw .endsEarly }
        defer { self.position += count }
        return self.position..<self.position + count
    }

    /// The next bytes as a number, the lowest first; at most 8.
    @inline(__always)
    mutating func littleEndian(_ count: Int) throws(ParquetError) -> UInt64 {
        let range = try self.take(count)
        var value: UInt64 = 0
        for index in range.reversed() {
            value = value << 8 | UInt64(self.bytes[index])
        }
        return value
    }

    /// A part of what is left, which this cursor then stands behind.
    mutating func part(_ count: Int) throws(ParquetError) -> ByteCursor {
        let range = try self.take(count)
        return try ByteCursor(self.bytes, from: range.lowerBound, count: count)
    }

    /// A number in groups of 7 bits, the lowest first.
    mutating func varint() throws(ParquetError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = try self.byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                return value
            }
        }
        throw .corrupt("a number of more than 64 bits")
    }

    /// A number whose sign is in the lowest bit.
    mutating func zigzag() throws(ParquetError) -> Int64 {
        let value = try self.varint()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }
}

extension ParquetError {
    /// Bytes that end in the middle.
    static let endsEarly = Self.corrupt("the data ends too early")
}
