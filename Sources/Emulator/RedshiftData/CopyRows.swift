internal import ParquetFile
internal import Synchronization

/// Writes the rows of a row group in the text form of PostgreSQL's COPY, block by block.
///
/// https://www.postgresql.org/docs/15/sql-copy.html
final class CopyRows: Sendable {
    private static let blockSize = 1 << 18

    private let columns: [ColumnBuilder]
    private let targets: [CopyExecutor.TargetColumn]
    private let name: String
    private let row = Mutex(0)

    init(columns: [ColumnBuilder], targets: [CopyExecutor.TargetColumn], name: String) {
        self.columns = columns
        self.targets = targets
        self.name = name
    }

    /// The next block; nil at the end.
    ///
    /// - Throws: ``RedshiftRefusal`` for a text that does not fit its column.
    func next() throws -> [UInt8]? {
        try self.row.withLock { row in
            let count = self.columns.first?.count ?? 0
            guard row < count else { return nil }
            var block: [UInt8] = []
            block.reserveCapacity(Self.blockSize + 65_536)
            while row < count, block.count < Self.blockSize {
                for (index, column) in self.columns.enumerated() {
                    if index > 0 {
                        block.append(UInt8(ascii: "\t"))
                    }
                    try self.append(row, of: column, self.targets[index], to: &block)
                }
                block.append(UInt8(ascii: "\n"))
                row += 1
            }
            return block
        }
    }

    private func append(
        _ row: Int,
        of column: ColumnBuilder,
        _ target: CopyExecutor.TargetColumn,
        to block: inout [UInt8]
    ) throws {
        guard !column.isNull(at: row) else {
            block += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
            return
        }
        switch column.column.kind {
        case .int32: block += String(column.int32(at: row)).utf8
        case .int64: block += String(column.int64(at: row)).utf8
        case .double: block += Self.text(of: column.double(at: row)).utf8
        case .boolean: block.append(UInt8(ascii: column.boolean(at: row) ? "t" : "f"))
        case .timestampMicros: block += Self.timestamp(column.int64(at: row)).utf8
        case .date: block += Self.timestamp(Int64(column.int32(at: row)) * 86_400_000_000).utf8.prefix(10)
        case .string:
            let text = column.utf8(at: row)
            if let limit = target.maximumBytes, text.count > limit {
                throw RedshiftRefusal(
                    "ERROR: Spectrum Scan Error code 15001: the length of the data column \(target.name) is longer than"
                        + " the length defined in the table. Table: \(limit), data: \(text.count), file: \(self.name)"
                )
            }
            for byte in text {
                switch byte {
                case 0: throw RedshiftRefusal("ERROR: invalid byte 0x00 in column \(target.name), file: \(self.name)")
                case 8: block += [92, UInt8(ascii: "b")]
                case 9: block += [92, UInt8(ascii: "t")]
                case 10: block += [92, UInt8(ascii: "n")]
                case 11: block += [92, UInt8(ascii: "v")]
                case 12: block += [92, UInt8(ascii: "f")]
                case 13: block += [92, UInt8(ascii: "r")]
                case 92: block += [92, 92]
                default: block.append(byte)
                }
            }
        }
    }

    private static func text(of number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return String(number)
    }

    /// `2026-08-02 04:12:07.000123` of microseconds since 1970.
    /// Source of the date's arithmetic: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
    static func timestamp(_ microseconds: Int64) -> String {
        let day: Int64 = 86_400_000_000
        let days = microseconds >= 0 ? microseconds / day : -((day - 1 - microseconds) / day)
        let rest = microseconds - days * day
        let shifted = days + 719_468
        let era = shifted >= 0 ? shifted / 146_097 : -((146_096 - shifted) / 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let seconds = rest / 1_000_000
        let date =
            "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2))"
        let clock =
            "\(Self.padded(seconds / 3_600, 2)):\(Self.padded(seconds / 60 % 60, 2)):\(Self.padded(seconds % 60, 2))"
        let fraction = rest % 1_000_000
        return "\(date) \(clock)" + (fraction == 0 ? "" : "." + Self.padded(fraction, 6))
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
