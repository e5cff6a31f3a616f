/// The languages that the word lists tell apart, as bits.
enum WordLanguage {
    static let croatian: UInt8 = 1
    static let english: UInt8 = 2
    static let german: UInt8 = 4
    static let italian: UInt8 = 8
    static let spanish: UInt8 = 16
    static let french: UInt8 = 32
    /// The text's language is unknown, or none of these.
    static let other: UInt8 = 64
    static let all: UInt8 = 127

    /// The bit of a BCP 47 tag as delivered.
    static func bit(_ tag: UnsafeRawBufferPointer) -> UInt8 {
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
