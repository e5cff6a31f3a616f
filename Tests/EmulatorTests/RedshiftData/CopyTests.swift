import Emulator
import Foundation
import HTTPServer
import HTTPTypes
import JSONDocument
import ParquetFile
import Synchronization
import TestSupport
import Testing

/// What COPY from Parquet takes, and what it refuses as Redshift does.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/postgresql"), "needs PostgreSQL"))
struct CopyTests {
    /// Objects by key, in any bucket.
    private final class Objects: ObjectReader {
        let contents = Mutex<[String: [UInt8]]>([:])

        func contents(bucket: String, key: String) async throws -> [UInt8]? {
            self.contents.withLock { $0[key] }
        }
    }

    private static let columns: [ParquetColumn] = [
        ParquetColumn("a", .int64, isNullable: true), ParquetColumn("b", .string, isNullable: true),
        ParquetColumn("c", .timestampMicros, isNullable: true), ParquetColumn("d", .boolean, isNullable: true),
        ParquetColumn("e", .double, isNullable: true), ParquetColumn("f", .int32, isNullable: true),
        ParquetColumn("g", .date, isNullable: true),
    ]

    private static let table =
        "create table t (a bigint, b varchar(12), c timestamp, d boolean, e double precision, f integer, g date)"

    private static func file(_ columns: [ParquetColumn] = Self.columns, texts: [String?]) throws -> [UInt8] {
        var builders = ParquetSchema(columns).makeBuilders()
        for (row, text) in texts.enumerated() {
            for index in builders.indices {
                guard let text else {
                    builders[index].appendNull()
                    continue
                }
                switch columns[index].kind {
                case .int64: builders[index].append(int64: Int64(row) - 9_007_199_254_740_993)
                case .int32: builders[index].append(int32: -7)
                case .double: builders[index].append(double: 0.1)
                case .boolean: builders[index].append(boolean: row.isMultiple(of: 2))
                case .timestampMicros: builders[index].append(int64: -1 + Int64(row) * 1_785_800_000_000_123)
                case .date: builders[index].append(int32: 10_957 - 1)
                case .string: builders[index].append(string: text)
                }
            }
        }
        var writer = try ParquetWriter(schema: ParquetSchema(columns), createdBy: "test version 1.0.0 (build x)")
        try writer.writeRowGroup(builders)
        writer.finish()
        return writer.drain()
    }

    private static func manifest(_ files: [(key: String, length: Int?)]) -> [UInt8] {
        let entries = files.map { file -> JSONValue in
            let url: JSONValue = .string("s3://b/\(file.key)")
            guard let length = file.length else { return ["url": url, "mandatory": true] }
            return ["url": url, "mandatory": true, "meta": ["content_length": .integer(Int64(length))]]
        }
        return JSONValue.object(JSONObject([("entries", .array(entries))])).bytes()
    }

    /// Starts a service over some objects, and stops it when the closure is over.
    private func withService(_ body: (RedshiftDataService, Objects) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let warehouse = LocalWarehouse(
            folder: folder.path("warehouse"),
            searchPath: ProcessInfo.processInfo.environment["PATH"] ?? ""
        )
        let reader = Objects()
        let service = RedshiftDataService(
            warehouse: warehouse,
            objects: reader,
            workgroups: ["wg"],
            clock: { Date().timeIntervalSince1970 },
            makeID: { UUID().uuidString.lowercased() }
        )
        do {
            try await body(service, reader)
        } catch {
            await service.shutDown()
            await warehouse.stop()
            throw error
        }
        await service.shutDown()
        await warehouse.stop()
    }

    /// Runs a batch to its end; hands back its description and the last statement's result.
    private static func run(
        _ service: RedshiftDataService,
        _ statements: [String]
    ) async throws -> (JSONValue, JSONValue) {
        let submitted = try await Self.ask(
            service,
            "BatchExecuteStatement",
            ["WorkgroupName": "wg", "Database": "test", "Sqls": .array(statements.map { .string($0) })]
        )
        let id = try #require(submitted["Id"])
        let description = try await Self.ask(service, "DescribeStatement", ["Id": id, "WaitTimeSeconds": 30])
        let last: JSONValue = .string("\(id.stringValue ?? ""):\(statements.count)")
        return (description, try await Self.ask(service, "GetStatementResult", ["Id": last]))
    }

    private static func ask(
        _ service: RedshiftDataService,
        _ operation: String,
        _ input: JSONValue
    ) async throws -> JSONValue {
        let request = ServiceRequest(
            method: "POST",
            path: "/",
            query: [],
            headers: ["X-Amz-Target": "RedshiftData.\(operation)"],
            body: .bytes(input.bytes()),
            requestID: "r",
            region: "eu-central-1"
        )
        guard case .bytes(let bytes) = await service.respond(to: request).body else { return .null }
        return try JSONValue(parsing: bytes)
    }

    private static let copy = "copy t from 's3://b/m' iam_role default format as parquet manifest"

    @Test func `Every kind of value arrives as it was, nulls too, in many blocks`() async throws {
        let texts: [String?] = (0..<3_000).map { $0 % 7 == 3 ? nil : $0 == 0 ? "č\t\\N\n\"'" : "" }
        let file = try Self.file(texts: texts)
        try await self.withService { service, objects in
            objects.contents.withLock { $0 = ["m": Self.manifest([("f", file.count)]), "f": file] }
            let (description, result) = try await Self.run(
                service,
                [
                    Self.table, Self.copy,
                    """
                    select min(a), max(b), min(c), max(c), min(e), min(f), min(g), sum(case when d then 1 else 0 end),
                        count(*), count(a), count(b), count(*) - count(g) from t
                    """,
                ]
            )
            #expect(description["Status"] == "FINISHED", "\(description["Error"]?.stringValue ?? "")")
            let row = try #require(result["Records"]?.arrayValue?.first?.arrayValue)
            let nulls = texts.count { $0 == nil }
            let trues = texts.indices.count { texts[$0] != nil && $0.isMultiple(of: 2) }
            #expect(row[0] == ["longValue": -9_007_199_254_740_993])
            #expect(row[1] == ["stringValue": "č\t\\N\n\"'"])
            #expect(row[2] == ["stringValue": "1969-12-31 23:59:59.999999"])
            #expect(row[4] == ["doubleValue": 0.1])
            #expect(row[5] == ["longValue": -7])
            #expect(row[6] == ["stringValue": "1999-12-31"])
            #expect(row[7] == ["longValue": .integer(Int64(trues))])
            #expect(row[8] == ["longValue": 3_000])
            #expect(row[9] == ["longValue": .integer(Int64(3_000 - nulls))])
            #expect(row[11] == ["longValue": .integer(Int64(nulls))])
        }
    }

    /// A way in which files, manifest and table do not fit, and what Redshift says of it.
    struct Misfit: Sendable {
        let name: String
        var table = CopyTests.table
        var columns = CopyTests.columns
        var texts: [String?] = ["a", "b"]
        var lengthChange: Int? = 0
        var hasFile = true
        let message: String
    }

    private static let misfits = [
        Misfit(
            name: "a column too few",
            columns: Array(Self.columns.dropLast()),
            message: "Number of columns in the file (6) and in the table or column list (7) do not match"
        ),
        Misfit(
            name: "another type",
            columns: Self.columns.map { $0.name == "a" ? ParquetColumn("a", .int32, isNullable: true) : $0 },
            message: "incompatible Parquet schema for column 'a'. Column type: bigint, Parquet type: int32"
        ),
        Misfit(
            name: "columns in another order",
            columns: Self.columns.reversed(),
            message: "code 15007"
        ),
        Misfit(
            name: "no content_length",
            lengthChange: nil,
            message: "File entry does not have 'meta' key"
        ),
        Misfit(name: "a wrong content_length", lengthChange: 1, message: "the manifest says"),
        Misfit(name: "no file", hasFile: false, message: "The specified S3 object does not exist"),
        Misfit(
            name: "a text of more bytes than its column, though not of more characters",
            texts: ["a", "ččččččč"],
            message: "longer than the length defined in the table. Table: 12, data: 14"
        ),
        Misfit(
            name: "a null where none may be",
            table: Self.table.replacing("c timestamp", with: "c timestamp not null"),
            texts: ["a", nil],
            message: "Cannot insert a NULL value into column c"
        ),
        Misfit(name: "a zero byte", texts: ["a", "b\u{0}c"], message: "invalid byte 0x00 in column b"),
    ]

    @Test func `What does not fit is refused, and nothing is copied`() async throws {
        try await self.withService { service, objects in
            for misfit in Self.misfits {
                let file = try Self.file(misfit.columns, texts: misfit.texts)
                var contents = ["m": Self.manifest([("f", misfit.lengthChange.map { file.count + $0 })])]
                contents["f"] = misfit.hasFile ? file : nil
                objects.contents.withLock { [contents] in $0 = contents }
                let (description, _) = try await Self.run(
                    service,
                    [misfit.table, Self.copy, "select count(*) from t"]
                )
                #expect(description["Status"] == "FAILED", "\(misfit.name)")
                let error = try #require(description["Error"]?.stringValue)
                #expect(error.hasPrefix("ERROR: "))
                #expect(error.contains(misfit.message), "\(misfit.name): \(error)")
                let states = description["SubStatements"]?.arrayValue?.map { $0["Status"] }
                #expect(states == ["FINISHED", "FAILED", "ABORTED"], "\(misfit.name)")
            }
        }
    }
}
