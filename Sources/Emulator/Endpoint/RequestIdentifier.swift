/// Makes the identifiers of requests.
public enum RequestIdentifier {
    /// A random UUID of version 4, in lower case.
    public static func random() -> String {
        let high = UInt64.random(in: .min ... .max) & ~0xF000 | 0x4000
        let low = UInt64.random(in: .min ... .max) & ~(3 << 62) | (1 << 63)
        let digits = Self.hex(high) + Self.hex(low)
        let groups = [digits[..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]]
        return groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// A number as 16 hexadecimal digits.
    static func hex(_ number: UInt64) -> [UInt8] {
        stride(from: 60, through: 0, by: -4).map { shift in
            let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15
            return digit < 10 ? 0x30 + digit : 0x57 + digit
        }
    }
}
