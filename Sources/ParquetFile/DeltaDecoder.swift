/// Reads integers that are stored as packed differences.
///
/// https://parquet.apache.org/docs/file-format/data-pages/encodings/#DELTAENC
enum DeltaDecoder {
    /// Reads all values of one sequence; the cursor then stands behind it.
    ///
    /// - Parameters:
    ///   - cursor: Where the sequence begins.
    ///   - count: How many values there must be.
    /// - Returns: The values; overflow wraps, as the format demands.
    /// - Throws: ``ParquetError`` with code `corrupt`.
    static func decode(_ cursor: inout ByteCursor, count: Int) throws(ParquetError) -> [Int64] {
        let blockLength = try cursor.varint()
        let miniblockCount = try cursor.varint()
        let total = try cursor.varint()
        var value = try cursor.zigzag()
        guard total == UInt64(count) else { throw .corrupt("\(total) values instead of \(count)") }
        guard blockLength > 0, blockLength <= 1 << 20, blockLength % 128 == 0, miniblockCount > 0,
            blockLength % miniblockCount == 0, blockLength / miniblockCount % 32 == 0
        else { throw .corrupt("blocks of impossible sizes") }
        guard count > 0 else { return [] }

        var values = [value]
        let length = Int(blockLength / miniblockCount)
        while values.count < count {
            let least = try cursor.zigzag()
            let widths = try cursor.take(Int(miniblockCount))
            for width in widths where values.count < count {
                try Self.readMiniblock(&cursor, length, Int(cursor.bytes[width]), upTo: count) { delta in
                    value = value &+ least &+ delta
                    values.append(value)
                    return values.count
                }
            }
        }
        return values
    }

    /// Reads the packed differences of one miniblock and passes over its filling.
    private static func readMiniblock(
        _ cursor: inout ByteCursor,
        _ length: Int,
        _ width: Int,
        upTo count: Int,
        _ append: (Int64) -> Int
    ) throws(ParquetError) {
        guard width <= 64 else { throw .corrupt("packed values of \(width) bits") }
        let range = try cursor.take(length * width / 8)
        var bit = 0
        for _ in 0..<length {
            var delta: UInt64 = 0
            var filled = 0
            while filled < width {
                let byte = UInt64(cursor.bytes[range.lowerBound + bit >> 3]) >> UInt64(bit & 7)
                let taken = min(8 - bit & 7, width - filled)
                delta |= (byte & (1 << UInt64(taken) - 1)) << UInt64(filled)
                filled += taken
                bit += taken
            }
            guard append(Int64(bitPattern: delta)) < count else { return }
        }
    }
}
