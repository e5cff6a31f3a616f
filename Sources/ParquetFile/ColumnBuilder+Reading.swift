extension ColumnBuilder {
    /// Whether a row holds nothing.
    @inlinable public func isNull(at row: Int) -> Bool {
        !self.validity.isEmpty && self.validity[row] == 0
    }

    /// The integer of a row, or the microseconds of its time; 0 of a null.
    @inlinable public func int64(at row: Int) -> Int64 {
        Int64(bitPattern: self.slots[row])
    }

    /// The integer of a row, or the days of its date; 0 of a null.
    @inlinable public func int32(at row: Int) -> Int32 {
        Int32(truncatingIfNeeded: self.slots[row])
    }

    /// The number of a row; 0 of a null.
    @inlinable public func double(at row: Int) -> Double {
        Double(bitPattern: self.slots[row])
    }

    /// The truth value of a row; false of a null.
    @inlinable public func boolean(at row: Int) -> Bool {
        self.slots[row] != 0
    }

    /// The text of a row; empty of a null.
    @inlinable public func utf8(at row: Int) -> ArraySlice<UInt8> {
        self.bytes[Self.range(of: self.slots[row])]
    }

    /// The text of a row, broken UTF-8 mended; empty of a null.
    public func string(at row: Int) -> String {
        String(decoding: self.utf8(at: row), as: UTF8.self)
    }

    /// The values as they are kept, to be walked without a call or a copy for each row.
    public struct Values {
        /// One bit pattern a row, 0 of a null; of a text, its place for ``ColumnBuilder/range(of:)``.
        public let slots: UnsafeBufferPointer<UInt64>
        /// The texts.
        public let texts: UnsafeRawBufferPointer
        /// 0 for a null row, 1 for others; empty in a column without nulls.
        public let validity: UnsafeBufferPointer<UInt8>
    }

    /// Lends the values to a closure; they hold inside it only.
    public func withUnsafeValues<Result>(_ body: (Values) throws -> Result) rethrows -> Result {
        try self.slots.withUnsafeBufferPointer { slots in
            try self.bytes.withUnsafeBytes { texts in
                try self.validity.withUnsafeBufferPointer { validity in
                    try body(Values(slots: slots, texts: texts, validity: validity))
                }
            }
        }
    }

    /// Where in the bytes a slot's text is.
    @inlinable public static func range(of slot: UInt64) -> Range<Int> {
        let start = Int(slot >> 28)
        return start..<start + Int(slot & UInt64(Self.longestText))
    }

    /// Appends a row of another column of the same kind.
    ///
    /// A null must not come into a column without nulls.
    public mutating func append(row: Int, of other: Self) {
        if other.isNull(at: row) {
            self.appendNull()
        } else if self.column.kind == .string {
            self.append(utf8: other.utf8(at: row))
        } else {
            self.append(slot: other.slots[row])
        }
    }
}
