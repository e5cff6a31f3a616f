import ParquetFile

/// Made-up rows of every kind of column, the same each time.
struct SampleTable {
    static let schema = ParquetSchema(
        ParquetKind.allCases.flatMap { kind in
            [ParquetColumn("\(kind)", kind), ParquetColumn("\(kind)_or_null", kind, isNullable: true)]
        } + [
            ParquetColumn("few", .string), ParquetColumn("one", .string, isNullable: true),
            ParquetColumn("only_null", .int64, isNullable: true), ParquetColumn("sorted", .timestampMicros),
        ]
    )

    var columns = Self.schema.makeBuilders()
    private var state: UInt64

    init(rows: Int, seed: UInt64 = 1) {
        self.state = seed
        for row in 0..<rows {
            self.appendRow(row)
        }
    }

    /// One line a row, values by tab: texts and numbers as hexadecimal digits, so that no reader's printing matters.
    func lines(rows: [Int]? = nil) -> [String] {
        (rows ?? Array(0..<self.columns[0].count)).map { row in
            self.columns.map { Self.text(of: $0, at: row) }.joined(separator: "\t")
        }
    }

    static func text(of column: ColumnBuilder, at row: Int) -> String {
        guard !column.isNull(at: row) else { return "null" }
        switch column.column.kind {
        case .int32, .date: return "\(column.int32(at: row))"
        case .int64, .timestampMicros: return "\(column.int64(at: row))"
        case .double: return String(column.double(at: row).bitPattern, radix: 16)
        case .boolean: return "\(column.boolean(at: row))"
        case .string:
            return column.utf8(at: row).map { (byte: UInt8) -> String in
                let digits = String(byte, radix: 16)
                return byte < 16 ? "0" + digits : digits
            }.joined()
        }
    }

    private mutating func appendRow(_ row: Int) {
        for index in 0..<ParquetKind.allCases.count * 2 {
            self.appendAny(to: index, row)
        }
        let first = ParquetKind.allCases.count * 2
        self.columns[first].append(string: ["tweet", "retweet", "quote", "reply"][Int(self.next() % 4)])
        if self.next() % 5 == 0 {
            self.columns[first + 1].appendNull()
        } else {
            self.columns[first + 1].append(string: "Hrvatska")
        }
        self.columns[first + 2].appendNull()
        self.columns[first + 3].append(int64: 1_330_000_000_000_000 + Int64(row / 3) * 1_000_000)
    }

    private mutating func appendAny(to index: Int, _ row: Int) {
        let random = self.next()
        if self.columns[index].column.isNullable, (random >> 40) % 3 == 0 {
            return self.columns[index].appendNull()
        }
        switch self.columns[index].column.kind {
        case .int32: self.columns[index].append(int32: Int32(truncatingIfNeeded: random >> 7))
        case .int64: self.columns[index].append(int64: Int64(bitPattern: random))
        case .double: self.columns[index].append(double: Double(Int64(bitPattern: random)) / 1_000_003)
        case .boolean: self.columns[index].append(boolean: random >> 60 > 4)
        case .date: self.columns[index].append(int32: Int32(random >> 48) - 20_000)
        case .timestampMicros: self.columns[index].append(int64: Int64(random >> 13) - 900_000_000_000_000)
        case .string:
            let words = ["Dubrovnik", "Čakovec ", "🇭🇷", "", "žlahtina\n", "a"]
            let text = String(repeating: words[Int(random >> 33) % words.count], count: Int(random >> 20) % 9)
            self.columns[index].append(string: text + (random >> 50 & 1 == 0 ? "\(row)" : ""))
        }
    }

    private mutating func next() -> UInt64 {
        self.state = self.state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return self.state
    }
}
