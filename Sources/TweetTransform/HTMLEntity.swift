internal import JSONDocument

/// The HTML entities that the platform writes into texts.
enum HTMLEntity {
    /// The character that a name between `&` and `;` stands for.
    static func scalar(_ name: UnsafeRawBufferPointer) -> UInt32? {
        if name[0] == UInt8(ascii: "#") {
            return self.numbered(name)
        }
        switch name.count {
        case 2 where name.equals("lt"): return 0x3C
        case 2 where name.equals("gt"): return 0x3E
        case 3 where name.equals("amp"): return 0x26
        case 4 where name.equals("quot"): return 0x22
        case 4 where name.equals("apos"): return 0x27
        case 4 where name.equals("nbsp"): return 0xA0
        case 6 where name.equals("hellip"): return 0x2026
        case 5 where name.equals("ndash"): return 0x2013
        case 5 where name.equals("mdash"): return 0x2014
        default: return nil
        }
    }

    private static func numbered(_ name: UnsafeRawBufferPointer) -> UInt32? {
        let isHexadecimal = name.count > 2 && name[1] | 0x20 == UInt8(ascii: "x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard !digits.isEmpty, digits.count <= 7 else {
            return nil
        }
        var value: UInt32 = 0
        for digit in digits {
            switch digit {
            case 48...57: value = value * (isHexadecimal ? 16 : 10) + UInt32(digit - 48)
            case 65...70 where isHexadecimal: value = value * 16 + UInt32(digit - 55)
            case 97...102 where isHexadecimal: value = value * 16 + UInt32(digit - 87)
            default: return nil
            }
        }
        return Unicode.Scalar(value) == nil ? nil : value
    }
}
