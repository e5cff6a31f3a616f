/// The values of one column in one row group, to be filled or to be read.
///
/// The transform fills it value by value: an append copies the bytes and does
/// nothing else, encoding comes later. ``ParquetReader`` gives the same type
/// back, so that rows can be read, dropped and written again. Every row has a
/// slot of 8 bytes, also a null one, so that rows can be taken in any order.
///
/// The caller keeps to the column's kind and nullability; debug builds check.
public struct ColumnBuilder: Sendable {
    /// The longest text in bytes.
    public static let longestText = 1 << 28 - 1

    /// The column that the values are of.
    public let column: ParquetColumn

    /// How many rows are null.
    public private(set) var nullCount = 0

    /// One bit pattern a row; of a text, its place in ``bytes``.
    @usableFromInline var slots: [UInt64] = []

    /// The texts, one behind the other.
    @usableFromInline var bytes: [UInt8] = []

    /// 0 for a null row, 1 for others; empty in a column without nulls.
    @usableFromInline var validity: [UInt8] = []

    /// Creates an empty column.
    public init(_ column: ParquetColumn) {
        self.column = column
    }

    /// How many rows there are.
    @inlinable public var count: Int { self.slots.count }

    /// About how many bytes the values hold; what row groups are cut by.
    @inlinable public var byteCount: Int { self.slots.count * 8 + self.bytes.count + self.validity.count }

    /// Removes all rows and keeps the room for the next ones.
    public mutating func removeAll() {
        self.slots.removeAll(keepingCapacity: true)
        self.bytes.removeAll(keepingCapacity: true)
        self.validity.removeAll(keepingCapacity: true)
        self.nullCount = 0
    }

    /// Removes the rows behind the first `count`, as if they had never been appended.
    public mutating func truncate(to count: Int) {
        guard count < self.count else { return }
        if self.column.isNullable {
            self.nullCount -= self.validity[count...].count { $0 == 0 }
            self.validity.removeSubrange(count...)
        }
        self.slots.removeSubrange(count...)
    }

    /// Appends all rows of another column of the same kind.
    public mutating func append(contentsOf other: Self) {
        precondition(self.column == other.column, "a column of another kind")
        // Exactly as much room as is needed: columns are the most of what a part holds.
        self.slots.reserveCapacity(self.slots.count + other.slots.count)
        self.bytes.reserveCapacity(self.bytes.count + other.bytes.count)
        self.validity.reserveCapacity(self.validity.count + other.validity.count)
        if self.column.kind == .string {
            let offset = UInt64(self.bytes.count) << 28
            for index in other.slots.indices {
                let isNull = self.column.isNullable && other.validity[index] == 0
                self.slots.append(isNull ? 0 : other.slots[index] + offset)
            }
            self.bytes += other.bytes
        } else {
            self.slots += other.slots
        }
        self.validity += other.validity
        self.nullCount += other.nullCount
    }

    /// Appends nothing.
    @inlinable public mutating func appendNull() {
        precondition(self.column.isNullable, "a null in a column without nulls")
        self.slots.append(0)
        self.validity.append(0)
        self.noteNull()
    }

    /// Appends an integer, or the microseconds of a time.
    @inlinable public mutating func append(int64 value: Int64) {
        assert(self.column.kind == .int64 || self.column.kind == .timestampMicros)
        self.append(slot: UInt64(bitPattern: value))
    }

    /// Appends an integer, or the days of a date.
    @inlinable public mutating func append(int32 value: Int32) {
        assert(self.column.kind == .int32 || self.column.kind == .date)
        self.append(slot: UInt64(UInt32(bitPattern: value)))
    }

    /// Appends a number.
    @inlinable public mutating func append(double value: Double) {
        assert(self.column.kind == .double)
        self.append(slot: value.bitPattern)
    }

    /// Appends a truth value.
    @inlinable public mutating func append(boolean value: Bool) {
        assert(self.column.kind == .boolean)
        self.append(slot: value ? 1 : 0)
    }

    /// Appends a text of at most ``longestText`` bytes, which must be sound UTF-8.
    @inlinable public mutating func append(utf8 text: UnsafeRawBufferPointer) {
        let offset = self.bytes.count
        self.bytes.append(contentsOf: text)
        self.appendText(from: offset)
    }

    /// Appends a text of at most ``longestText`` bytes, which must be sound UTF-8.
    @inlinable public mutating func append(utf8 text: some Sequence<UInt8>) {
        let offset = self.bytes.count
        self.bytes.append(contentsOf: text)
        self.appendText(from: offset)
    }

    /// Appends a text.
    @inlinable public mutating func append(string text: String) {
        self.append(utf8: text.utf8)
    }

    @inlinable mutating func appendText(from offset: Int) {
        assert(self.column.kind == .string)
        let length = self.bytes.count - offset
        precondition(length <= Self.longestText, "a text of more than 256 MiB")
        self.append(slot: UInt64(offset) << 28 | UInt64(length))
    }

    @inlinable mutating func append(slot: UInt64) {
        self.slots.append(slot)
        if self.column.isNullable {
            self.validity.append(1)
        }
    }

    @usableFromInline mutating func noteNull() {
        self.nullCount += 1
    }
}
