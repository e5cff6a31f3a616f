/// What a byte may mean for cleaning, as a bit set in a table of 256.
enum TextClass {
    /// `&`, which may begin an HTML entity.
    static let ampersand: UInt8 = 1
    /// A control character, or the first byte of U+0080 to U+00BF, among which are more.
    static let control: UInt8 = 2
    /// The first byte of characters that may not be in NFC.
    static let maybeDecomposed: UInt8 = 4

    /// The classes of each byte.
    ///
    /// For NFC the question is answered by the first byte alone, on the safe
    /// side: only what lies beyond takes the slow path. Precomposed Latin,
    /// Cyrillic, Han, kana, Hangul syllables and emoji stay on the fast one;
    /// kana's voicing marks (E3 82) are looked at more closely.
    private static let table = ByteTable { table in
        table[Int(UInt8(ascii: "&"))] = Self.ampersand
        for byte in 0..<0x20 where byte != 0x0A && byte != 0x09 {
            table[byte] = Self.control
        }
        table[0x7F] = Self.control
        table[0xC2] = Self.control
        // U+0300-036F, Greek variants; Hebrew, Arabic marks; Indic; Jamo and Greek extended; signs; kana; compatibility.
        for byte in [0xCC, 0xCD, 0xD6, 0xD7, 0xD9, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0] {
            table[byte] = Self.maybeDecomposed
        }
    }

    /// The union of all bytes' classes.
    static func union(of bytes: UnsafeRawBufferPointer) -> UInt8 {
        typealias Block = SIMD16<UInt8>
        let table = Self.table
        var classes: UInt8 = 0
        var at = 0
        while at < bytes.count {
            let end = Swift.min(at + Block.scalarCount, bytes.count)
            if end - at == Block.scalarCount {
                // Plain ASCII has no class: 0x20 to 0x7E without the ampersand.
                let block = bytes.loadUnaligned(fromByteOffset: at, as: Block.self)
                let isPrinted = (block &- 0x20) .< Block(repeating: 0x5F)
                if all(isPrinted .& (block .!= Block(repeating: UInt8(ascii: "&")))) {
                    at = end
                    continue
                }
            }
            while at < end {
                classes |= table[bytes[at]]
                at += 1
            }
        }
        return classes
    }

    /// Whether a text may really not be in NFC.
    static func mayBeDecomposed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let table = Self.table
        for at in bytes.indices where table[bytes[at]] & Self.maybeDecomposed != 0 {
            let second = at + 1 < bytes.count ? bytes[at + 1] : 0
            let third = at + 2 < bytes.count ? bytes[at + 2] : 0
            if Self.mayBeDecomposed(bytes[at], second, third) {
                return true
            }
        }
        return false
    }

    /// Whether text that begins with such bytes may really not be in NFC.
    private static func mayBeDecomposed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        case 0xCC: true
        case 0xCD: true
        case 0xD6, 0xD7: second >= 0xB0 || first == 0xD6
        case 0xD9: second >= 0x93 && second <= 0x9F
        case 0xDB: second >= 0x95 && second <= 0xAD && second != 0x95
        case 0xE0: second != 0xB8 && second != 0xB9
        // U+1E00-1EFF are composed letters; U+1F00-1FFF Greek; below: Jamo, Myanmar and others.
        case 0xE1: second < 0xB8 || second > 0xBB
        case 0xE2: (second == 0x84 && third >= 0xA6 && third <= 0xAB) || second == 0x83 || second == 0xAB
        case 0xE3:
            second == 0x82 && (third == 0x99 || third == 0x9A) || second == 0x80 && third >= 0xAA && third <= 0xAF
        case 0xEF: second >= 0xA4 && second <= 0xAD || second == 0xB8 && third >= 0xA0 && third <= 0xAF
        // Musical signs and the supplement of compatibility ideographs; emoji are F0 9F.
        case 0xF0: second == 0x9D || second == 0xAF || second == 0x91 || second == 0x96
        default: false
        }
    }
}
