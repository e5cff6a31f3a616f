/// What a word says about its neighbours; the bits are those of the build script.
struct Roles: OptionSet {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    @inline(__always)
    init(_ word: UInt32) { self.rawValue = UInt16(truncatingIfNeeded: word) }

    static let preposition = Self(rawValue: 1)
    static let foreignPreposition = Self(rawValue: 2)
    static let firstName = Self(rawValue: 4)
    static let organisation = Self(rawValue: 8)
    static let headBefore = Self(rawValue: 16)
    static let affix = Self(rawValue: 32)
    static let croatian = Self(rawValue: 64)
    static let english = Self(rawValue: 128)
    static let german = Self(rawValue: 256)
    static let italian = Self(rawValue: 512)
    static let person = Self(rawValue: 1024)
    static let surname = Self(rawValue: 2048)
    static let headAfter = Self(rawValue: 4096)
    static let street = Self(rawValue: 8192)
    static let topLevelDomain = Self(rawValue: 16384)
    static let motion = Self(rawValue: 32768)

    /// The words by which a language is told.
    static let languages: Self = [.croatian, .english, .german, .italian]

    /// Words that stand in every text.
    static let functionWord: Self = [.preposition, .foreignPreposition, .croatian, .english, .german, .italian]

    /// Where a record's header has the bit of `organisation`.
    static let organisationShift: UInt32 = 16 + 3
}
