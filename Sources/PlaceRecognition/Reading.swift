/// A phrase read as a place, with what decided.
struct Reading {
    /// The first byte within the piece of text.
    var start: Int
    /// The byte behind the last.
    var end: Int
    /// The position of the place.
    var place: Int
    /// How it is named.
    var kind: MentionKind
    /// The sum of what spoke for and against.
    var score: Int
    /// What decided.
    var evidence: Evidence
    /// The first and the last word.
    var words: ClosedRange<Int>
    /// Whether the name has another meaning in the language of the text.
    var isShared = false
    /// What the score lost because the name has another meaning; another place of the country gives it back.
    var unsupported = 0

    /// The score on a scale of 0 to 1, 0.5 at a score of 0.
    var confidence: Double {
        let score = Double(self.score)
        let value = 0.5 + 0.5 * score / (12 + abs(score))
        return (value * 100).rounded() / 100
    }

    /// The mention that callers see.
    func mention(
        in bytes: UnsafeBufferPointer<UInt8>,
        offset: Int,
        data: GazetteerData,
        position: inout CodePointPosition
    ) -> PlaceMention {
        let range = (self.start + offset)..<(self.end + offset)
        let first = position.codePoints(before: range.lowerBound, in: bytes)
        let last = position.codePoints(before: range.upperBound, in: bytes)
        return PlaceMention(
            placeID: data.id(self.place),
            kind: self.kind,
            confidence: self.confidence,
            evidence: self.evidence,
            byteRange: range,
            codePointRange: first..<last,
            surface: String(decoding: bytes[range], as: UTF8.self),
            country: data.countryName(self.place)
        )
    }
}
