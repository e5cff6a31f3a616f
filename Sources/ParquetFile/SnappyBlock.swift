/// Decompresses Snappy's raw blocks, which other Parquet writers use by default.
///
/// The format is small enough that a library would weigh more than this.
/// https://github.com/google/snappy/blob/main/format_description.txt
enum SnappyBlock {
    /// Decompresses one block.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt`.
    static func decompress(_ block: ByteCursor, expectedSize: Int) throws(ParquetError) -> [UInt8] {
        var cursor = block
        guard try cursor.varint() == UInt64(expectedSize) else { throw .corrupt("a page of another size") }
        // A block can hardly be more than 64 times larger than it is packed: a false size reserves no more.
        var output: [UInt8] = []
        output.reserveCapacity(min(expectedSize, block.remaining * 64))
        while cursor.remaining > 0 {
            let tag = try cursor.byte()
            if tag & 3 == 0 {
                let length = try Self.literalLength(tag, &cursor)
                let range = try cursor.take(length)
                guard length <= expectedSize - output.count else { throw .corrupt("a page of another size") }
                output.append(contentsOf: cursor.bytes[range])
            } else {
                let copy = try Self.copy(tag, &cursor)
                guard copy.length <= expectedSize - output.count else { throw .corrupt("a page of another size") }
                try Self.append(copy.length, from: copy.offset, to: &output)
            }
        }
        guard output.count == expectedSize else { throw .corrupt("a page of another size") }
        return output
    }

    private static func literalLength(_ tag: UInt8, _ cursor: inout ByteCursor) throws(ParquetError) -> Int {
        let short = Int(tag >> 2)
        return short < 60 ? short + 1 : Int(try cursor.littleEndian(short - 59)) + 1
    }

    private static func copy(
        _ tag: UInt8,
        _ cursor: inout ByteCursor
    ) throws(ParquetError) -> (length: Int, offset: Int) {
        switch tag & 3 {
        case 1: (Int(tag >> 2 & 7) + 4, Int(tag >> 5) << 8 | Int(try cursor.byte()))
        case 2: (Int(tag >> 2) + 1, Int(try cursor.littleEndian(2)))
        default: (Int(tag >> 2) + 1, Int(try cursor.littleEndian(4)))
        }
    }

    /// Repeats bytes that are there already; they may overlap with their copy.
    private static func append(_ length: Int, from offset: Int, to output: inout [UInt8]) throws(ParquetError) {
        guard offset > 0, offset <= output.count else { throw .corrupt("a copy from before the beginning") }
        let start = output.count - offset
        if length <= offset {
            output.append(contentsOf: output[start..<start + length])
        } else {
            for index in start..<start + length {
                output.append(output[index])
            }
        }
    }
}
