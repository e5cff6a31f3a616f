import Foundation
import ParquetFile
import TestSupport
import Testing

/// Our files in other readers, and files of other writers in ours.
@Suite(.enabled(if: Fixture.python != nil)) struct ParquetToolTests {
    static let readers = ["pyarrow", "duckdb", "polars"]

    @Test(arguments: readers) func `Another reader sees the rows that we wrote`(_ reader: String) throws {
        let table = SampleTable(rows: 5_000)
        let other = SampleTable(rows: 700, seed: 9)
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz test")
        try writer.writeRowGroup(table.columns)
        try writer.writeRowGroup(other.columns)
        writer.finish()
        try Self.expect(writer.drain(), hasLines: table.lines() + other.lines(), in: reader)
    }

    @Test(arguments: readers) func `Several pages of a column are read in order`(_ reader: String) throws {
        let schema = ParquetSchema([ParquetColumn("text", .string), ParquetColumn("number", .int64, isNullable: true)])
        var columns = schema.makeBuilders()
        for row in 0..<140_000 {
            columns[0].append(string: "Vidimo se u Splitu \(row)")
            if row % 1_000 < 10 { columns[1].appendNull() } else { columns[1].append(int64: Int64(row % 37)) }
        }
        var writer = try ParquetWriter(schema: schema, createdBy: "putokaz test")
        try writer.writeRowGroup(columns)
        writer.finish()
        let lines = (0..<140_000).map { row in
            SampleTable.text(of: columns[0], at: row) + "\t" + SampleTable.text(of: columns[1], at: row)
        }
        try Self.expect(writer.drain(), hasLines: lines, in: reader)
    }

    @Test(arguments: readers) func `A file without rows is read`(_ reader: String) throws {
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz test")
        try writer.writeRowGroup(SampleTable.schema.makeBuilders())
        writer.finish()
        try Self.expect(writer.drain(), hasLines: [], in: reader)
    }

    @Test func `The types are those that the format names`() throws {
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz version 1.0 (build x)")
        writer.finish()
        let run = try Self.python(
            """
            import pyarrow.parquet as pq
            f = pq.ParquetFile(path)
            print(f.metadata.created_by)
            for field in f.schema_arrow: print(field.name, field.type, field.nullable)
            """,
            on: writer.drain()
        )
        let expected = """
            putokaz version 1.0 (build x)
            int32 int32 False
            int32_or_null int32 True
            int64 int64 False
            int64_or_null int64 True
            double double False
            double_or_null double True
            boolean bool False
            boolean_or_null bool True
            string string False
            string_or_null string True
            timestampMicros timestamp[us, tz=UTC] False
            timestampMicros_or_null timestamp[us, tz=UTC] True
            date date32[day] False
            date_or_null date32[day] True
            few string False
            one string True
            only_null int64 True
            sorted timestamp[us, tz=UTC] False

            """
        #expect(run == expected)
    }

    @Test func `Statistics hold for every column`() throws {
        var writer = try ParquetWriter(schema: SampleTable.schema, createdBy: "putokaz test")
        try writer.writeRowGroup(SampleTable(rows: 3_000).columns)
        writer.finish()
        let run = try Self.python(
            """
            import pyarrow.parquet as pq, pyarrow.compute as pc
            f = pq.ParquetFile(path)
            t = f.read()
            for i, name in enumerate(t.column_names):
                s, c = f.metadata.row_group(0).column(i).statistics, t.column(i)
                assert s.null_count == c.null_count, name
                if c.null_count == len(c): assert not s.has_min_max, name
                else:
                    lo, hi = pc.min(c).as_py(), pc.max(c).as_py()
                    if isinstance(lo, str) and len(lo.encode()) > 64: assert lo.startswith(s.min), name
                    else: assert s.min == lo, name
                    if isinstance(hi, str) and len(hi.encode()) > 64: assert hi < s.max and len(s.max.encode()) <= 64, name
                    else: assert s.max == hi, name
                print(f.metadata.row_group(0).column(i).encodings)
            """,
            on: writer.drain()
        )
        #expect(run.contains("RLE_DICTIONARY"))
        #expect(run.contains("('PLAIN', 'RLE')"))
    }

    static func expect(_ file: [UInt8], hasLines lines: [String], in reader: String) throws {
        let output = try Self.python(Self.printer[reader] ?? "", on: file)
        let read = output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        #expect(read.count == lines.count)
        let difference = zip(read, lines).first { $0 != $1 }
        #expect(difference == nil, "\(difference?.0 ?? "")\n\(difference?.1 ?? "")")
    }

    static func python(_ script: String, on file: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        try Data(file).write(to: URL(filePath: folder.path("file.parquet")))
        return try Self.python(script, path: folder.path("file.parquet"))
    }

    static func python(_ script: String, path: String) throws -> String {
        let python = try #require(Fixture.python)
        let run = try CommandRun(python, ["-c", "import sys; path = sys.argv[1]\n" + script, path])
        try #require(run.status == 0, "\(run.errors)")
        return run.output
    }

    private static let show = """
        import datetime, struct
        epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
        def show(v):
            if v is None: return 'null'
            if isinstance(v, bool): return str(v).lower()
            if isinstance(v, float): return '%x' % struct.unpack('<Q', struct.pack('<d', v))[0]
            if isinstance(v, str): return v.encode().hex()
            if isinstance(v, datetime.datetime):
                if v.tzinfo is None: v = v.replace(tzinfo=datetime.timezone.utc)
                return str((v - epoch) // datetime.timedelta(microseconds=1))
            if isinstance(v, datetime.date): return str((v - epoch.date()).days)
            return str(v)
        def rows(it):
            for r in it: print('\\t'.join(show(v) for v in r))

        """

    private static let printer = [
        "pyarrow": show + """
            import pyarrow.parquet as pq
            t = pq.read_table(path)
            rows(zip(*[c.to_pylist() for c in t.columns]))
            """,
        "duckdb": show + """
            import duckdb
            c = duckdb.connect()
            c.execute("set timezone='UTC'")
            c.execute("set preserve_insertion_order=true")
            q = f"select * from read_parquet('{path}')"
            names = [(d[0], str(d[1])) for d in c.execute(q).description]
            cols = ', '.join(f'epoch_us("{n}")' if 'TIMESTAMP' in t else f'"{n}"' for n, t in names)
            rows(c.execute(q.replace('*', cols)).fetchall())
            """,
        "polars": show + """
            import polars
            rows(polars.read_parquet(path).iter_rows())
            """,
    ]
}
