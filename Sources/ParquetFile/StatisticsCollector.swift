/// Finds the least and the greatest value of a column.
enum StatisticsCollector {
    /// The longest text that statistics hold in full, in bytes.
    static let longestText = 64

    /// The statistics of values.
    ///
    /// - Parameters:
    ///   - kind: The kind of the values.
    ///   - slots: The values, without nulls; each distinct one at least once.
    ///   - texts: What the slots of texts point to.
    ///   - nullCount: How many rows are null.
    /// - Returns: The statistics, without bounds where there is no value.
    static func statistics(
        _ kind: ParquetKind,
        _ slots: [UInt64],
        texts: [UInt8],
        nullCount: Int
    ) -> ColumnStatistics {
        switch kind.physicalType {
        case .int32:
            Self.integers(slots, nullCount, width: 4) { Int64(Int32(truncatingIfNeeded: $0)) }
        case .int64, .boolean:
            Self.integers(slots, nullCount, width: kind == .boolean ? 1 : 8) { Int64(bitPattern: $0) }
        case .double:
            Self.doubles(slots, nullCount)
        default:
            Self.texts(slots, texts, nullCount)
        }
    }

    @inline(__always)
    private static func integers(
        _ slots: [UInt64],
        _ nullCount: Int,
        width: Int,
        _ value: (UInt64) -> Int64
    ) -> ColumnStatistics {
        guard let first = slots.first else { return Self.nothing(nullCount) }
        var minimum = value(first)
        var maximum = minimum
        for slot in slots {
            minimum = min(minimum, value(slot))
            maximum = max(maximum, value(slot))
        }
        return ColumnStatistics(
            nullCount: nullCount,
            minimum: Self.plain(UInt64(bitPattern: minimum), width: width),
            maximum: Self.plain(UInt64(bitPattern: maximum), width: width)
        )
    }

    /// Not-a-number is left out, and zero stands as -0.0 below and +0.0 above, as the format demands.
    private static func doubles(_ slots: [UInt64], _ nullCount: Int) -> ColumnStatistics {
        var minimum = Double.infinity
        var maximum = -Double.infinity
        var isEmpty = true
        for slot in slots {
            let value = Double(bitPattern: slot)
            guard !value.isNaN else { continue }
            isEmpty = false
            minimum = min(minimum, value)
            maximum = max(maximum, value)
        }
        guard !isEmpty else { return Self.nothing(nullCount) }
        return ColumnStatistics(
            nullCount: nullCount,
            minimum: Self.plain((minimum == 0 ? -0.0 : minimum).bitPattern, width: 8),
            maximum: Self.plain((maximum == 0 ? 0.0 : maximum).bitPattern, width: 8)
        )
    }

    private static func texts(_ slots: [UInt64], _ bytes: [UInt8], _ nullCount: Int) -> ColumnStatistics {
        guard var minimum = slots.first, var maximum = slots.first else { return Self.nothing(nullCount) }
        bytes.withUnsafeBytes { texts in
            for slot in slots {
                if Self.isLess(texts, slot, minimum) {
                    minimum = slot
                } else if Self.isLess(texts, maximum, slot) {
                    maximum = slot
                }
            }
        }
        let lower = Self.head(of: bytes[ColumnBuilder.range(of: minimum)])
        let upper = Self.head(of: bytes[ColumnBuilder.range(of: maximum)])
        return ColumnStatistics(
            nullCount: nullCount,
            minimum: lower.bytes,
            maximum: upper.isWhole ? upper.bytes : Self.raised(upper.bytes),
            isMinimumExact: lower.isWhole,
            isMaximumExact: upper.isWhole
        )
    }

    /// Compares two texts by bytes, which is also the order of their code points.
    @inline(__always)
    private static func isLess(_ texts: UnsafeRawBufferPointer, _ left: UInt64, _ right: UInt64) -> Bool {
        let left = ColumnBuilder.range(of: left)
        let right = ColumnBuilder.range(of: right)
        let common = min(left.count, right.count)
        var position = 0
        while position < common {
            let one = texts[left.lowerBound + position]
            let other = texts[right.lowerBound + position]
            guard one == other else { return one < other }
            position += 1
        }
        return left.count < right.count
    }

    /// The beginning of a text, cut at a character border.
    private static func head(of text: ArraySlice<UInt8>) -> (bytes: [UInt8], isWhole: Bool) {
        guard text.count > Self.longestText else { return (Array(text), true) }
        var end = text.startIndex + Self.longestText
        while end > text.startIndex, text[end] & 0xC0 == 0x80 {
            end -= 1
        }
        return (Array(text[..<end]), false)
    }

    /// The shortest text above all that begin so; nil where there is none.
    ///
    /// The last code point that can be raised is raised; what follows it falls away.
    static func raised(_ head: [UInt8]) -> [UInt8]? {
        var scalars = Array(String(decoding: head, as: UTF8.self).unicodeScalars)
        while let last = scalars.popLast() {
            let behindSurrogates: UInt32 = 0xE000
            let next = last.value == 0xD7FF ? behindSurrogates : last.value + 1
            if let scalar = Unicode.Scalar(next) {
                scalars.append(scalar)
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars)
                return Array(String(text).utf8)
            }
        }
        return nil
    }

    private static func nothing(_ nullCount: Int) -> ColumnStatistics {
        ColumnStatistics(nullCount: nullCount, minimum: nil, maximum: nil)
    }

    private static func plain(_ value: UInt64, width: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: value, count: width)
        return bytes
    }
}
