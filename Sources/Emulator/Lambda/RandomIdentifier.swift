/// Identifiers made of random bits.
enum RandomIdentifier {
    /// A version 4 UUID in lower case.
    static func uuid() -> String {
        let high = UInt64.random(in: .min ... .max) & ~0xF000 | 0x4000
        let low = UInt64.random(in: .min ... .max) & ~(3 << 62) | (1 << 63)
        let digits = Self.hex(high, 16) + Self.hex(low, 16)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, digit) in digits.enumerated() {
            if index == 8 || index == 12 || index == 16 || index == 20 {
                text.append(UInt8(ascii: "-"))
            }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The trace header of a new trace that is not sampled.
    static func trace() -> String {
        let seconds = UInt64(max(0, WallClock.millisecondsSince1970() / 1000))
        let root =
            Self.hex(seconds, 8) + [UInt8(ascii: "-")] + Self.hex(.random(in: .min ... .max), 16)
            + Self.hex(.random(in: .min ... .max), 8)
        let parent = String(decoding: Self.hex(.random(in: .min ... .max), 16), as: UTF8.self)
        return "Root=1-\(String(decoding: root, as: UTF8.self));Parent=\(parent);Sampled=0"
    }

    /// The last digits of a number in lower-case hexadecimal.
    static func hex(_ number: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { index in
            let digit = UInt8(truncatingIfNeeded: number >> UInt64(4 * (count - 1 - index))) & 0xF
            return digit < 10 ? 0x30 + digit : 0x57 + digit
        }
    }
}
