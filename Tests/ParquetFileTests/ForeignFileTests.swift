import Foundation
import ParquetFile
import TestSupport
import Testing

/// Flat files that other programs wrote.
@Suite(.enabled(if: Fixture.python != nil)) struct ForeignFileTests {
    /// How each program writes, in its own words; `t` is the sample as an Arrow table.
    static let writers = [
        "pq.write_table(t, out)",
        "pq.write_table(t, out, compression='none', use_dictionary=False)",
        "pq.write_table(t, out, compression='zstd', data_page_version='2.0', row_group_size=333)",
        "pq.write_table(t, out, compression='gzip', version='1.0')",
        "pq.write_table(t, out, compression='snappy', data_page_size=512, write_batch_size=64)",
        "pq.write_table(t, out, compression='zstd', dictionary_pagesize_limit=200)",
        """
        pq.write_table(t, out, use_dictionary=False, data_page_version='2.0', column_encoding={
            'int32': 'DELTA_BINARY_PACKED', 'int64_or_null': 'DELTA_BINARY_PACKED', 'sorted': 'DELTA_BINARY_PACKED',
            'string': 'DELTA_BYTE_ARRAY', 'string_or_null': 'DELTA_LENGTH_BYTE_ARRAY', 'double': 'BYTE_STREAM_SPLIT',
            'date': 'DELTA_BINARY_PACKED', 'few': 'DELTA_BYTE_ARRAY', 'boolean': 'RLE', 'int64': 'BYTE_STREAM_SPLIT'})
        """,
        "duckdb.sql(f\"set timezone='UTC'; copy t to '{out}' (format parquet)\")",
        "duckdb.sql(f\"set timezone='UTC'; copy t to '{out}' (format parquet, compression zstd, row_group_size 2048)\")",
        "duckdb.sql(f\"set timezone='UTC'; copy t to '{out}' (format parquet, parquet_version v2)\")",
        "polars.from_arrow(t).write_parquet(out)",
        "polars.from_arrow(t).write_parquet(out, compression='uncompressed', row_group_size=999)",
    ]

    @Test(arguments: writers) func `A file of another program is read`(_ command: String) throws {
        let table = SampleTable(rows: 4_000)
        let read = try ParquetReaderTests.read(Self.file(by: command, from: ParquetWriterTests.file(table)))
        #expect(read.schema.columns.map(\.name) == SampleTable.schema.columns.map(\.name))
        #expect(read.schema.columns.map(\.kind) == SampleTable.schema.columns.map(\.kind))
        #expect(read.lines.count == 4_000)
        let difference = zip(read.lines, table.lines()).first { $0 != $1 }
        #expect(difference == nil, "\(difference?.0 ?? "")\n\(difference?.1 ?? "")")
    }

    @Test(arguments: writers) func `A broken file of another program is an error at worst`(_ command: String) throws {
        let file = try Self.file(by: command, from: ParquetWriterTests.file(SampleTable(rows: 60)))
        ParquetReaderTests.mutate(file, times: 100)
    }

    @Test func `Narrow numbers and times of other units are converted`() throws {
        let file = try Self.file(
            by: """
                t = pa.table({
                    'i8': pa.array([-5], pa.int8()), 'u16': pa.array([65535], pa.uint16()),
                    'u32': pa.array([4294967295], pa.uint32()), 'f': pa.array([1.5], pa.float32()),
                    'ms': pa.array([-1], pa.timestamp('ms')), 'ns': pa.array([-1], pa.timestamp('ns')),
                    'local': pa.array([7], pa.timestamp('us')), 'd': pa.array([-3], pa.date32()),
                })
                pq.write_table(t, out)
                """,
            from: ParquetWriterTests.file(SampleTable(rows: 1))
        )
        let read = try ParquetReaderTests.read(file)
        #expect(read.lines == ["-5\t65535\t4294967295\t3ff8000000000000\t-1000\t-1\t7\t-3"])
        let kinds: [ParquetKind] = [
            .int32, .int32, .int64, .double, .timestampMicros, .timestampMicros, .timestampMicros, .date,
        ]
        #expect(read.schema.columns.map(\.kind) == kinds)
    }

    @Test(arguments: [
        "pa.array([[1]], pa.list_(pa.int32()))", "pa.array([{'a': 1}])", "pa.array([1], pa.decimal128(9, 2))",
        "pa.array([b'ab'], pa.binary(2))", "pa.array([1], pa.time32('ms'))", "pa.array([1], pa.uint64())",
    ]) func `A type that COPY would refuse is told by its column`(_ array: String) throws {
        let file = try Self.file(
            by: "pq.write_table(pa.table({'plitvice': \(array)}), out)",
            from: ParquetWriterTests.file(SampleTable(rows: 1))
        )
        let error = #expect(throws: ParquetError.self) { try ParquetReader(bytes: file) }
        #expect(error?.code == .unsupported)
        #expect(error?.message.contains("plitvice") == true)
    }

    @Test(arguments: ["brotli", "lz4"]) func `A compression that we lack is told`(_ codec: String) throws {
        let file = try Self.file(
            by: "pq.write_table(t, out, compression='\(codec)')",
            from: ParquetWriterTests.file(SampleTable(rows: 9))
        )
        let error = #expect(throws: ParquetError.self) { try ParquetReaderTests.read(file) }
        #expect(error?.code == .unsupported)
        #expect(error?.message.contains(codec) == true)
    }

    static func file(by command: String, from sample: [UInt8]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try Data(sample).write(to: URL(filePath: folder.path("in.parquet")))
        let script = """
            import pyarrow as pa, pyarrow.parquet as pq
            out = path + '.out'
            t = pq.read_table(path)

            """
        // Each import takes a second: only what the command names.
        let imports = ["duckdb", "polars"].filter { command.contains("\($0).") }.map { "import \($0)\n" }.joined()
        _ = try ParquetToolTests.python(imports + script + command, path: folder.path("in.parquet"))
        return try Array(Data(contentsOf: URL(filePath: folder.path("in.parquet.out"))))
    }
}
