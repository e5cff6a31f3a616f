/// Eight bytes of text, classed at once.
///
/// In each mask the high bit of a byte says whether the byte belongs to it; a
/// byte beyond ASCII belongs to none. The first byte is the lowest.
struct AsciiBlock {
    /// The bytes as they are.
    let raw: UInt64
    /// The bytes with bit 0x20 set: letters in lower case, digits as they are.
    let folded: UInt64
    /// Which bytes are letters.
    let letters: UInt64
    /// Which bytes are digits.
    let digits: UInt64

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    init(_ raw: UInt64) {
        let low = raw & ~Self.high
        let folded = low | Self.ones &* 0x20
        let ascii = Self.high & ~raw
        self.raw = raw
        self.folded = folded
        // A sum reaches 0x80 from the first letter on, and beyond the last one.
        self.letters = (folded &+ Self.ones &* 0x1F) & ~(folded &+ Self.ones &* 0x05) & ascii
        self.digits = (low &+ Self.ones &* 0x50) & ~(low &+ Self.ones &* 0x46) & ascii
    }

    /// How many letters and digits it begins with.
    @inline(__always)
    var count: Int { (~(self.letters | self.digits) & Self.high).trailingZeroBitCount >> 3 }

    /// Which bytes are capitals.
    @inline(__always)
    var uppers: UInt64 { self.letters & ~(self.raw << 2) }

    /// Which bytes are small letters.
    @inline(__always)
    var lowers: UInt64 { self.letters & (self.raw << 2) }

    /// The classes of a run of characters, as an entry of the folding table has them.
    @inline(__always)
    static func classes(_ uppers: UInt64, _ lowers: UInt64, _ digits: UInt64) -> UInt32 {
        var found: UInt32 = 1
        found |= uppers != 0 ? UInt32(Token.upper) : 0
        found |= lowers != 0 ? UInt32(Token.lower) : 0
        found |= digits != 0 ? UInt32(Token.digit) : 0
        return found << 16
    }
}
