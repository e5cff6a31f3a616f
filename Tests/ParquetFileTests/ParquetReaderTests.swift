import ParquetFile
import Testing

/// The reader by itself.
@Suite struct ParquetReaderTests {
    static func read(_ file: [UInt8]) throws -> (schema: ParquetSchema, lines: [String]) {
        let reader = try ParquetReader(bytes: file)
        var lines: [String] = []
        for group in reader.rowGroups.indices {
            let columns = try reader.columns(rowGroup: group)
            for row in 0..<reader.rowGroups[group] {
                lines.append(columns.map { SampleTable.text(of: $0, at: row) }.joined(separator: "\t"))
            }
        }
        return (reader.schema, lines)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 1_000, 10_000]) func `What was written is read`(_ count: Int) throws {
        let table = SampleTable(rows: count)
        let read = try Self.read(ParquetWriterTests.file(table))
        #expect(read.schema == SampleTable.schema)
        #expect(read.lines == table.lines())
    }

    @Test func `Several row groups and the writer's name are read`() throws {
        let table = SampleTable(rows: 90)
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz version 1")
        for rows in [0..<40, 40..<40, 40..<90] {
            try writer.writeRowGroup(table.columns, rows: Array(rows))
        }
        writer.finish()
        let reader = try ParquetReader(bytes: writer.drain())
        #expect(reader.rowGroups == [40, 50])
        #expect(reader.rowCount == 90)
        #expect(reader.createdBy == "putokaz version 1")
        #expect(try reader.column(4, rowGroup: 1).count == 50)
    }

    @Test func `Rows can be read, dropped and written again`() throws {
        let table = SampleTable(rows: 500)
        let kept = (0..<500).filter { $0 % 7 != 3 }
        let reader = try ParquetReader(bytes: ParquetWriterTests.file(table))
        var writer = try ParquetWriter(schema: reader.schema, createdBy: "putokaz test")
        try writer.writeRowGroup(try reader.columns(rowGroup: 0), rows: kept)
        writer.finish()
        #expect(try Self.read(writer.drain()).lines == table.lines(rows: kept))
    }

    @Test func `Statistics bound the values and shorten texts between characters`() throws {
        let schema = ParquetSchema([ParquetColumn("text", .string, isNullable: true), ParquetColumn("half", .double)])
        var columns = schema.makeBuilders()
        let texts = ["b", nil, String(repeating: "ž", count: 100), "a" + String(repeating: "🌊", count: 40)]
        for (text, number) in zip(texts, [0.0, .nan, -0.0, 0]) {
            if let text { columns[0].append(string: text) } else { columns[0].appendNull() }
            columns[1].append(double: number)
        }
        var writer = try ParquetWriter(schema: schema, createdBy: "putokaz test")
        try writer.writeRowGroup(columns)
        writer.finish()
        let reader = try ParquetReader(bytes: writer.drain())

        let text = try #require(reader.statistics(0, rowGroup: 0))
        #expect(text.nullCount == 1)
        #expect(text.minimum == Array(("a" + String(repeating: "🌊", count: 15)).utf8))
        #expect(text.maximum == Array((String(repeating: "ž", count: 31) + "\u{17F}").utf8))
        let half = try #require(reader.statistics(1, rowGroup: 0))
        #expect(half.minimum == [0, 0, 0, 0, 0, 0, 0, 0x80])
        #expect(half.maximum == [0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func `Colliding and endless distinct values fall back to plain`() throws {
        let schema = ParquetSchema([ParquetColumn("text", .string), ParquetColumn("id", .int64)])
        var columns = schema.makeBuilders()
        for row in 0..<100_000 {
            // Distinct only after the point at which most columns show that they do not repeat.
            columns[0].append(string: row < 30_000 ? "Split" : "place \(row)")
            columns[1].append(int64: row < 30_000 ? 1 : Int64(row) << 32)
        }
        var writer = try ParquetWriter(schema: schema, createdBy: "putokaz test")
        try writer.writeRowGroup(columns)
        writer.finish()
        let read = try ParquetReader(bytes: writer.drain()).columns(rowGroup: 0)
        #expect((0..<100_000).allSatisfy { read[0].utf8(at: $0) == columns[0].utf8(at: $0) })
        #expect((0..<100_000).allSatisfy { read[1].int64(at: $0) == columns[1].int64(at: $0) })
    }

    @Test(arguments: ["", "PAR1", "PAR1PAR1", "PAR1....PAR1", "{\"id\": 1, \"text\": \"PAR1\"}"])
    func `What is no Parquet file is told`(_ text: String) {
        let error = #expect(throws: ParquetError.self) { try ParquetReader(bytes: Array(text.utf8)) }
        #expect(error?.code == .corrupt)
    }

    @Test func `Hostile bytes give values or an error, and never a trap`() throws {
        let file = try ParquetWriterTests.file(SampleTable(rows: 12))
        for length in stride(from: 0, to: file.count, by: 17) {
            #expect(throws: ParquetError.self) { try Self.read(Array(file.prefix(length))) }
        }
        Self.mutate(file, times: 1_500)
    }

    /// Reads files with a few changed bytes; half of the changes hit the footer.
    static func mutate(_ file: [UInt8], times: Int) {
        var random = SystemLikeGenerator()
        let footer = file.suffix(8).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) } + 8
        for _ in 0..<times {
            var broken = file
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let start = Bool.random(using: &random) ? file.count - min(footer, file.count) : 0
                let place = Int.random(in: start..<file.count, using: &random)
                broken[place] =
                    [0, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &random)][
                        Int.random(in: 0..<5, using: &random)
                    ]
            }
            do {
                let reader = try ParquetReader(bytes: broken)
                for group in reader.rowGroups.indices.prefix(3) {
                    _ = try reader.columns(rowGroup: group)
                }
            } catch {
                continue
            }
        }
    }
}

/// The same numbers each time.
struct SystemLikeGenerator: RandomNumberGenerator {
    private var state: UInt64 = 42

    mutating func next() -> UInt64 {
        self.state = self.state &+ 0x9E37_79B9_7F4A_7C15
        var value = self.state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
