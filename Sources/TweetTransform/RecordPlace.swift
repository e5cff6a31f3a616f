/// Where something stands in its part: it orders what several threads have read.
struct RecordPlace: Comparable {
    /// The batch, the record in it, and what stands in the record.
    private let number: Int64

    /// - Parameters:
    ///   - batch: The number of the batch, from 0.
    ///   - record: The record in the batch, from 0, fewer than 2²⁴.
    ///   - item: What is meant in the record, from 0, fewer than 2¹⁶ told apart.
    init(batch: Int, record: Int, item: Int = 0) {
        self.number = Int64(batch) << 40 | Int64(record & 0xFF_FFFF) << 16 | Int64(min(item, 0xFFFF))
    }

    static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
