/// A fixed set of folded words and word beginnings, each with two values, looked up by hash.
///
/// The hash grows byte by byte, so that all beginnings of a word are looked
/// up on one way through it.
struct WordTable {
    private var hashes: [UInt64]
    private var entries: [Entry]
    /// Bits of the hashes of all words, and of all beginnings: most bytes end their way here.
    private var wordBits: [UInt64]
    private var beginningBits: [UInt64]
    /// How the words begin: most words end here.
    private(set) var starts = WordStarts()

    /// What is known of a word.
    struct Entry {
        /// The languages in which it counts, as bits of ``WordLanguage``, or other marks of the list.
        var languages: UInt16 = 0
        /// Its weight.
        var weight: Double = 0
        /// Whether words that only begin so count too.
        var isBeginning = false

        /// Adds what another entry says of the same word.
        mutating func add(_ other: Self) {
            self.languages |= other.languages
            self.weight = Swift.max(self.weight, other.weight)
        }
    }

    /// Creates a table.
    ///
    /// - Parameter lists: Weight, languages and words by space; `*` behind a
    ///   word means that words which begin so count too.
    init(_ lists: [(weight: Double, languages: UInt16, words: String)]) {
        self.hashes = [UInt64](repeating: 0, count: 4096)
        self.entries = [Entry](repeating: Entry(), count: 4096)
        self.wordBits = [UInt64](repeating: 0, count: 128)
        self.beginningBits = [UInt64](repeating: 0, count: 128)
        for list in lists {
            for word in list.words.split(separator: " ") {
                let isBeginning = word.hasSuffix("*")
                var hash = Self.seed
                for byte in word.utf8.prefix(word.utf8.count - (isBeginning ? 1 : 0)) {
                    Self.mix(&hash, byte)
                }
                let letters = Array(word.utf8.prefix(while: { $0 != UInt8(ascii: "*") }))
                self.starts.insert(letters, isBeginning: isBeginning)
                Self.set(&self.wordBits, hash)
                if isBeginning {
                    Self.set(&self.beginningBits, hash)
                }
                let slot = self.slot(hash)
                self.hashes[slot] = hash
                self.entries[slot].languages |= list.languages
                self.entries[slot].weight = Swift.max(self.entries[slot].weight, list.weight)
                self.entries[slot].isBeginning = self.entries[slot].isBeginning || isBeginning
            }
        }
    }

    /// What is known of a word, with that of all its known beginnings.
    @inline(__always)
    func entry(_ word: UnsafeBufferPointer<UInt8>) -> Entry? {
        guard self.starts.contains(word) else { return nil }
        return self.knownEntry(word)
    }

    private func knownEntry(_ word: UnsafeBufferPointer<UInt8>) -> Entry? {
        var hash = Self.seed
        var found = Entry()
        self.beginningBits.withUnsafeBufferPointer { bits in
            for index in 0..<word.count {
                Self.mix(&hash, word[index])
                if bits[Int(hash >> 6) & 127] & (1 << (hash & 63)) != 0, let entry = self.lookUp(hash),
                    entry.isBeginning
                {
                    found.add(entry)
                }
            }
        }
        if self.wordBits[Int(hash >> 6) & 127] & (1 << (hash & 63)) != 0, let entry = self.lookUp(hash) {
            found.add(entry)
        }
        return found.languages == 0 ? nil : found
    }

    private func lookUp(_ hash: UInt64) -> Entry? {
        let slot = self.slot(hash)
        return self.hashes[slot] == hash ? self.entries[slot] : nil
    }

    private static func set(_ bits: inout [UInt64], _ hash: UInt64) {
        bits[Int(hash >> 6) & 127] |= 1 << (hash & 63)
    }

    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & 4095
        while self.hashes[slot] != 0, self.hashes[slot] != hash {
            slot = (slot + 1) & 4095
        }
        return slot
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func mix(_ hash: inout UInt64, _ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
