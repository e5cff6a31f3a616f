/// Where something stands in its part: it orders what several threads have read.
struct RecordPlace: Comparable {
    /// The batch, the record in it, and what stands in the record.
    private var number: Int64

    /// - Parameters:
    ///   - batch: The number of the batch, from 0.
    ///   - record: The record in the batch, from 0, fewer than 2²⁴.
    init(batch: Int, record: Int) {
        self.number = Int64(batch) << 40 | Int64(record & 0xFF_FFFF) << 16
    }

    /// Moves on to what stands in the record, from 0, of which 2¹⁶ are told apart.
    mutating func move(toItem item: Int) {
        self.number = self.number & ~0xFFFF | Int64(min(item, 0xFFFF))
    }

    static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
