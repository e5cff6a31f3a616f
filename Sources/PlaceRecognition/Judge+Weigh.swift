/// What stands around a phrase.
struct Surroundings {
    var score = 0
    var evidence: Evidence = []
    /// The cases that the preposition before the phrase governs; 0 without one.
    var governed: UInt32 = 0
    var hasForeignPreposition = false
    var isShouted = false
    var language: TextLanguage = .unknown
}

extension Judge {
    /// What stands around a phrase, the same for all its readings.
    mutating func surroundings(_ words: ClosedRange<Int>) -> Surroundings {
        var found = Surroundings()
        found.language = self.language()
        found.isShouted = self.isShouted()
        self.lookBefore(words.lowerBound, &found)
        self.lookAfter(words.upperBound, &found)
        return found
    }

    private func lookBefore(_ first: Int, _ found: inout Surroundings) {
        let token = self.tokens[first]
        if token.gap.contains(.at) {
            found.score += 10
            found.evidence.insert(.preposition)
        }
        guard first > 0, token.gap.joins else { return }
        let before = self.roles(first - 1)
        let previous = self.tokens[first - 1]
        if before.contains(.preposition) {
            found.governed = self.data.pool[Int(previous.record) + 1]
        }
        found.hasForeignPreposition = before.contains(.foreignPreposition)
        if !before.isDisjoint(with: [.headBefore, .street]) {
            found.score += 8
            found.evidence.insert(.head)
        }
        let capitals = previous.isCapitalised && token.isCapitalised && !found.isShouted
        if !before.isDisjoint(with: [.firstName, .person]), capitals || before.contains(.person) {
            found.score -= 26
            found.evidence.insert(.person)
        } else if before.contains(.organisation), previous.isCapitalised || found.language == .croatian {
            found.score -= 34
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

    /// Whether a word ends as Croatian surnames do.
    private func isSurname(_ token: Token) -> Bool {
        guard token.count >= 5 else { return false }
        let end = Int(token.end)
        let bytes = self.text
        if bytes[end - 3] == UInt8(ascii: "i"), bytes[end - 2] == 0xC4, bytes[end - 1] == 0x87 { return true }
        return bytes[end - 2] == UInt8(ascii: "i") && bytes[end - 1] == UInt8(ascii: "c")
    }

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
        self.weighPreposition(candidate, surroundings, &reading)
        self.weighHome(candidate, isCroatian, &reading)
        switch MentionKind(code: candidate.kind) {
        case .adjective: reading.score -= candidate.flags & Candidate.plain != 0 ? 24 : 10
        case .abbreviation: reading.score -= first.isCapitalised ? 12 : 22
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
        if first.isCapitalised {
            if surroundings.isShouted { return }
            if first.gap.startsSentence {
                reading.score += 2
                reading.evidence.insert(.sentenceStart)
            } else {
                reading.score += 10
                reading.evidence.insert(.capitalised)
            }
        } else {
            let isWellKnown = rank >= 60 || candidate.flags & Candidate.fixed != 0
            reading.score -= isWellKnown ? 4 : 18
            reading.evidence.insert(.lowerCase)
        }
    }

    private func weighWord(
        _ candidate: Candidate,
        _ words: ClosedRange<Int>,
        _ surroundings: Surroundings,
        _ reading: inout Reading
    ) {
        let isLower = reading.evidence.contains(.lowerCase)
        var isCommon = candidate.flags & Candidate.common != 0 && surroundings.language != .foreign
        if candidate.flags & Candidate.commonForeign != 0, surroundings.language != .croatian {
            isCommon = true
        }
        if isCommon {
            reading.score -= isLower ? 30 : 10
            reading.evidence.insert(.commonWord)
        }
        if candidate.flags & Candidate.risky != 0 {
            reading.score -= isLower ? 30 : 16
        }
        if candidate.flags & Candidate.firstName != 0 {
            reading.score -= 16
        }
        var signature = self.tokens[words.lowerBound].signature
        for index in words.dropFirst() where signature != 0 || self.tokens[index].signature != 0 {
            signature = signature &* 31 &+ self.tokens[index].signature
            signature = signature == 0 ? 1 : signature
        }
        if signature == candidate.signature || signature == 0xFF { return }
        if signature == 0 {
            reading.score -= 2
            reading.evidence.insert(.withoutDiacritics)
        } else {
            reading.score -= 20
            reading.evidence.insert(.otherDiacritics)
        }
    }

    private func weighPreposition(_ candidate: Candidate, _ surroundings: Surroundings, _ reading: inout Reading) {
        if surroundings.governed != 0 {
            if candidate.cases & surroundings.governed != 0 {
                reading.score += 14
                reading.evidence.insert(.preposition)
            } else {
                reading.score += surroundings.hasForeignPreposition ? 8 : -4
                reading.evidence.insert(.wrongCase)
            }
        } else if surroundings.hasForeignPreposition {
            reading.score += surroundings.language == .croatian ? 4 : 10
            reading.evidence.insert(.preposition)
        }
    }

    private func weighHome(_ candidate: Candidate, _ isCroatian: Bool, _ reading: inout Reading) {
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
