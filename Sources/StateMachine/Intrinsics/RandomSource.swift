/// A source of random numbers that gives the same ones for the same seed.
///
/// It is SplitMix64: good enough for jitter and names, not for secrets.
struct RandomSource: RandomNumberGenerator, Sendable, Hashable {
    private var state: UInt64

    init(seed: UInt64) {
        self.state = seed
    }

    mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A version 4 UUID in lower case.
    mutating func uuid() -> String {
        let high = (self.next() & ~0xF000) | 0x4000
        let low = (self.next() & ~(3 << 62)) | (1 << 63)
        let digits = Self.hex(high) + Self.hex(low)
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return parts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
    }

    private static func hex(_ value: UInt64) -> [UInt8] {
        (0..<16).map { position in
            let digit = UInt8(truncatingIfNeeded: value >> UInt64((15 - position) * 4)) & 15
            return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
    }
}
