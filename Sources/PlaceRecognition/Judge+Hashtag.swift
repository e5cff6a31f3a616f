extension Judge {
    /// The longest hashtag that is split, in bytes.
    private static let hashtagLimit = 40

    /// Reads the parts of a hashtag whose whole is unknown.
    ///
    /// Every part must be a known word: a place of at least four letters, an
    /// affix such as *visit* or *holiday*, or a number. So #VisitDubrovnik and
    /// #zadarcroatia2019 are read, #splitting is not.
    ///
    /// - Returns: How many words of the text were used: 1.
    mutating func splitHashtag(_ index: Int) -> Int {
        let token = self.tokens[index]
        guard token.count >= 6, token.count <= Self.hashtagLimit else { return 1 }
        var parts = HashtagParts(data: self.data, text: self.text, start: Int(token.start), end: Int(token.end))
        guard parts.cover() else { return 1 }
        for part in parts.places {
            let pool = self.data.pool + Int(part.record)
            let candidates = (0..<Int(pool[0] & 0xFF)).map {
                Candidate(first: pool[2 + $0 * 2], second: pool[3 + $0 * 2])
            }
            let best = candidates.filter { $0.kind != 1 && $0.kind != 4 }
                .max { self.data.rank($0.place) < self.data.rank($1.place) }
            guard let best else { continue }
            let rank = self.data.rank(best.place)
            self.readings.append(
                Reading(
                    start: part.start,
                    end: part.end,
                    place: best.place,
                    kind: .hashtag,
                    score: 6 + (rank - 40) / 4,
                    evidence: [.hashtagPart],
                    words: index...index
                )
            )
        }
        return 1
    }
}

/// The words that a hashtag is made of.
struct HashtagParts {
    /// One part that names a place.
    struct Part {
        let start: Int
        let end: Int
        let record: UInt32
    }

    let data: GazetteerData
    let text: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int
    /// The parts that name places, in order.
    private(set) var places: [Part] = []

    init(data: GazetteerData, text: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
        self.data = data
        self.text = text
        self.start = start
        self.end = end
    }

    /// Finds known words that cover the whole, with the fewest parts; false when there are none or no place.
    mutating func cover() -> Bool {
        let length = self.end - self.start
        return withUnsafeTemporaryAllocation(of: Step.self, capacity: length + 1) { steps in
            steps.initialize(repeating: Step())
            return self.cover(length, steps)
        }
    }

    private mutating func cover(_ length: Int, _ steps: UnsafeMutableBufferPointer<Step>) -> Bool {
        steps[0].cost = 0
        for first in 0..<length where steps[first].cost < Step.unreached {
            let cost = steps[first].cost
            self.extend(from: first, length: length) { last, price, found in
                if cost + price < steps[last].cost {
                    steps[last] = Step(cost: cost + price, from: Int32(truncatingIfNeeded: first), record: found)
                }
            }
        }
        guard steps[length].cost < Step.unreached else { return false }
        var position = length
        while position > 0 {
            let step = steps[position]
            if step.record != 0 {
                let part = Part(start: self.start + Int(step.from), end: self.start + position, record: step.record)
                self.places.insert(part, at: 0)
            }
            position = Int(step.from)
        }
        return !self.places.isEmpty
    }

    /// The cheapest way to a position: its cost, and the part that ends there.
    private struct Step {
        var cost = Step.unreached
        var from: Int32 = 0
        var record: UInt32 = 0

        static let unreached = 1 << 30
    }

    /// Calls back for each known word that begins at a position.
    private func extend(from first: Int, length: Int, body: (_ last: Int, _ price: Int, _ record: UInt32) -> Void) {
        var hash = WordHash()
        var index = first
        var isNumber = true
        while index < length {
            let byte = self.text[self.start + index]
            if byte == UInt8(ascii: "_") {
                if index == first {
                    body(index + 1, 0, 0)
                }
                return
            }
            var code = UInt32(byte)
            var size = 1
            if byte >= 0x80 {
                guard byte & 0xE0 == 0xC0, index + 1 < length else { return }
                code = UInt32(byte & 0x1F) << 6 | UInt32(self.text[self.start + index + 1] & 0x3F)
                size = 2
            }
            guard code < 0x530 else { return }
            let entry = self.data.folding[Int(code)]
            guard entry & 0xFF != 0 else { return }
            hash.add(entry: entry)
            index += size
            isNumber = isNumber && entry >> 16 & UInt32(Token.digit) != 0
            if isNumber {
                body(index, 1, 0)
                continue
            }
            let found = self.data.record(hash.hash)
            guard found != 0 else { continue }
            let header = self.data.pool[Int(found)]
            if Roles(header >> 16).contains(.affix) {
                body(index, 2, 0)
            } else if header & 0xFF > 0, index - first >= 4 {
                body(index, 3, found)
            }
        }
    }
}
