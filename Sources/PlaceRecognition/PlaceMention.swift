/// A place named in a text.
public struct PlaceMention: Sendable, Hashable {
    /// The place in the gazetteer.
    public let placeID: Int64
    /// How the text names it.
    public let kind: MentionKind
    /// How sure the reading is, 0 to 1; from 0.5 on it counts.
    public let confidence: Double
    /// What decided, as bits.
    public let evidence: Evidence
    /// Where it stands, in UTF-8 bytes.
    public let byteRange: Range<Int>
    /// Where it stands, in Unicode code points.
    public let codePointRange: Range<Int>
    /// The words as they stand in the text.
    public let surface: String
    /// The country of the place, ISO 3166-1 alpha-2; empty for seas and continents.
    public let country: String

    /// What decided, in words for people.
    public var reason: String { self.evidence.description }
}
