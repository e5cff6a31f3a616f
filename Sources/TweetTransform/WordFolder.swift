/// Walks a text's words as folded ASCII: lower case, Latin letters without their marks.
///
/// Letters of other scripts belong to words too but fold to nothing that any
/// word list holds. Links, handles and hashtags' signs separate words.
struct WordFolder {
    private let text: UnsafeRawBufferPointer
    private var at = 0

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
    }

    /// Puts the next word's folded bytes into `word`.
    ///
    /// - Parameters:
    ///   - word: Room for the bytes.
    ///   - count: How many there are; longer words are cut.
    /// - Returns: False behind the last word.
    mutating func next(_ word: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) -> Bool {
        var length = 0
        var at = self.at
        let (text, end) = (self.text, self.text.count)
        let folds = Self.folds
        while at < end {
            var folded = folds[text[at]]
            if folded == Self.special {
                folded = self.look(&at, length)
            }
            at += 1
            if folded == 0 {
                if length > 0 {
                    break
                }
            } else if length < word.count {
                word[length] = folded
                length += 1
            }
        }
        self.at = at
        count = length
        return length > 0
    }

    /// What a byte folds to that needs a closer look, 0 between words; moves to its character's last byte.
    private func look(_ at: inout Int, _ length: Int) -> UInt8 {
        let byte = self.text[at]
        switch byte {
        case 0xC3...0xC5 where at + 1 < self.text.count:
            at += 1
            return Self.latin(byte, self.text[at])
        case 0xE2 where at + 2 < self.text.count && self.text[at + 1] == 0x80:
            // Dashes, quotes and the like; U+2019 is an apostrophe.
            at += 2
            return self.text[at] == 0x99 && length > 0 ? UInt8(ascii: "'") : 0
        case 0xF0...0xFF:
            // Emoji separate words.
            at = Swift.min(at + 3, self.text.count - 1)
            return 0
        case 0x80...0xFF:
            return Self.foreign
        case UInt8(ascii: "'") where length > 0:
            // I'm, j'ai: the apostrophe stays.
            return byte
        default:
            return 0
        }
    }

    /// What stands for bytes that need a look at what stands around them.
    private static let special: UInt8 = 1
    /// What stands for letters of other scripts.
    private static let foreign: UInt8 = 0x7F
    /// What each byte folds to: 0 for separators, ``special`` for what needs a closer look.
    private static let folds = ByteTable { table in
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") {
            table[Int(byte)] = byte
        }
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            table[Int(byte)] = byte
            table[Int(byte ^ 0x20)] = byte
        }
        for byte in 0x80...0xFF {
            table[byte] = byte < 0xF0 && byte != 0xE2 && !(0xC3...0xC5 ~= byte) ? Self.foreign : Self.special
        }
        table[Int(UInt8(ascii: "'"))] = Self.special
    }

    private static func latin(_ first: UInt8, _ second: UInt8) -> UInt8 {
        let letters = first == 0xC3 ? Self.latin1 : first == 0xC4 ? Self.latinA : Self.latinB
        let index = Int(second) - 0x80
        return letters.withUTF8Buffer { 0..<$0.count ~= index ? $0[index] : 0x7F }
    }

    private static let latin1: StaticString =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    private static let latinA: StaticString =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    private static let latinB: StaticString =
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
}
