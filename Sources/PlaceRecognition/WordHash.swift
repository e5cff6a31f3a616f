/// The hash of a word's folded bytes, eight at a time.
///
/// One multiplication per eight bytes keeps the chain of dependent
/// instructions short; the build script computes the same.
struct WordHash {
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private var value = WordHash.basis
    private var pending: UInt64 = 0
    /// How many bits of `pending` are taken: fewer than 64.
    private var shift: UInt64 = 0

    init() {}

    /// Goes on with a word of which whole blocks are mixed, and fewer than eight bytes are not yet.
    @inline(__always)
    init(value: UInt64, pending: UInt64, count: Int) {
        self.value = value
        self.pending = pending
        self.shift = UInt64(truncatingIfNeeded: count &* 8)
    }

    /// Takes one byte, which is never zero.
    @inline(__always)
    mutating func add(_ byte: UInt64) {
        self.pending |= byte &<< self.shift
        self.shift &+= 8
        if self.shift == 64 {
            self.value = Self.mix(self.value, self.pending)
            self.pending = 0
            self.shift = 0
        }
    }

    /// Takes up to eight bytes, the first one lowest, with zeros behind them.
    @inline(__always)
    mutating func add(_ bytes: UInt64, count: Int) {
        let pending = self.pending | bytes &<< self.shift
        let taken = self.shift &+ UInt64(truncatingIfNeeded: count &* 8)
        guard taken >= 64 else {
            self.pending = pending
            self.shift = taken
            return
        }
        self.value = Self.mix(self.value, pending)
        self.pending = self.shift == 0 ? 0 : bytes &>> (64 &- self.shift)
        self.shift = taken &- 64
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
