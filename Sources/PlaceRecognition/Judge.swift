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
    /// The language, found when the first candidate asks for it.
    var foundLanguage: TextLanguage?
    /// Whether the whole text is in capitals, found when first asked for.
    var foundCapitals: Bool?

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
        var index = 0
        while index < self.tokens.count {
            guard self.tokens[index].record != 0 else {
                index += self.tokens[index].isHashtag ? self.splitHashtag(index) : 1
                continue
            }
            index = self.read(from: index)
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

    /// Whether the text reads as Croatian.
    mutating func language() -> TextLanguage {
        if let found = self.foundLanguage { return found }
        let stated = TextLanguage(tag: self.context.language)
        let read = TextLanguage(tokens: self.tokens, pool: self.data.pool)
        let found = read == .unknown ? stated : read
        self.foundLanguage = found
        return found
    }

    /// Whether nearly all words are in capitals, so that capitals say nothing.
    mutating func isShouted() -> Bool {
        if let found = self.foundCapitals { return found }
        var capitals = 0
        var others = 0
        for token in self.tokens where token.count > 1 {
            if token.isAllCapitals {
                capitals += 1
            } else if token.shape & Token.lower != 0 {
                others += 1
            }
        }
        let found = capitals > 2 && capitals > others * 2
        self.foundCapitals = found
        return found
    }

    // MARK: Phrases

    /// Reads the longest phrase from a word on; returns where to go on.
    private mutating func read(from first: Int) -> Int {
        let token = self.tokens[first]
        let pool = self.data.pool
        var header = pool[Int(token.record)]
        var last = first
        var record = header & 0xFF > 0 ? token.record : 0
        if header >> 8 & 1 != 0, !token.isHashtag {
            var hash = token.hash
            var next = first + 1
            while next < self.tokens.count, self.joins(next) {
                hash = Tokenizer.chain(hash, self.tokens[next].hash)
                let found = self.data.record(Tokenizer.key(hash))
                if found == 0 { break }
                header = pool[Int(found)]
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
        if let reading = self.best(of: record, words: first...last), reading.score > -40 {
            self.readings.append(reading)
            if reading.score >= 0 || last == first {
                return last + 1
            }
        }
        return first + 1
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

    /// Places of one country in one text speak for each other.
    private mutating func weighNeighbours() {
        var croatian = 0
        for reading in self.readings where reading.score > 0 && self.data.country(reading.place) == Self.croatia {
            croatian += 1
        }
        guard croatian > 0 else { return }
        for index in self.readings.indices where self.data.country(self.readings[index].place) == Self.croatia {
            let others = croatian - (self.readings[index].score > 0 ? 1 : 0)
            if others > 0 {
                self.readings[index].score += 4
                self.readings[index].evidence.insert(.neighbour)
            }
        }
    }

    /// The packed letters of Croatia's code.
    static let croatia = UInt16(UInt8(ascii: "H")) | UInt16(UInt8(ascii: "R")) << 8
}
