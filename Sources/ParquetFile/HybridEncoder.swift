/// Writes Parquet's hybrid of run lengths and packed bits.
///
/// https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
enum HybridEncoder {
    /// From how many equal values on a run is shorter than packed bits, or as short.
    private static let shortestRun = 8

    /// Appends values that take `width` bits each.
    static func encode<Value: FixedWidthInteger & UnsignedInteger>(
        _ values: UnsafeBufferPointer<Value>,
        width: Int,
        into output: inout [UInt8]
    ) {
        var position = 0
        while position < values.count {
            let run = Self.runLength(values, position, atMost: values.count)
            if run >= Self.shortestRun {
                output.append(varint: UInt64(run) << 1)
                output.append(littleEndian: UInt64(values[position]), count: (width + 7) / 8)
                position += run
                continue
            }
            let start = position
            repeat {
                position = min(position + 8, values.count)
            } while position < values.count
                && Self.runLength(values, position, atMost: Self.shortestRun) < Self.shortestRun
            Self.pack(UnsafeBufferPointer(rebasing: values[start..<position]), width: width, into: &output)
        }
    }

    private static func runLength<Value: Equatable>(
        _ values: UnsafeBufferPointer<Value>,
        _ start: Int,
        atMost limit: Int
    ) -> Int {
        let value = values[start]
        let end = min(values.count, limit == values.count ? limit : start + limit)
        var position = start + 1
        while position < end, values[position] == value {
            position += 1
        }
        return position - start
    }

    /// Appends whole groups of 8 values; the last one is filled up with zeros.
    private static func pack<Value: FixedWidthInteger & UnsignedInteger>(
        _ values: UnsafeBufferPointer<Value>,
        width: Int,
        into output: inout [UInt8]
    ) {
        let groups = (values.count + 7) / 8
        output.append(varint: UInt64(groups) << 1 | 1)
        let end = output.count + groups * width
        var bits: UInt64 = 0
        var bitCount = 0
        for value in values {
            bits |= UInt64(value) << UInt64(bitCount)
            bitCount += width
            while bitCount >= 8 {
                output.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                bitCount -= 8
            }
        }
        if bitCount > 0 {
            output.append(UInt8(truncatingIfNeeded: bits))
        }
        while output.count < end {
            output.append(0)
        }
    }
}
