/// One reading of a phrase: two words of the pool.
struct Candidate {
    let first: UInt32
    let second: UInt32

    /// The position of the place.
    @inline(__always) var place: Int { Int(self.first & 0xFFFFF) }
    /// How the phrase names it.
    @inline(__always) var kind: UInt32 { self.first >> 20 & 7 }
    /// What else the phrase may be.
    @inline(__always) var flags: UInt32 { self.first >> 23 }
    /// The grammatical cases that the form may have.
    @inline(__always) var cases: UInt32 { self.second & 0xFF }
    /// The diacritics of the right spelling.
    @inline(__always) var signature: UInt8 { UInt8(truncatingIfNeeded: self.second >> 8) }

    static let common: UInt32 = 1
    static let commonForeign: UInt32 = 2
    static let firstName: UInt32 = 4
    static let surname: UInt32 = 8
    static let lower: UInt32 = 16
    static let risky: UInt32 = 32
    static let plain: UInt32 = 64
    static let fixed: UInt32 = 128
    static let adjectival: UInt32 = 256

    /// Whether a flag is set.
    @inline(__always) func has(_ flag: UInt32) -> Bool { self.flags & flag != 0 }
}
