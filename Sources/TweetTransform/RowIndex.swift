/// Finds rows by a 64-bit key: open addressing, no deletion, no allocation but growth.
struct RowIndex {
    private var keys: [Int64]
    private var rows: [Int32]
    private var count = 0

    init() {
        self.keys = [Int64](repeating: 0, count: 1 << 12)
        self.rows = [Int32](repeating: -1, count: 1 << 12)
    }

    /// The row of a key, or nil.
    func row(of key: Int64) -> Int? {
        let slot = self.slot(of: key)
        return self.rows[slot] >= 0 ? Int(self.rows[slot]) : nil
    }

    /// Sets the row of a key.
    mutating func set(_ key: Int64, row: Int) {
        let slot = self.slot(of: key)
        if self.rows[slot] < 0 {
            self.count += 1
        }
        self.keys[slot] = key
        self.rows[slot] = Int32(truncatingIfNeeded: row)
        if self.count * 2 > self.keys.count {
            self.grow()
        }
    }

    mutating func removeAll() {
        self = Self()
    }

    private func slot(of key: Int64) -> Int {
        let mask = self.keys.count - 1
        var hash = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        var slot = Int(truncatingIfNeeded: hash) & mask
        while self.rows[slot] >= 0, self.keys[slot] != key {
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        let (keys, rows) = (self.keys, self.rows)
        self.keys = [Int64](repeating: 0, count: keys.count * 2)
        self.rows = [Int32](repeating: -1, count: keys.count * 2)
        for (key, row) in zip(keys, rows) where row >= 0 {
            let slot = self.slot(of: key)
            self.keys[slot] = key
            self.rows[slot] = row
        }
    }
}
