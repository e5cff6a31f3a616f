/// Percent encoding as AWS understands it: only RFC 3986's unreserved characters stay.
public enum PercentEncoding {
    /// Encodes the UTF-8 bytes of a text.
    ///
    /// - Parameters:
    ///   - text: The text, not encoded.
    ///   - keepsSlash: Whether `/` stays, as in the path of an object's key.
    /// - Returns: The encoded text, with upper-case digits.
    public static func encode(_ text: some StringProtocol, keepsSlash: Bool = false) -> String {
        Self.encode(bytes: text.utf8, keepsSlash: keepsSlash)
    }

    /// Encodes bytes.
    public static func encode(bytes: some Sequence<UInt8>, keepsSlash: Bool = false) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.underestimatedCount)
        for byte in bytes {
            if Self.isUnreserved(byte) || keepsSlash && byte == UInt8(ascii: "/") {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(Self.digit(byte >> 4))
                encoded.append(Self.digit(byte & 15))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Decodes a text; a `%` without two digits behind it stays.
    ///
    /// - Parameters:
    ///   - text: The encoded text.
    ///   - plusIsSpace: Whether `+` stands for a space, as in forms and in S3's event records.
    /// - Returns: The decoded text; bytes that are no UTF-8 become U+FFFD.
    public static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String {
        String(decoding: Self.decodedBytes(of: text, plusIsSpace: plusIsSpace), as: UTF8.self)
    }

    /// Decodes a text into its bytes; a `%` without two digits behind it stays.
    public static func decodedBytes(of text: some StringProtocol, plusIsSpace: Bool = false) -> [UInt8] {
        let encoded = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var index = 0
        while index < encoded.count {
            let byte = encoded[index]
            if byte == UInt8(ascii: "%"), index + 2 < encoded.count, let high = Self.value(encoded[index + 1]),
                let low = Self.value(encoded[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
                index += 1
            }
        }
        return bytes
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x37 + value
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
