import ParquetFile
import Testing

/// The writer by itself.
@Suite struct ParquetWriterTests {
    static func file(_ table: SampleTable, rows: [Int]? = nil) throws -> [UInt8] {
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz test")
        try writer.writeRowGroup(table.columns, rows: rows)
        writer.finish()
        return writer.drain()
    }

    @Test func `The same rows make the same bytes, in fresh or emptied builders`() throws {
        let file = try Self.file(SampleTable(rows: 2_000))
        #expect(try Self.file(SampleTable(rows: 2_000)) == file)

        var table = SampleTable(rows: 300, seed: 5)
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz test")
        try writer.writeRowGroup(table.columns)
        let fresh = SampleTable(rows: 2_000)
        for index in table.columns.indices {
            table.columns[index].removeAll()
            for row in 0..<2_000 {
                table.columns[index].append(row: row, of: fresh.columns[index])
            }
        }
        #expect(try Self.file(table) == file)
    }

    @Test func `Columns appended to others are as if their rows had been appended`() throws {
        var first = SampleTable(rows: 700, seed: 3)
        let second = SampleTable(rows: 900, seed: 4)
        var single = first
        for index in first.columns.indices {
            first.columns[index].append(contentsOf: second.columns[index])
            for row in 0..<900 {
                single.columns[index].append(row: row, of: second.columns[index])
            }
        }
        #expect(first.columns[0].count == 1_600)
        #expect(try Self.file(first) == Self.file(single))
    }

    @Test func `Draining in pieces gives the whole file`() throws {
        let table = SampleTable(rows: 500)
        var whole = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz test")
        var drained = whole
        var bytes: [UInt8] = []
        for _ in 0..<3 {
            try whole.writeRowGroup(table.columns)
            try drained.writeRowGroup(table.columns)
            bytes += drained.drain()
            #expect(drained.bufferedCount == 0)
        }
        whole.finish()
        drained.finish()
        bytes += drained.drain()
        #expect(drained.byteCount == bytes.count)
        #expect(drained.rowCount == 1_500)
        #expect(drained.rowGroupCount == 3)
        #expect(whole.drain() == bytes)
    }

    @Test func `Rows are written in the order that the caller gives`() throws {
        let table = SampleTable(rows: 100)
        var reversed = SampleTable(rows: 0)
        for index in reversed.columns.indices {
            for row in stride(from: 98, through: 0, by: -2) {
                reversed.columns[index].append(row: row, of: table.columns[index])
            }
        }
        #expect(
            try Self.file(table, rows: Array(stride(from: 98, through: 0, by: -2))) == Self.file(reversed)
        )
    }

    @Test func `A half-written row is taken back`() throws {
        var table = SampleTable(rows: 50)
        let file = try Self.file(SampleTable(rows: 40))
        for index in table.columns.indices {
            table.columns[index].truncate(to: 40)
            #expect(table.columns[index].count == 40)
        }
        #expect(try Self.file(table) == file)
    }

    @Test func `Columns that do not fit are refused`() throws {
        let table = SampleTable(rows: 3)
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz test")
        #expect(throws: ParquetError.self) { try writer.writeRowGroup(table.columns.dropLast()) }
        #expect(throws: ParquetError.self) { try writer.writeRowGroup(table.columns.reversed()) }
        var uneven = table.columns
        uneven[3].truncate(to: 1)
        #expect(throws: ParquetError.self) { try writer.writeRowGroup(uneven) }
        writer.finish()
        #expect(throws: ParquetError.self) { try writer.writeRowGroup(table.columns) }
    }

    @Test func `A file without rows begins and ends as the format says`() throws {
        var writer = try ParquetWriter(schema: ParquetSchema([]), createdBy: "putokaz test")
        writer.finish()
        writer.finish()
        let file = writer.drain()
        #expect(file.starts(with: Array("PAR1".utf8)))
        #expect(file.suffix(4) == Array("PAR1".utf8)[...])
    }
}
