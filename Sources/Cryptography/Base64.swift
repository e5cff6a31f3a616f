/// Bytes as base64 text with padding, RFC 4648 section 4.
public enum Base64 {
    private static let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    /// The text of the bytes.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.underestimatedCount + 2) / 3 * 4)
        var group: UInt32 = 0
        var held = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            held += 1
            if held == 3 {
                Self.append(group, digits: 4, to: &text)
                group = 0
                held = 0
            }
        }
        if held > 0 {
            Self.append(group << (8 * UInt32(3 - held)), digits: held + 1, to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text; nil where a character, the length or the padding is wrong.
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 4) else {
            return nil
        }
        let significant = digits.count - digits.suffix(2).count { $0 == Self.padding }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(significant * 3 / 4)
        var group: UInt32 = 0
        var bits = 0
        for digit in digits[..<significant] {
            guard let value = Self.value(digit) else {
                return nil
            }
            group = group << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
            }
        }
        return group & ((1 << UInt32(bits)) - 1) == 0 ? bytes : nil
    }

    private static func append(_ group: UInt32, digits: Int, to text: inout [UInt8]) {
        for index in 0..<4 {
            let value = Int(group >> UInt32(18 - 6 * index)) & 63
            text.append(index < digits ? Self.alphabet[value] : Self.padding)
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
