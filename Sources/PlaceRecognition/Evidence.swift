/// What spoke for or against reading words as a place.
///
/// A set of bits, so that the matcher allocates nothing for it; the words are
/// made when somebody asks.
public struct Evidence: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt32

    /// The evidence of these bits.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Written with a capital in the middle of a sentence.
    public static let capitalised = Self(rawValue: 1 << 0)
    /// Written in lower case.
    public static let lowerCase = Self(rawValue: 1 << 1)
    /// Behind a preposition whose case the form has.
    public static let preposition = Self(rawValue: 1 << 2)
    /// Behind a preposition that asks for another case.
    public static let wrongCase = Self(rawValue: 1 << 3)
    /// Beside a word such as *otok*, *grad* or *island*.
    public static let head = Self(rawValue: 1 << 4)
    /// Behind a first name or a title, or before a surname.
    public static let person = Self(rawValue: 1 << 5)
    /// Beside a word that makes it the name of a club or a firm.
    public static let organisation = Self(rawValue: 1 << 6)
    /// The same letters are a common word of the text's language.
    public static let commonWord = Self(rawValue: 1 << 7)
    /// Written without its diacritics.
    public static let withoutDiacritics = Self(rawValue: 1 << 8)
    /// Another place of the same country is named in the text.
    public static let neighbour = Self(rawValue: 1 << 9)
    /// The author lives in that country, county or place.
    public static let home = Self(rawValue: 1 << 10)
    /// The name has more than one word.
    public static let phrase = Self(rawValue: 1 << 11)
    /// It is a hashtag of its own.
    public static let wholeHashtag = Self(rawValue: 1 << 12)
    /// It is a part of a hashtag whose other parts are known words.
    public static let hashtagPart = Self(rawValue: 1 << 13)
    /// Several places bear the name; the likeliest was taken.
    public static let severalPlaces = Self(rawValue: 1 << 14)
    /// At the start of a sentence, where every word has a capital.
    public static let sentenceStart = Self(rawValue: 1 << 15)
    /// The coordinates lie near the place.
    public static let coordinates = Self(rawValue: 1 << 16)
    /// The diacritics are those of another word.
    public static let otherDiacritics = Self(rawValue: 1 << 17)
    /// Beside another capitalised word that is no place.
    public static let capitalisedNeighbour = Self(rawValue: 1 << 18)
    /// A word of travelling or staying stands near.
    public static let motion = Self(rawValue: 1 << 19)
    /// Only places abroad are named beside it.
    public static let abroad = Self(rawValue: 1 << 20)
}

extension Evidence: CustomStringConvertible {
    /// The evidence in words, in the order of its bits.
    public var description: String {
        let words: [(Self, String)] = [
            (.phrase, "name of several words"), (.wholeHashtag, "hashtag"), (.hashtagPart, "part of a hashtag"),
            (.coordinates, "coordinates"), (.capitalised, "capitalised"), (.sentenceStart, "start of a sentence"),
            (.lowerCase, "lower case"), (.preposition, "preposition"), (.wrongCase, "preposition with another case"),
            (.head, "kind of place beside it"), (.motion, "word of travel near"), (.neighbour, "other places near"),
            (.home, "author's home"), (.withoutDiacritics, "without diacritics"),
            (.otherDiacritics, "other diacritics"), (.commonWord, "also a common word"),
            (.person, "beside a person's name"), (.organisation, "beside an organisation"),
            (.capitalisedNeighbour, "beside another name"), (.abroad, "places abroad near"),
            (.severalPlaces, "one of several places"),
        ]
        let found = words.filter { self.contains($0.0) }.map(\.1)
        return found.isEmpty ? "known name" : found.joined(separator: ", ")
    }
}
