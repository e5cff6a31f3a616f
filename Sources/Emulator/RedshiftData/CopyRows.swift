internal import ParquetFile
internal import Synchronization

/// Writes the rows of a row group in the binary form of PostgreSQL's COPY, block by block.
///
/// Each block is measured column by column, then filled column by column: no
/// value is turned into text, and none costs a call.
///
/// https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4
final class CopyRows: Sendable {
    /// So many rows make a block of a few hundred KB, which stays in the cache while all columns pass over it.
    private static let blockRows = 1_024

    /// `PGCOPY`, flags, length of an extension.
    private static let header: [UInt8] =
        Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)

    /// A row of -1 fields.
    private static let trailer: [UInt8] = [0xFF, 0xFF]

    /// PostgreSQL counts from 2000-01-01.
    private static let epochDays: Int32 = 10_957
    private static let epochMicroseconds = Int64(epochDays) * 86_400_000_000

    private let columns: [ColumnBuilder]
    private let targets: [CopyExecutor.TargetColumn]
    private let name: String
    private let rowCount: Int
    private let row = Mutex(0)

    init(columns: [ColumnBuilder], targets: [CopyExecutor.TargetColumn], name: String) {
        self.columns = columns
        self.targets = targets
        self.name = name
        self.rowCount = columns.first?.count ?? 0
    }

    /// The next block; nil at the end.
    ///
    /// - Throws: ``RedshiftRefusal`` for a value that does not fit its column.
    func next() throws -> [UInt8]? {
        try self.row.withLock { row in
            guard row <= self.rowCount else { return nil }
            let rows = row..<min(row + Self.blockRows, self.rowCount)
            var block = row == 0 ? Self.header : []
            try self.append(rows, to: &block)
            row = rows.upperBound
            if row == self.rowCount {
                block += Self.trailer
                row += 1
            }
            return block
        }
    }

    private func append(_ rows: Range<Int>, to block: inout [UInt8]) throws {
        // Two bytes for the number of fields, four for the length of each.
        var places = [Int](repeating: 2 + 4 * self.columns.count, count: rows.count)
        for (column, target) in zip(self.columns, self.targets) {
            try self.measure(column, target, rows, &places)
        }
        var total = 0
        for index in places.indices {
            let size = places[index]
            places[index] = total
            total += size
        }
        let start = block.count
        block.append(contentsOf: repeatElement(0, count: total))
        block.withUnsafeMutableBytes { bytes in
            let output = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
            let count = Int16(self.columns.count).bigEndian
            for index in places.indices {
                output.storeBytes(of: count, toByteOffset: places[index], as: Int16.self)
                places[index] += 2
            }
            for column in self.columns {
                Self.fill(column, rows, output, &places)
            }
        }
    }

    // MARK: Measuring

    /// Adds the values' sizes to those of their rows.
    private func measure(
        _ column: ColumnBuilder,
        _ target: CopyExecutor.TargetColumn,
        _ rows: Range<Int>,
        _ sizes: inout [Int]
    ) throws {
        try column.withUnsafeValues { values in
            if !target.isNullable, !values.validity.isEmpty, values.validity[rows].contains(0) {
                throw RedshiftRefusal(
                    "ERROR: Cannot insert a NULL value into column \(target.name), file: \(self.name)"
                )
            }
            guard column.column.kind == .string else {
                let width = Self.width(of: column.column.kind)
                for (index, row) in rows.enumerated() where values.validity.isEmpty || values.validity[row] != 0 {
                    sizes[index] += width
                }
                return
            }
            let limit = target.maximumBytes ?? Int.max
            for (index, row) in rows.enumerated() {
                let text = ColumnBuilder.range(of: values.slots[row])
                guard text.count <= limit else {
                    throw self.tooLong(text.count, target)
                }
                sizes[index] += text.count
            }
            // Null rows have empty texts; a byte of 0 anywhere costs a second look.
            let used = Self.span(values.slots, rows)
            if UnsafeRawBufferPointer(rebasing: values.texts[used]).contains(0) {
                try self.refuseZero(values, rows, target)
            }
        }
    }

    /// The bytes between the first and the last text of some rows.
    private static func span(_ slots: UnsafeBufferPointer<UInt64>, _ rows: Range<Int>) -> Range<Int> {
        var (first, last) = (Int.max, 0)
        for row in rows {
            let text = ColumnBuilder.range(of: slots[row])
            if !text.isEmpty {
                first = min(first, text.lowerBound)
                last = max(last, text.upperBound)
            }
        }
        return first < last ? first..<last : 0..<0
    }

    private func refuseZero(
        _ values: ColumnBuilder.Values,
        _ rows: Range<Int>,
        _ target: CopyExecutor.TargetColumn
    ) throws {
        for row in rows where values.texts[ColumnBuilder.range(of: values.slots[row])].contains(0) {
            throw RedshiftRefusal("ERROR: invalid byte 0x00 in column \(target.name), file: \(self.name)")
        }
    }

    private func tooLong(_ count: Int, _ target: CopyExecutor.TargetColumn) -> RedshiftRefusal {
        RedshiftRefusal(
            "ERROR: Spectrum Scan Error code 15001: the length of the data column \(target.name) is longer than"
                + " the length defined in the table. Table: \(target.maximumBytes ?? 0), data: \(count),"
                + " file: \(self.name)"
        )
    }

    private static func width(of kind: ParquetKind) -> Int {
        switch kind {
        case .boolean: 1
        case .int32, .date: 4
        case .int64, .double, .timestampMicros: 8
        case .string: 0
        }
    }

    // MARK: Filling

    /// Writes a column's values where their rows go on, and moves on behind them.
    private static func fill(
        _ column: ColumnBuilder,
        _ rows: Range<Int>,
        _ output: UnsafeMutableRawBufferPointer,
        _ places: inout [Int]
    ) {
        column.withUnsafeValues { values in
            let kind = column.column.kind
            let width = Int32(Self.width(of: kind)).bigEndian
            for (index, row) in rows.enumerated() {
                let place = places[index]
                if !values.validity.isEmpty, values.validity[row] == 0 {
                    output.storeBytes(of: -1, toByteOffset: place, as: Int32.self)
                    places[index] = place + 4
                    continue
                }
                let slot = values.slots[row]
                if kind != .string {
                    output.storeBytes(of: width, toByteOffset: place, as: Int32.self)
                }
                places[index] = place + 4 + Self.store(slot, kind, values.texts, output, place + 4)
            }
        }
    }

    /// Writes one value; says how many bytes it took.
    @inline(__always)
    private static func store(
        _ slot: UInt64,
        _ kind: ParquetKind,
        _ texts: UnsafeRawBufferPointer,
        _ output: UnsafeMutableRawBufferPointer,
        _ place: Int
    ) -> Int {
        switch kind {
        case .int64, .double:
            output.storeBytes(of: slot.bigEndian, toByteOffset: place, as: UInt64.self)
            return 8
        case .timestampMicros:
            let time = Int64(bitPattern: slot) &- Self.epochMicroseconds
            output.storeBytes(of: time.bigEndian, toByteOffset: place, as: Int64.self)
            return 8
        case .int32:
            output.storeBytes(of: UInt32(truncatingIfNeeded: slot).bigEndian, toByteOffset: place, as: UInt32.self)
            return 4
        case .date:
            let days = Int32(truncatingIfNeeded: slot) &- Self.epochDays
            output.storeBytes(of: days.bigEndian, toByteOffset: place, as: Int32.self)
            return 4
        case .boolean:
            output[place] = slot == 0 ? 0 : 1
            return 1
        case .string:
            let range = ColumnBuilder.range(of: slot)
            output.storeBytes(of: Int32(range.count).bigEndian, toByteOffset: place - 4, as: Int32.self)
            if let source = texts.baseAddress, let target = output.baseAddress, !range.isEmpty {
                (target + place).copyMemory(from: source + range.lowerBound, byteCount: range.count)
            }
            return range.count
        }
    }
}
