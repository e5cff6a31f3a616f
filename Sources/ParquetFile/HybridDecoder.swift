/// Reads Parquet's hybrid of run lengths and packed bits.
enum HybridDecoder {
    /// Appends so many values.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` where there are fewer, or a width beyond 32.
    static func decode(
        _ cursor: inout ByteCursor,
        width: Int,
        count: Int,
        into output: inout [UInt32]
    ) throws(ParquetError) {
        guard width <= 32 else { throw .corrupt("packed values of \(width) bits") }
        output.reserveCapacity(output.count + count)
        var rest = count
        while rest > 0 {
            let header = try cursor.varint()
            if header & 1 == 0 {
                let run = Int(clamping: min(header >> 1, UInt64(rest)))
                let value = UInt32(truncatingIfNeeded: try cursor.littleEndian((width + 7) / 8))
                output.append(contentsOf: repeatElement(value, count: run))
                rest -= run
                guard run > 0 else { throw .corrupt("a run of no values") }
            } else {
                let groups = Int(clamping: min(header >> 1, UInt64(rest / 8 + 1)))
                let packed = min(groups * 8, rest)
                try Self.unpack(&cursor, width: width, count: packed, groups: groups, into: &output)
                rest -= packed
                guard packed > 0 else { throw .corrupt("a run of no values") }
            }
        }
    }

    /// Reads whole groups of 8 values; some writers cut the last one's unused bytes off.
    private static func unpack(
        _ cursor: inout ByteCursor,
        width: Int,
        count: Int,
        groups: Int,
        into output: inout [UInt32]
    ) throws(ParquetError) {
        guard count * width <= cursor.remaining * 8 else { throw .endsEarly }
        var packed = try cursor.part(min(groups * width, cursor.remaining))
        let mask = UInt64(1) << UInt64(width) - 1
        var bits: UInt64 = 0
        var bitCount = 0
        for _ in 0..<count {
            while bitCount < width {
                bits |= UInt64(try packed.byte()) << UInt64(bitCount)
                bitCount += 8
            }
            output.append(UInt32(truncatingIfNeeded: bits & mask))
            bits >>= UInt64(width)
            bitCount -= width
        }
    }
}
