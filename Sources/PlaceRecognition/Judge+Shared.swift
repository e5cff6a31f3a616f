/// Names that mean something else as well: *Split*, *Nin*, *Rab*, *Zara*.
///
/// In a Croatian text the place is meant; in another language the word is more
/// often the other thing, so that something must speak for the place.
extension Judge {
    /// What a shared name costs where nothing in a foreign text supports it.
    private static let unsupportedPenalty = 30

    /// What a short one costs where nothing tells the language.
    private static let unknownPenalty = 16

    /// What one word of travelling in the text gives back, at most twice.
    private static let travelSupport = 16

    /// What a short word in capitals costs: NIN, KRK and the like are rather abbreviations.
    private static let acronymPenalty = 20

    /// What lower case costs a Croatian name in a foreign text, shared or not.
    static let foreignLowerPenalty = 18

    /// In a record's detail: the name has another, commoner meaning abroad.
    static let shared: UInt32 = 1024

    /// Takes from a shared name in a foreign text what it cannot prove; false for other names and texts.
    func weighShared(_ surroundings: Surroundings, _ reading: inout Reading) -> Bool {
        let first = self.tokens[reading.words.lowerBound]
        guard surroundings.language != .croatian, reading.words.count == 1, !first.isHashtag else { return false }
        let isShared = self.data.pool[Int(first.record) + 1] & Self.shared != 0
        guard isShared || reading.evidence.contains(.commonWord) else { return false }
        let isForeign = surroundings.language == .foreign
        let isAcronym = first.isAllCapitals && first.count <= 4 && !surroundings.isShouted
        reading.isShared = true
        var penalty = isForeign ? Self.unsupportedPenalty : isShared && first.count <= 4 ? Self.unknownPenalty : 0
        penalty += isAcronym ? Self.acronymPenalty : 0
        penalty -= max(-2, min(isAcronym ? 0 : 2, surroundings.travelWords)) * Self.travelSupport
        penalty -= reading.evidence.contains(.home) ? Self.travelSupport : 0
        // People buy from Zara, land at KRK and live in Cres Street: there a preposition says nothing.
        let isOtherThing = isAcronym || surroundings.travelWords < 0 || reading.evidence.contains(.organisation)
        if !isOtherThing, !reading.evidence.isDisjoint(with: [.preposition, .head, .motion]) {
            penalty -= Self.unsupportedPenalty
        }
        if reading.evidence.contains(.lowerCase), isForeign {
            reading.score -= Self.foreignLowerPenalty
        }
        if penalty > 0 {
            reading.score -= penalty
            reading.unsupported = penalty
            reading.evidence.insert(.commonWord)
        }
        return true
    }
}
