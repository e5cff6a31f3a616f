/// One word of a text, as the tokeniser leaves it.
struct Token {
    /// The first byte.
    var start: Int32
    /// The byte behind the last.
    var end: Int32
    /// The hash of the folded bytes.
    var hash: UInt64
    /// Where the word's candidates and roles lie in the pool; 0 for none.
    var record: UInt32
    /// The classes of the first character (high byte) and of the others (low byte).
    var shape: UInt16
    /// The diacritics, in one byte.
    var signature: UInt8
    /// What stands between the previous word and this one.
    var gap: Gap

    /// Bits of a character's class, as the folding table has them.
    static let letter: UInt16 = 1
    static let upper: UInt16 = 2
    static let lower: UInt16 = 4
    static let digit: UInt16 = 8
    static let mark: UInt16 = 32
    /// The class of a digit.
    static let letterDigit: UInt16 = letter | digit
    /// In the low byte: the word alone may name a place.
    static let candidate: UInt16 = 16
    /// In the low byte: the word is a whole hashtag.
    static let hashtag: UInt16 = 64

    /// In the low byte: a phrase of several words may begin here.
    static let opening: UInt16 = 128

    /// Whether the first letter is a capital.
    @inline(__always) var isCapitalised: Bool { self.shape & (Self.upper << 8) != 0 }

    /// Whether all letters, and at least two, are capitals.
    @inline(__always) var isAllCapitals: Bool {
        self.isCapitalised && self.shape & Self.upper != 0 && self.shape & Self.lower == 0
    }

    /// Whether it is a hashtag.
    @inline(__always) var isHashtag: Bool { self.shape & Self.hashtag != 0 }

    /// Whether it and the next word begin a known phrase.
    @inline(__always) var opensPhrase: Bool { self.shape & Self.opening != 0 }

    /// Whether the word alone may name a place, by the header of its record.
    @inline(__always)
    func isCandidate(_ header: UInt32) -> Bool {
        header & 0xFF != 0 && (header & Self.neverLower == 0 || self.shape & (Self.upper << 8 | Self.hashtag) != 0)
    }

    /// In a record's header: in lower case the word is never a place.
    private static let neverLower: UInt32 = 1 << 10

    /// How many bytes it has.
    @inline(__always) var count: Int { Int(self.end - self.start) }
}

/// What stands between two words.
struct Gap: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What a separator of the table of bytes says.
    @inline(__always)
    init(entry: UInt32) { self.rawValue = UInt8(truncatingIfNeeded: entry >> 24) }

    /// What a character beyond ASCII that is no letter says.
    init(of code: UInt32) {
        switch code {
        case 0xA0, 0x200B, 0x200D, 0x2009, 0x202F: self = .space
        case 0x2010, 0x2011, 0x2013, 0x2014: self = .hyphen
        case 0x2019, 0x2018: self = .apostrophe
        case 0x2026: self = .sentence
        default: self = .other
        }
    }

    static let space = Self(rawValue: 1)
    static let hyphen = Self(rawValue: 2)
    static let period = Self(rawValue: 4)
    static let other = Self(rawValue: 8)
    static let newline = Self(rawValue: 16)
    static let sentence = Self(rawValue: 32)
    static let at = Self(rawValue: 64)
    static let apostrophe = Self(rawValue: 128)

    /// Whether a name of several words may go on across it.
    @inline(__always) var joins: Bool { self.isDisjoint(with: [.period, .other, .newline, .sentence, .at]) }

    /// Whether a sentence begins behind it.
    @inline(__always) var startsSentence: Bool { !self.isDisjoint(with: [.newline, .sentence]) }
}
