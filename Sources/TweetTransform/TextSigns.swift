internal import TweetReading

/// What a tweet's words tell: travel, first person, advertising.
struct TextSigns: ~Copyable {
    /// How much it is about travel, 0 to 1.
    private(set) var travelScore = 0.0
    /// Whether it tells in the first person.
    private(set) var isFirstPerson = false
    /// Whether it is marked as advertising, or sells.
    private(set) var isAdvertising = false

    private var words = GrowingBytes(capacity: 512)
    private let word = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 40)
    private var seen: [UInt64] = []

    init() {}

    deinit {
        self.word.deallocate()
    }

    /// The words that gave the score, by space; hold until the next reading.
    var travelWords: UnsafeRawBufferPointer { self.words.bytes }

    /// Reads a cleaned text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - language: The bit of its language in ``WordLanguage``.
    ///   - namesPlace: Whether it names a place, which counts like a weak word.
    ///   - isSeen: Whether it carries an own photo or a geo tag, which shows the place that it names.
    mutating func read(_ text: UnsafeRawBufferPointer, language: UInt16, namesPlace: Bool, isSeen: Bool) {
        self.travelScore = 0
        self.isFirstPerson = false
        self.isAdvertising = false
        self.words.clear()
        self.seen.removeAll(keepingCapacity: true)
        var folder = WordFolder(text)
        var count = 0
        var remaining = namesPlace ? 0.8 : 1.0
        var sales = Self.namesPrice(text) ? 0.6 : 0.0
        var isBehindNumber = false
        let (travel, selling, selves) = (TravelWords.travel, TravelWords.sales, TravelWords.firstPerson)
        let starts = TravelWords.starts
        while folder.next(self.word, &count) {
            let word = UnsafeBufferPointer(rebasing: self.word[..<count])
            guard starts.contains(word) else {
                isBehindNumber = 48...57 ~= word[0] && word.allSatisfy { 48...57 ~= $0 }
                continue
            }
            if let entry = travel.entry(word), entry.languages & language != 0 {
                if self.note(word) {
                    remaining *= 1 - entry.weight
                }
            }
            if let entry = selling.entry(word) {
                sales += entry.weight
            } else if isBehindNumber, TravelWords.currencies.entry(word) != nil {
                sales += 0.6
            }
            isBehindNumber = false
            if !self.isFirstPerson, count <= 10, let entry = selves.entry(word) {
                self.isFirstPerson = entry.languages & language != 0
            }
        }
        if namesPlace, isSeen {
            remaining *= 0.85
        } else if namesPlace, remaining == 0.8, !self.isFirstPerson {
            // A place alone is news or small talk as often as travel.
            remaining = 0.9
        }
        self.isAdvertising = sales >= 1
        // Two decimals are all that such a score can tell.
        self.travelScore = ((1 - remaining) * 100).rounded() / 100
    }

    /// Whether a number stands beside a sign of money: €, £ or $.
    private static func namesPrice(_ text: UnsafeRawBufferPointer) -> Bool {
        for index in text.indices where text[index] >= 0xC2 || text[index] == UInt8(ascii: "$") {
            let length: Int
            switch text[index] {
            case 0xE2 where index + 2 < text.count && text[index + 1] == 0x82 && text[index + 2] == 0xAC: length = 3
            case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA3: length = 2
            case UInt8(ascii: "$"): length = 1
            default: continue
            }
            let around = [index - 1, index - 2, index + length, index + length + 1]
            if around.contains(where: { text.indices.contains($0) && 48...57 ~= text[$0] }) {
                return true
            }
        }
        return false
    }

    /// Looks at a hashtag.
    mutating func read(hashtag: UnsafeRawBufferPointer) {
        var folder = WordFolder(hashtag)
        var count = 0
        if folder.next(self.word, &count) {
            let word = UnsafeBufferPointer(rebasing: self.word[..<count])
            self.isAdvertising = self.isAdvertising || TravelWords.advertising.entry(word) != nil
        }
    }

    /// Adds a word to those that gave the score; false where it is there already.
    private mutating func note(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        guard !self.seen.contains(hash), self.seen.count < 20 else {
            return false
        }
        self.seen.append(hash)
        if self.words.count > 0 {
            self.words.append(UInt8(ascii: " "))
        }
        self.words.append(UnsafeRawBufferPointer(word))
        return true
    }
}
