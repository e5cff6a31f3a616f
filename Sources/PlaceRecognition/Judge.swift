/// Reads the words of a text as places and weighs what speaks for it.
///
/// The words and the text are borrowed for the life of the value and do not
/// change meanwhile.
struct Judge {
    let data: GazetteerData
    let text: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    let context: TextContext
    /// What has been read so far, in the order of the text.
    var readings: [Reading] = []
    /// What the whole text says, once it is known.
    var foundSurvey: TextSurvey?

    init(
        data: GazetteerData,
        text: UnsafeBufferPointer<UInt8>,
        tokens: UnsafeBufferPointer<Token>,
        context: TextContext
    ) {
        self.data = data
        self.text = text
        self.tokens = tokens
        self.context = context
    }

    /// Reads the whole text.
    mutating func run() {
        let count = self.tokens.count
        var index = 0
        while index < count {
            let token = self.tokens[index]
            if token.isHashtag {
                index = token.record == 0 ? index &+ self.splitHashtag(index) : self.read(from: index)
            } else if token.shape & (Token.opening | Token.candidate) != 0 {
                index = self.read(from: index)
            } else {
                // Unknown, or a word that only says something about its neighbours.
                index &+= 1
            }
        }
        if self.readings.count > 1 {
            self.weighNeighbours()
        }
    }

    /// The roles of the word at an index; none beyond the text.
    @inline(__always)
    func roles(_ index: Int) -> Roles {
        guard index >= 0, index < self.tokens.count, self.tokens[index].record != 0 else { return [] }
        return Roles(self.data.pool[Int(self.tokens[index].record)] >> 16)
    }

    /// What the whole text says, found when the first candidate asks for it.
    mutating func survey() -> TextSurvey {
        if let found = self.foundSurvey { return found }
        var found = TextSurvey(tokens: self.tokens, data: self.data, text: self.text)
        if found.language == .unknown {
            found.language = TextLanguage(tag: self.context.language)
        }
        self.foundSurvey = found
        return found
    }

    // MARK: Phrases

    /// Reads the longest phrase from a word on; returns where to go on.
    private mutating func read(from first: Int) -> Int {
        let token = self.tokens[first]
        let pool = self.data.pool
        var header = pool[Int(token.record)]
        if header & 0x1FF == 0 || header & 0x300 == 0x200 && !token.isCapitalised {
            return first + (token.isHashtag ? self.splitHashtag(first) : 1)
        }
        var last = first
        var record = token.isCandidate(header) ? token.record : 0
        if token.opensPhrase {
            var hash = token.hash
            var next = first + 1
            while next < self.tokens.count, self.joins(next) {
                hash = Tokenizer.chain(hash, self.tokens[next].hash)
                let found = self.data.record(hash)
                if found == 0 { break }
                header = pool[Int(found)]
                if pool[Int(found) + 1] & Self.blocker != 0, !self.isName(first, before: next) {
                    return next + 1
                }
                if header & 0xFF > 0 {
                    record = found
                    last = next
                }
                if header >> 8 & 1 == 0 { break }
                next += 1
            }
        }
        guard record != 0 else {
            return token.isHashtag ? first + self.splitHashtag(first) : first + 1
        }
        guard let reading = self.best(of: record, words: first...last) else { return first + 1 }
        if last == first || reading.score >= 0 {
            self.keep(reading)
            return last + 1
        }
        if !reading.evidence.isDisjoint(with: [.person, .organisation]) { return last + 1 }
        if token.isCandidate(pool[Int(token.record)]), let shorter = self.best(of: token.record, words: first...first) {
            self.keep(shorter)
        }
        return first + 1
    }

    /// Whether a word is a name, though it begins a phrase that is none: to Split from London, not split from.
    private func isName(_ first: Int, before next: Int) -> Bool {
        let token = self.tokens[first]
        return token.isCapitalised && !token.isAllCapitals && token.gap == .space
            && !self.tokens[next].isCapitalised && !self.roles(next).isDisjoint(with: .functionWord)
    }

    /// Keeps a reading that callers might want.
    private mutating func keep(_ reading: Reading) {
        if reading.score >= Self.floor {
            self.readings.append(reading)
        }
    }

    /// Whether a name may go on with the word at an index.
    @inline(__always)
    private func joins(_ index: Int) -> Bool {
        let token = self.tokens[index]
        if token.isHashtag { return false }
        return token.gap.joins || token.gap == [.period, .space] && self.tokens[index - 1].count <= 3
            || token.gap == [.period] && self.tokens[index - 1].count <= 2
    }

    /// The likeliest of the candidates of a record.
    private mutating func best(of record: UInt32, words: ClosedRange<Int>) -> Reading? {
        let pool = self.data.pool + Int(record)
        let count = Int(pool[0] & 0xFF)
        guard count > 0 else { return nil }
        let surroundings = self.surroundings(words)
        var best: Reading?
        var rivals = false
        for index in 0..<count {
            let candidate = Candidate(first: pool[2 + index * 2], second: pool[3 + index * 2])
            let reading = self.weigh(candidate, words: words, surroundings: surroundings)
            if let known = best {
                rivals = rivals || known.place != reading.place
                if reading.score > known.score {
                    best = reading
                }
            } else {
                best = reading
            }
        }
        if rivals {
            best?.evidence.insert(.severalPlaces)
        }
        return best
    }

    // MARK: After the first pass

    /// Places in Croatia in one text speak for each other; none speaks for itself.
    ///
    /// Where only places abroad are named, they speak against names that mean something else as well.
    private mutating func weighNeighbours() {
        var first: Int?
        var areSeveral = false
        for reading in self.readings where self.isLikely(reading) {
            areSeveral = areSeveral || first != nil && first != reading.place
            first = first ?? reading.place
        }
        guard let first else { return }
        for index in self.readings.indices where self.data.country(self.readings[index].place) == Self.croatia {
            if areSeveral || self.readings[index].place != first {
                self.readings[index].score += 4 + self.readings[index].unsupported
                self.readings[index].evidence.insert(.neighbour)
            } else if self.readings[index].isShared {
                self.weighAbroad(index)
            }
        }
    }

    /// What places abroad take from the only place in Croatia, whose name they may have too: Pula in Sardegna.
    private mutating func weighAbroad(_ index: Int) {
        let abroad = self.readings.indices.filter {
            let country = self.data.country(self.readings[$0].place)
            return self.readings[$0].score > 0 && country != 0 && country != Self.croatia
        }
        guard !abroad.isEmpty else { return }
        let behind = self.readings[index].words.upperBound + 1
        let isWithin = abroad.contains { other in
            let start = self.readings[other].words.lowerBound
            let isRegion = self.data.kind(self.readings[other].place) <= PlaceKind.region.rawValue
            return isRegion && (start == behind || start == behind + 1)
        }
        self.readings[index].score -= isWithin ? Self.withinPenalty : min(2, abroad.count) * Self.abroadPenalty
        self.readings[index].evidence.insert(.abroad)
    }

    /// What a place abroad takes from a shared name that stands alone, at most twice.
    private static let abroadPenalty = 16

    /// What it takes when it is a country or region right behind the name.
    private static let withinPenalty = 56

    /// Whether a reading is a place in Croatia, or would be if its name meant nothing else.
    private func isLikely(_ reading: Reading) -> Bool {
        reading.score + reading.unsupported > 0 && self.data.country(reading.place) == Self.croatia
    }

    /// The lowest score that is kept: a confidence of about 0.2.
    static let floor = -20

    /// In a record's detail: the phrase is no place, though its words may be.
    static let blocker: UInt32 = 512

    /// The GeoNames id of Croatia.
    static let croatiaID: Int64 = 3_202_326

    /// The packed letters of Croatia's code.
    static let croatia = UInt16(UInt8(ascii: "H")) | UInt16(UInt8(ascii: "R")) << 8
}
