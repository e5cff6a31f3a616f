/// The first two bytes of a set of words: a quick gate, most words of a text do not pass.
struct WordStarts {
    private var bits = [UInt64](repeating: 0, count: 1024)

    /// Whether a word may be one of the set.
    @inline(__always)
    func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        let start = Int(first) << 8 | (word.count > 1 ? Int(word[1]) : 0)
        return self.bits[start >> 6] & (1 << UInt64(start & 63)) != 0
    }

    /// Adds a word; a beginning of a single letter may go on with any other.
    mutating func insert(_ word: [UInt8], isBeginning: Bool) {
        guard let first = word.first else { return }
        let seconds: ClosedRange<UInt8> = word.count > 1 ? word[1]...word[1] : isBeginning ? 0...255 : 0...0
        for second in seconds {
            let start = Int(first) << 8 | Int(second)
            self.bits[start >> 6] |= 1 << UInt64(start & 63)
        }
    }

    /// Adds all words of another set.
    mutating func formUnion(_ other: Self) {
        for index in self.bits.indices {
            self.bits[index] |= other.bits[index]
        }
    }
}
