/// The hash of a word's folded bytes, eight at a time.
///
/// One multiplication per eight bytes keeps the chain of dependent
/// instructions short; the build script computes the same.
struct WordHash {
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private var value = WordHash.basis
    private var pending: UInt64 = 0
    private var shift: UInt64 = 0

    /// Takes one byte, which is never zero.
    @inline(__always)
    mutating func add(_ byte: UInt64) {
        if self.shift == 64 {
            self.flush()
        }
        self.pending |= byte << self.shift
        self.shift &+= 8
    }

    @inline(__always)
    private mutating func flush() {
        self.value = Self.mix(self.value, self.pending)
        self.pending = 0
        self.shift = 0
    }

    /// Takes the one or two folded bytes of an entry of the folding table.
    @inline(__always)
    mutating func add(entry: UInt32) {
        self.add(UInt64(entry & 0xFF))
        if entry >> 8 & 0xFF != 0 {
            self.add(UInt64(entry >> 8 & 0xFF))
        }
    }

    /// The hash of what was taken so far.
    @inline(__always)
    var hash: UInt64 { self.shift == 0 ? self.value : Self.mix(self.value, self.pending) }

    /// The hash of what came before and of eight more bytes, the first one lowest.
    @inline(__always)
    static func mix(_ value: UInt64, _ bytes: UInt64) -> UInt64 {
        let product = (value ^ bytes) &* Tokenizer.golden
        return product ^ product >> 32
    }
}
