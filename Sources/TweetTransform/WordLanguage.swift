/// The languages that the word lists tell apart, as bits.
enum WordLanguage {
    static let croatian: UInt16 = 1
    static let english: UInt16 = 2
    static let german: UInt16 = 4
    static let italian: UInt16 = 8
    static let spanish: UInt16 = 16
    static let french: UInt16 = 32
    /// The text's language is unknown, or none of these.
    static let other: UInt16 = 64
    static let all: UInt16 = 127

    /// The bit of a BCP 47 tag as delivered.
    static func bit(_ tag: UnsafeRawBufferPointer) -> UInt16 {
        guard tag.count >= 2 else {
            return Self.other
        }
        switch (tag[0] | 0x20, tag[1] | 0x20) {
        case (UInt8(ascii: "h"), UInt8(ascii: "r")), (UInt8(ascii: "b"), UInt8(ascii: "s")),
            (UInt8(ascii: "s"), UInt8(ascii: "r")), (UInt8(ascii: "s"), UInt8(ascii: "l")),
            (UInt8(ascii: "s"), UInt8(ascii: "h")):
            return Self.croatian
        case (UInt8(ascii: "e"), UInt8(ascii: "n")): return Self.english
        case (UInt8(ascii: "d"), UInt8(ascii: "e")): return Self.german
        case (UInt8(ascii: "i"), UInt8(ascii: "t")): return Self.italian
        case (UInt8(ascii: "e"), UInt8(ascii: "s")): return Self.spanish
        case (UInt8(ascii: "f"), UInt8(ascii: "r")): return Self.french
        default: return Self.other
        }
    }
}
