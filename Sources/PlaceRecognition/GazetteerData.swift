internal import CGazetteer

/// The sections of the embedded gazetteer, as pointers into constant memory.
///
/// The bytes are read-only and live as long as the process; the pointers never
/// dangle and alias nothing that changes. The value is made anew per call (a
/// few loads), because pointers are not `Sendable`.
struct GazetteerData {
    /// The entries of the ASCII characters by byte, and 0 for all other bytes.
    let bytes: UnsafePointer<UInt32>
    /// One entry per code point below 0x530: folded bytes, class, signature.
    let folding: UnsafePointer<UInt32>
    /// Two bits by a word's hash: most words of a text end here.
    let gate: UnsafePointer<UInt8>
    /// One bit by a hash: most words that say nothing end here.
    let bloom: UnsafePointer<UInt8>
    /// Tag and pool offset of each key, open addressing.
    let table: UnsafePointer<UInt64>
    /// The number of slots less one.
    let tableMask: Int
    /// What words say of their text, by the number in a record's header.
    let profiles: UnsafePointer<SIMD4<Int32>>
    /// The candidate lists.
    let pool: UnsafePointer<UInt32>
    /// The place records, 32 bytes each, sorted by id.
    let places: UnsafeRawPointer
    /// How many places there are.
    let placeCount: Int
    /// Offset and length of each region's name.
    let regions: UnsafePointer<UInt32>
    /// The names.
    let names: UnsafeRawPointer
    /// Cell and place, sorted by cell.
    let grid: UnsafePointer<UInt32>
    /// How many entries the grid has.
    let gridCount: Int

    init() {
        let base = UnsafeRawPointer(cgazetteer_bytes())
        let (folding, _) = Self.section(1, of: base)
        let (bloom, _) = Self.section(2, of: base)
        let (table, tableBytes) = Self.section(3, of: base)
        let (places, placeBytes) = Self.section(5, of: base)
        let (grid, gridBytes) = Self.section(8, of: base)
        self.bytes = folding.assumingMemoryBound(to: UInt32.self)
        self.folding = self.bytes + 256
        self.gate = Self.section(9, of: base).0.assumingMemoryBound(to: UInt8.self)
        self.profiles = Self.section(10, of: base).0.assumingMemoryBound(to: SIMD4<Int32>.self)
        self.bloom = bloom.assumingMemoryBound(to: UInt8.self)
        self.table = table.assumingMemoryBound(to: UInt64.self)
        self.tableMask = tableBytes / 8 - 1
        self.pool = Self.section(4, of: base).0.assumingMemoryBound(to: UInt32.self)
        self.places = places
        self.placeCount = placeBytes / Self.recordSize
        self.regions = Self.section(6, of: base).0.assumingMemoryBound(to: UInt32.self)
        self.names = Self.section(7, of: base).0
        self.grid = grid.assumingMemoryBound(to: UInt32.self)
        self.gridCount = gridBytes / 8
    }

    /// The size of a place record.
    static let recordSize = 32

    /// The hex SHA-256 of all sections, as the build script stored it.
    static var hash: String {
        let (bytes, count) = Self.section(0, of: UnsafeRawPointer(cgazetteer_bytes()))
        return String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    private static func section(_ index: Int, of base: UnsafeRawPointer) -> (UnsafeRawPointer, Int) {
        let entry = 12 + index * 8
        let offset = base.load(fromByteOffset: entry, as: UInt32.self)
        let count = base.load(fromByteOffset: entry + 4, as: UInt32.self)
        return (base + Int(offset), Int(count))
    }

    /// Whether a word may name a place or begin a name, by its hash; a few that do neither pass as well.
    @inline(__always)
    func passesGate(_ hash: UInt64, isCapitalised: Bool) -> Bool {
        let slot = hash >> 44
        let bits = self.gate[Int(truncatingIfNeeded: slot >> 2)] &>> UInt8(truncatingIfNeeded: (slot & 3) << 1)
        return bits & (isCapitalised ? 3 : 1) != 0
    }

    /// Where the candidates of a hash lie in the pool; 0, where nothing lies, when it is unknown.
    @inline(__always)
    func record(_ hash: UInt64) -> UInt32 {
        self.passesBloom(hash) == 0 ? 0 : Self.probe(Tokenizer.key(hash), self.table, self.tableMask)
    }

    /// The same, for the next of many words: with no branch that fails often, so that the loads of several words overlap.
    @inline(__always)
    func recordOfMany(_ hash: UInt64) -> UInt32 {
        let isPossible = self.passesBloom(hash)
        let key = Tokenizer.key(hash)
        let entry = self.table[Int(truncatingIfNeeded: key & (0 &- isPossible)) & self.tableMask]
        let found = entry & 0xFFFF_FFFF
        let matches = Self.isZero(found ^ UInt64(Self.tag(key))) & isPossible
        if (isPossible ^ matches) & (Self.isZero(found) ^ 1) != 0 {
            return Self.probe(key, self.table, self.tableMask)
        }
        return UInt32(truncatingIfNeeded: entry >> 32 & (0 &- matches))
    }

    /// 1 if a value below 2⁶³ is zero, else 0; by arithmetic, which the optimiser does not turn into branches.
    @inline(__always)
    private static func isZero(_ value: UInt64) -> UInt64 { (value &- 1) >> 63 }

    /// What a word says of its text: Croatian against other languages, Italian against English, travelling against
    /// things that bear the names of places, sports.
    @inline(__always)
    func profile(_ header: UInt32) -> SIMD4<Int32> { self.profiles[Int(header >> 11 & 31)] }

    /// 1 if a hash may be known, else 0.
    @inline(__always)
    private func passesBloom(_ hash: UInt64) -> UInt64 {
        let bit = hash >> 44
        return UInt64(self.bloom[Int(truncatingIfNeeded: bit >> 3)] &>> UInt8(truncatingIfNeeded: bit & 7)) & 1
    }

    /// What a slot of the table holds of a key; never 0.
    @inline(__always)
    private static func tag(_ key: UInt64) -> UInt32 {
        let tag = UInt32(truncatingIfNeeded: key >> 20)
        return tag == 0 ? 1 : tag
    }

    /// The lookup behind the filter; it takes what it reads, so that callers keep the rest in registers.
    @inline(never)
    private static func probe(_ key: UInt64, _ table: UnsafePointer<UInt64>, _ mask: Int) -> UInt32 {
        let tag = Self.tag(key)
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let entry = table[slot]
            let found = UInt32(truncatingIfNeeded: entry)
            if found == tag {
                return UInt32(truncatingIfNeeded: entry >> 32)
            }
            if found == 0 {
                return 0
            }
            slot = (slot &+ 1) & mask
        }
    }
}

// MARK: Places

extension GazetteerData {
    /// One field of a place record.
    @inline(__always)
    func field<Value: BitwiseCopyable>(_ place: Int, _ offset: Int, as type: Value.Type) -> Value {
        self.places.load(fromByteOffset: place * Self.recordSize + offset, as: type)
    }

    /// How well known a place is, 0 to 127.
    @inline(__always)
    func rank(_ place: Int) -> Int { Int(self.field(place, 31, as: UInt8.self)) }

    /// The two letters of the country, packed; 0 for none.
    @inline(__always)
    func country(_ place: Int) -> UInt16 { self.field(place, 28, as: UInt16.self) }

    /// The kind of a place, as it is stored.
    @inline(__always)
    func kind(_ place: Int) -> UInt8 { self.field(place, 30, as: UInt8.self) }

    /// The number of the place's county; 0 for none.
    @inline(__always)
    func region(_ place: Int) -> UInt16 { self.field(place, 26, as: UInt16.self) }

    /// The id of a place.
    func id(_ place: Int) -> Int64 { self.field(place, 0, as: Int64.self) }

    /// The position of the place with this id.
    func index(id: Int64) -> Int? {
        var low = 0
        var high = self.placeCount
        while low < high {
            let middle = (low + high) / 2
            let found = self.id(middle)
            if found == id {
                return middle
            }
            if found < id {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return nil
    }

    /// The country's letters as text.
    func countryName(_ place: Int) -> String {
        let packed = self.country(place)
        return packed == 0 ? "" : String(decoding: [UInt8(packed & 0xFF), UInt8(packed >> 8)], as: UTF8.self)
    }

    /// The name of a region.
    func regionName(_ region: Int) -> String? {
        guard region > 0 else { return nil }
        return self.text(self.regions[region * 2], self.regions[region * 2 + 1])
    }

    /// The whole record of a place.
    func place(_ place: Int) -> Place {
        let latitude = self.field(place, 8, as: Int32.self)
        let longitude = self.field(place, 12, as: Int32.self)
        let population = self.field(place, 16, as: Int32.self)
        return Place(
            id: self.id(place),
            name: self.text(self.field(place, 20, as: UInt32.self), UInt32(self.field(place, 24, as: UInt16.self))),
            country: self.countryName(place),
            county: self.regionName(Int(self.region(place))),
            kind: PlaceKind(rawValue: self.kind(place)) ?? .settlement,
            latitude: latitude == .min ? nil : Double(latitude) / 100_000,
            longitude: longitude == .min ? nil : Double(longitude) / 100_000,
            population: population < 0 ? nil : Int(population)
        )
    }

    private func text(_ offset: UInt32, _ count: UInt32) -> String {
        String(decoding: UnsafeRawBufferPointer(start: self.names + Int(offset), count: Int(count)), as: UTF8.self)
    }
}
