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
        count = 0
        while self.at < self.text.count {
            let byte = self.text[self.at]
            var folded: UInt8 = 0
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                folded = byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                folded = byte | 0x20
            case 0xC3...0xC5 where self.at + 1 < self.text.count:
                self.at += 1
                folded = Self.latin(byte, self.text[self.at])
            case 0xE2 where self.at + 2 < self.text.count && self.text[self.at + 1] == 0x80:
                // Dashes, quotes and the like; U+2019 is an apostrophe.
                folded = self.text[self.at + 2] == 0x99 && count > 0 ? UInt8(ascii: "'") : 0
                self.at += 2
            case 0xF0...0xFF:
                // Emoji separate words.
                self.at = Swift.min(self.at + 3, self.text.count - 1)
            case 0x80...0xFF:
                folded = 0x7F
            case UInt8(ascii: "'") where count > 0:
                // I'm, j'ai: the apostrophe stays.
                folded = byte
            default:
                break
            }
            self.at += 1
            if folded == 0 {
                if count > 0 {
                    return true
                }
            } else if count < word.count {
                word[count] = folded
                count += 1
            }
        }
        return count > 0
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
