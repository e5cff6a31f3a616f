/// Eight bytes of text, folded and measured at once.
///
/// The first byte is the lowest; a byte beyond ASCII ends a word here.
struct AsciiBlock {
    /// The bytes as they are.
    let raw: UInt64
    /// The bytes with bit 0x20 set: letters in lower case, digits as they are.
    let folded: UInt64
    /// How many letters and digits it begins with.
    let count: Int

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    init(_ raw: UInt64) {
        let low = raw & ~Self.high
        let folded = low | Self.ones &* 0x20
        // A sum reaches 0x80 from the first letter or digit on, and beyond the last one.
        let letters = (folded &+ Self.ones &* 0x1F) & ~(folded &+ Self.ones &* 0x05)
        let digits = (low &+ Self.ones &* 0x50) & ~(low &+ Self.ones &* 0x46)
        let others = (~(letters | digits) | raw) & Self.high
        self.raw = raw
        self.folded = folded
        self.count = others.trailingZeroBitCount >> 3
    }

    /// The letters and digits that it begins with, folded, and zeros; only if there are fewer than eight.
    @inline(__always)
    var letters: UInt64 { self.folded & ~(UInt64.max << UInt64(truncatingIfNeeded: self.count &* 8)) }

    /// The byte behind them, if there are fewer than eight.
    @inline(__always)
    var next: UInt8 { UInt8(truncatingIfNeeded: self.raw >> UInt64(truncatingIfNeeded: self.count &* 8)) }
}
