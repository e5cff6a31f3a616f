/// The distinct values of a column in the order in which they first occur.
///
/// It gives up early where values hardly repeat, where the dictionary would
/// grow beyond what readers keep at hand, and where hostile values collide.
struct ValueDictionary {
    private static let mostEntries = 1 << 17
    private static let mostBytes = 1 << 20
    private static let firstCheck = 1_024
    private static let longestProbe = 128

    /// One slot of the column for each distinct value.
    private(set) var entries: [UInt64] = []

    /// The entries' size in plain encoding.
    private(set) var byteCount = 0

    /// For each value, its place in ``entries``.
    private(set) var indexes: [UInt32] = []

    // The hash in the high half, the place in `entries` plus one in the low half; 0 is free.
    private var table: [UInt64] = []

    /// How many bits an index takes.
    var indexWidth: Int { max(1, Int.bitWidth - max(0, self.entries.count - 1).leadingZeroBitCount) }

    /// Takes in all values of a column.
    ///
    /// - Parameters:
    ///   - slots: The values, without nulls.
    ///   - bytes: The texts that the slots point to; nil where slots are values.
    ///   - width: The size of a value that is no text.
    /// - Returns: Whether a dictionary with indexes is smaller than the plain values.
    mutating func build(_ slots: [UInt64], texts bytes: [UInt8]?, width: Int) -> Bool {
        self.entries.removeAll(keepingCapacity: true)
        self.indexes.removeAll(keepingCapacity: true)
        self.indexes.reserveCapacity(slots.count)
        self.byteCount = 0
        self.clearTable(count: 2_048)

        let plainSize: Int?
        if let bytes {
            plainSize = bytes.withUnsafeBytes { texts in
                self.fill(
                    slots,
                    width: nil,
                    hash: { TextHash.hash(texts, $0) },
                    equal: { TextHash.equal(texts, $0, $1) }
                )
            }
        } else {
            plainSize = self.fill(slots, width: width, hash: TextHash.hash(slot:), equal: { $0 == $1 })
        }
        guard let plainSize else { return false }
        let encodedSize = self.byteCount + slots.count * self.indexWidth / 8
        return encodedSize < plainSize * 9 / 10
    }

    /// Takes in values until it gives up: then nil, otherwise their plain size.
    @inline(__always)
    private mutating func fill(
        _ slots: [UInt64],
        width: Int?,
        hash: (UInt64) -> UInt32,
        equal: (UInt64, UInt64) -> Bool
    ) -> Int? {
        var plainSize = 0
        var nextCheck = Self.firstCheck
        for (position, slot) in slots.enumerated() {
            let size = width ?? 4 + ColumnBuilder.range(of: slot).count
            plainSize += size
            guard let index = self.index(of: slot, size: size, hash: hash(slot), equal: equal) else { return nil }
            self.indexes.append(index)
            if position == nextCheck {
                guard self.entries.count * 4 <= position * 3 else { return nil }
                nextCheck *= 2
            }
        }
        return plainSize
    }

    @inline(__always)
    private mutating func index(
        of slot: UInt64,
        size: Int,
        hash: UInt32,
        equal: (UInt64, UInt64) -> Bool
    ) -> UInt32? {
        let mask = self.table.count - 1
        var place = Int(hash) & mask
        for _ in 0..<Self.longestProbe {
            let cell = self.table[place]
            if cell == 0 {
                return self.insert(slot, size: size, hash: hash, at: place)
            }
            let index = UInt32(truncatingIfNeeded: cell) - 1
            if UInt32(truncatingIfNeeded: cell >> 32) == hash, equal(self.entries[Int(index)], slot) {
                return index
            }
            place = (place + 1) & mask
        }
        return nil
    }

    private mutating func insert(_ slot: UInt64, size: Int, hash: UInt32, at place: Int) -> UInt32? {
        guard self.entries.count < Self.mostEntries, self.byteCount + size <= Self.mostBytes else { return nil }
        self.byteCount += size
        self.entries.append(slot)
        self.table[place] = UInt64(hash) << 32 | UInt64(self.entries.count)
        if self.entries.count * 2 > self.table.count {
            self.grow()
        }
        return UInt32(self.entries.count - 1)
    }

    private mutating func grow() {
        let cells = self.table
        self.clearTable(count: cells.count * 4)
        let mask = self.table.count - 1
        for cell in cells where cell != 0 {
            var place = Int(cell >> 32) & mask
            while self.table[place] != 0 {
                place = (place + 1) & mask
            }
            self.table[place] = cell
        }
    }

    private mutating func clearTable(count: Int) {
        self.table.removeAll(keepingCapacity: true)
        self.table.append(contentsOf: repeatElement(0, count: count))
    }
}
