/// What stands around a phrase.
struct Surroundings {
    var score = 0
    var evidence: Evidence = []
    /// The cases that the preposition before the phrase governs; 0 without one.
    var governed: UInt32 = 0
    var hasForeignPreposition = false
    var isShouted = false
    var isSport = false
    var language: TextLanguage = .unknown
    /// How many words of travelling the text has, less those of things.
    var travelWords = 0
}

extension Judge {
    /// What stands around a phrase, the same for all its readings.
    mutating func surroundings(_ words: ClosedRange<Int>) -> Surroundings {
        var found = Surroundings()
        let survey = self.survey()
        found.language = survey.language
        found.isShouted = survey.isShouted
        found.isSport = survey.isSport
        found.travelWords = survey.travelWords
        self.lookBefore(words.lowerBound, survey, &found)
        self.lookAfter(words.upperBound, &found)
        return found
    }

    private func lookBefore(_ first: Int, _ survey: TextSurvey, _ found: inout Surroundings) {
        let token = self.tokens[first]
        if token.gap.contains(.at) {
            found.score += 10
            found.evidence.insert(.preposition)
        }
        guard first > 0 else { return }
        let before = self.roles(first - 1)
        let previous = self.tokens[first - 1]
        guard token.gap.joins || token.gap == [.period, .space] && self.isTitle(previous, before) else { return }
        if before.contains(.preposition) {
            found.governed = self.data.pool[Int(previous.record) + 1]
        }
        found.hasForeignPreposition =
            before.contains(.foreignPreposition) && found.language != .croatian
            && (previous.count > 1 || survey.isRomance)
        if !before.isDisjoint(with: [.headBefore, .street]) || self.isHeadOf(first) {
            found.score += 8
            found.evidence.insert(.head)
        }
        let capitals = previous.isCapitalised && token.isCapitalised && !found.isShouted
        if !before.isDisjoint(with: [.firstName, .person]), capitals || before.contains(.person) {
            found.score -= before.contains(.firstName) && capitals ? 44 : 30
            found.evidence.insert(.person)
        } else if before.contains(.organisation) || self.isClub(previous) && !found.isShouted,
            previous.isCapitalised || found.language == .croatian
        {
            found.score -= 40
            found.evidence.insert(.organisation)
        } else if capitals,
            before.isDisjoint(with: [.preposition, .foreignPreposition, .headBefore, .street, .headAfter]),
            previous.record == 0, !previous.gap.startsSentence, previous.count > 1
        {
            found.score -= 7
            found.evidence.insert(.capitalisedNeighbour)
        }
        for distance in 2...3 where first >= distance && self.roles(first - distance).contains(.motion) {
            found.score += 2
            found.evidence.insert(.motion)
        }
    }

    private func lookAfter(_ last: Int, _ found: inout Surroundings) {
        let next = last + 1
        guard next < self.tokens.count, self.tokens[next].gap.joins else { return }
        let token = self.tokens[next]
        let after = self.roles(next)
        if after.contains(.headAfter) {
            found.score += 5
            found.evidence.insert(.head)
        }
        let capitals = token.isCapitalised && self.tokens[last].isCapitalised && !found.isShouted
        if self.isCompanyForm(next) {
            found.score -= 40
            found.evidence.insert(.organisation)
        }
        if token.gap == .hyphen, token.count > 3, token.record == 0 {
            found.score -= 18
            found.evidence.insert(.capitalisedNeighbour)
        }
        if capitals, self.isSurname(token) {
            found.score -= 24
            found.evidence.insert(.person)
        } else if after.contains(.organisation), capitals {
            found.score -= 14
            found.evidence.insert(.organisation)
        } else if capitals, token.record == 0, !token.isHashtag, token.gap == .space {
            found.score -= 4
            found.evidence.insert(.capitalisedNeighbour)
        }
    }

    /// Whether a word looks like the short form of a club: HNK, MRK, BBC.
    private func isClub(_ token: Token) -> Bool {
        guard token.isAllCapitals, (2...4).contains(token.count) else { return false }
        let last = self.text[Int(token.end) - 1]
        return last == UInt8(ascii: "K") || last == UInt8(ascii: "C")
    }

    /// Whether a kind of place and a linking word stand before: island of Krk, isola di Veglia.
    private func isHeadOf(_ first: Int) -> Bool {
        guard first > 1, self.tokens[first - 1].count == 2, self.tokens[first - 1].gap == .space else { return false }
        let start = Int(self.tokens[first - 1].start)
        let (letter, next) = (self.text[start] | 0x20, self.text[start + 1] | 0x20)
        let isLink =
            letter == UInt8(ascii: "o") && next == UInt8(ascii: "f")
            || letter == UInt8(ascii: "d") && (next == UInt8(ascii: "i") || next == UInt8(ascii: "e"))
        return isLink && !self.roles(first - 2).isDisjoint(with: [.headBefore, .headAfter])
    }

    /// Whether a word before a full stop is a title: Mr., dr., prof.
    private func isTitle(_ token: Token, _ roles: Roles) -> Bool {
        roles.contains(.person) && token.count <= 4
    }

    /// Whether the words from an index on are the legal form of a Croatian firm: d.d., d.o.o.
    private func isCompanyForm(_ index: Int) -> Bool {
        let d = UInt8(ascii: "d")
        let token = self.tokens[index]
        guard token.count == 1, self.text[Int(token.start)] == d, index + 1 < self.tokens.count else {
            return false
        }
        let after = self.tokens[index + 1]
        guard after.gap == .period || after.gap == [.period, .space], after.count == 1 else { return false }
        return self.text[Int(after.start)] == d || self.text[Int(after.start)] == UInt8(ascii: "o")
    }

    /// Whether a word ends as Croatian surnames do.
    private func isSurname(_ token: Token) -> Bool {
        guard token.count >= 5 else { return false }
        let end = Int(token.end)
        let bytes = self.text
        if bytes[end - 3] == UInt8(ascii: "i"), bytes[end - 2] == 0xC4, bytes[end - 1] == 0x87 { return true }
        return bytes[end - 2] == UInt8(ascii: "i") && bytes[end - 1] == UInt8(ascii: "c")
    }

    /// The most that an adjective scores: a confidence of 0.75.
    private static let adjectiveLimit = 12

    /// Weighs one reading of a phrase.
    func weigh(_ candidate: Candidate, words: ClosedRange<Int>, surroundings: Surroundings) -> Reading {
        let first = self.tokens[words.lowerBound]
        let last = self.tokens[words.upperBound]
        var reading = Reading(
            start: Int(first.start),
            end: Int(last.end),
            place: candidate.place,
            kind: first.isHashtag ? .hashtag : MentionKind(code: candidate.kind),
            score: surroundings.score,
            evidence: surroundings.evidence,
            words: words
        )
        let rank = self.data.rank(candidate.place)
        let isCroatian = self.data.country(candidate.place) == Self.croatia
        reading.score += isCroatian ? 4 + (rank - 40) / 4 : (rank - 60) / 4
        if first.isHashtag {
            reading.score += 14
            reading.evidence.insert(.wholeHashtag)
        }
        if words.count > 1 {
            reading.score += 14
            reading.evidence.insert(.phrase)
        }
        self.weighCase(candidate, first, surroundings, rank, &reading)
        self.weighWord(candidate, words, surroundings, &reading)
        if !first.isHashtag, self.isQuoted(words) {
            reading.score -= 30
            reading.evidence.insert(.organisation)
        }
        self.weighPreposition(candidate, surroundings, &reading)
        self.weighAdjectival(candidate, words, surroundings, &reading)
        self.weighHome(candidate, &reading)
        if isCroatian, !self.weighShared(surroundings, &reading), rank < 120, surroundings.language == .foreign {
            self.weighForeign(words, rank, surroundings, &reading)
        }
        switch MentionKind(code: candidate.kind) {
        case .adjective:
            reading.score = min(Self.adjectiveLimit, reading.score - (candidate.has(Candidate.plain) ? 24 : 10))
        case .abbreviation: self.weighAbbreviation(first, rank, surroundings, &reading)
        case .exonym where surroundings.language == .croatian && self.data.id(candidate.place) != Self.croatiaID:
            reading.score -= candidate.has(Candidate.plain) ? 30 : 10
        default: break
        }
        return reading
    }

    private func weighCase(
        _ candidate: Candidate,
        _ first: Token,
        _ surroundings: Surroundings,
        _ rank: Int,
        _ reading: inout Reading
    ) {
        guard !first.isHashtag else { return }
        if first.isCapitalised || self.tokens[reading.words.upperBound].isCapitalised {
            if surroundings.isShouted { return }
            if first.gap.startsSentence {
                reading.score += 2
                reading.evidence.insert(.sentenceStart)
            } else {
                reading.score += 10
                reading.evidence.insert(.capitalised)
            }
        } else {
            let isWellKnown = rank >= 60 || candidate.has(Candidate.fixed)
            let isGoverned = candidate.cases & surroundings.governed & 0x7F != 0 && surroundings.governed & 0x80 != 0
            reading.score -= isWellKnown ? 4 : isGoverned && rank >= 50 ? 13 : 20
            reading.evidence.insert(.lowerCase)
        }
    }

    /// What the word itself says: whether it is common, a first name, rightly spelled.
    private func weighWord(
        _ candidate: Candidate,
        _ words: ClosedRange<Int>,
        _ surroundings: Surroundings,
        _ reading: inout Reading
    ) {
        let first = self.tokens[words.lowerBound]
        let isLower = reading.evidence.contains(.lowerCase) || first.isAllCapitals || surroundings.isShouted
        let isGoverned = candidate.cases & surroundings.governed & 0x7F != 0 && surroundings.governed & 0x80 != 0
        var isCommon = candidate.has(Candidate.common) && surroundings.language != .foreign
        if candidate.has(Candidate.commonForeign), surroundings.language != .croatian {
            isCommon = true
        }
        if isCommon, candidate.kind != 4 {
            if isLower {
                reading.score -= self.commonPenalty(candidate, first, isGoverned)
            } else {
                reading.score -= first.gap.startsSentence ? 18 : isGoverned ? 10 : 14
            }
            reading.evidence.insert(.commonWord)
        }
        if candidate.has(Candidate.risky) {
            reading.score -= isLower ? 30 : 16
        }
        if words.count == 1, !first.isHashtag {
            if candidate.has(Candidate.firstName) || self.roles(words.lowerBound).contains(.firstName) {
                reading.score -= isGoverned ? 10 : 24
            }
            if candidate.has(Candidate.surname) {
                reading.score -= isGoverned ? 4 : 20
            } else if !isGoverned, reading.evidence.contains(.capitalisedNeighbour), self.isSurname(first) {
                reading.score -= 20
                reading.evidence.insert(.person)
            }
        }
        if candidate.has(Candidate.plain), candidate.kind != 1 {
            let isCroatian = self.data.country(candidate.place) == Self.croatia
            reading.score -= isCroatian ? 6 : self.data.rank(candidate.place) >= 95 ? 4 : 14
            if isLower, !isCroatian, !first.isHashtag {
                reading.score -= 40
            }
        }
        self.weighSpelling(candidate, words, &reading)
    }

    /// What a common word in lower case, or in capitals among them, costs.
    private func commonPenalty(_ candidate: Candidate, _ token: Token, _ isGoverned: Bool) -> Int {
        let rank = self.data.rank(candidate.place)
        if candidate.kind != 0 { return 34 }
        if isGoverned, rank >= 90, self.data.country(candidate.place) == Self.croatia { return 6 }
        return token.isAllCapitals && rank >= 60 && self.foundSurvey?.isShouted != true ? 12 : 30
    }

    private func weighSpelling(_ candidate: Candidate, _ words: ClosedRange<Int>, _ reading: inout Reading) {
        var signature = self.tokens[words.lowerBound].signature
        for index in words.dropFirst() where signature != 0 || self.tokens[index].signature != 0 {
            signature = signature &* 31 &+ self.tokens[index].signature
            signature = signature == 0 ? 1 : signature
        }
        if signature == candidate.signature || signature == 0xFF { return }
        if signature == 0 {
            let isCroatian = self.data.country(candidate.place) == Self.croatia
            reading.score -= candidate.has(Candidate.plain) && !isCroatian ? 12 : 2
            reading.evidence.insert(.withoutDiacritics)
            if reading.evidence.contains(.commonWord) {
                reading.score -= 10
            }
        } else {
            reading.score -= 24
            reading.evidence.insert(.otherDiacritics)
        }
    }

    /// A name that is an adjective (Hrvatska, Makarska) before a noun is one.
    private func weighAdjectival(
        _ candidate: Candidate,
        _ words: ClosedRange<Int>,
        _ surroundings: Surroundings,
        _ reading: inout Reading
    ) {
        guard candidate.has(Candidate.adjectival), words.count == 1, !self.tokens[words.lowerBound].isHashtag else {
            return
        }
        let next = words.upperBound + 1
        var hasNoun = false
        if next < self.tokens.count, self.tokens[next].gap == .space {
            let after = self.roles(next)
            hasNoun = after.isDisjoint(with: Roles.languages.union([.preposition, .foreignPreposition]))
        }
        let isGoverned = candidate.cases & surroundings.governed & 0x7F != 0
        if reading.evidence.contains(.lowerCase) {
            if hasNoun {
                reading.score -= 34
            } else if !isGoverned {
                reading.score -= 14
            }
        } else if hasNoun, !isGoverned, self.agrees(words.upperBound) {
            // The verbs of the third person end in -a as well: Turska planira.
            let endsInA = self.text[reading.end - 1] | 0x20 == UInt8(ascii: "a")
            reading.score -= endsInA && !self.tokens[next].isCapitalised ? 14 : 28
        }
    }

    /// Whether a word and the next end alike, as an adjective and another do.
    private func agrees(_ index: Int) -> Bool {
        let left = self.tokens[index]
        let right = self.tokens[index + 1]
        guard left.count > 3, right.count > 4 else { return false }
        return self.text[Int(left.end) - 1] | 0x20 == self.text[Int(right.end) - 1] | 0x20
    }

    private func weighPreposition(_ candidate: Candidate, _ surroundings: Surroundings, _ reading: inout Reading) {
        let isStrong = surroundings.governed & 0x80 != 0
        if surroundings.governed != 0 {
            if candidate.cases & surroundings.governed & 0x7F != 0 {
                reading.score += isStrong ? 14 : 5
                reading.evidence.insert(.preposition)
            } else {
                reading.score += surroundings.hasForeignPreposition ? 8 : -4
                reading.evidence.insert(.wrongCase)
            }
        } else if surroundings.hasForeignPreposition {
            reading.score += surroundings.language == .croatian ? 4 : 10
            reading.evidence.insert(.preposition)
        }
        let kind = self.data.kind(candidate.place)
        if surroundings.isSport, !isStrong, candidate.kind == 0, kind != PlaceKind.country.rawValue {
            reading.score -= 30
            reading.evidence.insert(.organisation)
        }
    }

    /// In a foreign text a Croatian name needs more than its letters.
    private func weighForeign(
        _ words: ClosedRange<Int>,
        _ rank: Int,
        _ surroundings: Surroundings,
        _ reading: inout Reading
    ) {
        guard words.count == 1, reading.evidence.isDisjoint(with: [.preposition, .head, .wholeHashtag]) else { return }
        if reading.evidence.contains(.lowerCase) {
            reading.score -= Self.foreignLowerPenalty
        } else if reading.evidence.contains(.sentenceStart), rank < 100, surroundings.travelWords <= 0 {
            reading.score -= 10
        }
        if reading.end - reading.start <= 4 {
            reading.score -= 8
        }
        if reading.evidence.contains(.capitalisedNeighbour) {
            reading.score -= 10
        }
    }

    /// Whether the phrase stands alone in quotation marks, as titles and firms do.
    private func isQuoted(_ words: ClosedRange<Int>) -> Bool {
        var before = Int(self.tokens[words.lowerBound].start) - 1
        var after = Int(self.tokens[words.upperBound].end)
        if before > 0, self.text[before] == 0x20 { before -= 1 }
        if after < self.text.count, self.text[after] == 0x20 { after += 1 }
        guard before >= 0, after < self.text.count else { return false }
        let quote = UInt8(ascii: "\"")
        let isOpen =
            self.text[before] == quote || before > 1 && self.text[before - 2] == 0xE2 && self.text[before] >= 0x9C
        let isClosed =
            self.text[after] == quote
            || after + 2 < self.text.count && self.text[after] == 0xE2
                && self.text[after + 1] == 0x80 && self.text[after + 2] >= 0x9C
        return isOpen && isClosed
    }

    private func weighAbbreviation(
        _ token: Token,
        _ rank: Int,
        _ surroundings: Surroundings,
        _ reading: inout Reading
    ) {
        // A diacritic tells an abbreviation from other words: IŽ, Ši.
        let isStrong = surroundings.governed & 0x80 != 0 || token.signature != 0
        if reading.evidence.contains(.withoutDiacritics) {
            reading.score -= 70
        }
        let hasCapitals = token.shape & Token.upper != 0
        if rank < 115, !token.isCapitalised || !isStrong && (rank < 100 || !hasCapitals) {
            reading.score -= token.gap.contains(.hyphen) ? 14 : 40
        } else if !token.isCapitalised {
            reading.score -= isStrong ? (rank >= 125 ? 12 : 8) : (rank >= 125 ? 50 : 8)
        } else if rank >= 125, !isStrong {
            reading.score -= hasCapitals && token.gap == .space && surroundings.language == .croatian ? 8 : 40
        }
        if surroundings.evidence.contains(.capitalisedNeighbour) {
            reading.score -= 20
        }
        let next = reading.words.upperBound + 1
        if !token.isCapitalised, next < self.tokens.count, self.tokens[next].gap == .period {
            reading.score -= 30
        }
    }

    private func weighHome(_ candidate: Candidate, _ reading: inout Reading) {
        guard let home = self.context.home, home.confidence >= 0.5 else { return }
        let region = self.data.region(candidate.place)
        if let id = home.placeID, id == self.data.id(candidate.place) {
            reading.score += 6
        } else if let county = home.county, region != 0, county == self.data.regionName(Int(region)) {
            reading.score += 4
        } else if let country = home.country, country == self.data.countryName(candidate.place) {
            reading.score += 3
        } else {
            return
        }
        reading.evidence.insert(.home)
    }
}
