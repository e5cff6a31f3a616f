/// A fast hash of short texts and of bit patterns, for the dictionary alone.
enum TextHash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The hash of a bit pattern.
    @inline(__always)
    static func hash(slot: UInt64) -> UInt32 {
        let product = (slot ^ slot >> 32) &* Self.factor
        return UInt32(truncatingIfNeeded: product >> 32)
    }

    /// The hash of the text that a slot points to.
    @inline(__always)
    static func hash(_ texts: UnsafeRawBufferPointer, _ slot: UInt64) -> UInt32 {
        let range = ColumnBuilder.range(of: slot)
        var hash = UInt64(range.count) &* Self.factor
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            hash = Self.mix(hash, texts.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < range.upperBound {
            rest = rest << 8 | UInt64(texts[position])
            position += 1
        }
        hash = Self.mix(hash, rest)
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// Whether two slots point to the same text.
    @inline(__always)
    static func equal(_ texts: UnsafeRawBufferPointer, _ left: UInt64, _ right: UInt64) -> Bool {
        let left = ColumnBuilder.range(of: left)
        let right = ColumnBuilder.range(of: right)
        guard left.count == right.count else { return false }
        var position = 0
        while position + 8 <= left.count {
            let word = texts.loadUnaligned(fromByteOffset: left.lowerBound + position, as: UInt64.self)
            guard word == texts.loadUnaligned(fromByteOffset: right.lowerBound + position, as: UInt64.self) else {
                return false
            }
            position += 8
        }
        while position < left.count {
            guard texts[left.lowerBound + position] == texts[right.lowerBound + position] else { return false }
            position += 1
        }
        return true
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let wide = (hash ^ word).multipliedFullWidth(by: Self.factor)
        return wide.high ^ wide.low
    }
}
