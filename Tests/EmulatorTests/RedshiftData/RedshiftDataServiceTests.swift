import AWSClients
import Emulator
import Foundation
import HTTPServer
import HTTPTypes
import JSONDocument
import TestSupport
import Testing

/// The Data API over a private PostgreSQL, asked as the endpoint would.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/postgresql"), "needs PostgreSQL"))
struct RedshiftDataServiceTests {
    /// A service with a server of its own, stopped when the closure is over.
    private func withService(_ body: (RedshiftDataService) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let warehouse = LocalWarehouse(folder: folder.path("warehouse"), searchPath: path)
        let service = RedshiftDataService(
            warehouse: warehouse,
            objects: NoObjects(),
            workgroups: ["wg"],
            clock: { Date().timeIntervalSince1970 },
            makeID: { UUID().uuidString.lowercased() }
        )
        do {
            try await body(service)
        } catch {
            await service.shutDown()
            await warehouse.stop()
            throw error
        }
        await service.shutDown()
        await warehouse.stop()
    }

    private func ask(
        _ service: RedshiftDataService,
        _ operation: String,
        _ input: JSONValue
    ) async throws -> (Int, JSONValue) {
        let request = ServiceRequest(
            method: "POST",
            path: "/",
            query: [],
            headers: ["X-Amz-Target": "RedshiftData.\(operation)"],
            body: .bytes(input.bytes()),
            requestID: "r",
            region: "eu-central-1"
        )
        let response = await service.respond(to: request)
        guard case .bytes(let bytes) = response.body else { return (response.status, .null) }
        return (response.status, try JSONValue(parsing: bytes))
    }

    /// Runs statements to their end and returns the description.
    private func finish(_ service: RedshiftDataService, _ sqls: [String]) async throws -> JSONValue {
        let input: JSONValue = [
            "WorkgroupName": "wg", "Database": "test", "Sqls": .array(sqls.map { .string($0) }), "WaitTimeSeconds": 30,
        ]
        let (_, submitted) = try await self.ask(service, "BatchExecuteStatement", input)
        let id = try #require(submitted["Id"])
        return try await self.ask(service, "DescribeStatement", ["Id": id, "WaitTimeSeconds": 30]).1
    }

    @Test func `Statements run, results have the API's types, refusals its form`() async throws {
        try await self.withService { service in
            let description = try await self.finish(
                service,
                [
                    "create table t (a bigint, b varchar(10), c double precision, d boolean, e numeric(6, 2))",
                    "insert into t values (9007199254740993, 'č', 0.5, true, 1.5), (null, null, null, null, null)",
                    "select * from t order by a",
                ]
            )
            #expect(description["Status"] == "FINISHED")
            let id = try #require(description["Id"]?.stringValue)
            let (_, result) = try await self.ask(service, "GetStatementResult", ["Id": .string("\(id):3")])
            #expect(
                result["Records"]?.arrayValue?.first == [
                    ["longValue": 9_007_199_254_740_993], ["stringValue": "č"], ["doubleValue": 0.5],
                    ["booleanValue": true], ["stringValue": "1.50"],
                ]
            )
            #expect(result["Records"]?.arrayValue?.last?.arrayValue?.allSatisfy { $0 == ["isNull": true] } == true)
            #expect(description["SubStatements"]?.arrayValue?[1]["ResultRows"] == 2)

            let many = JSONValue.array(Array(repeating: .string("select 1"), count: 41))
            let refused = try await self.ask(
                service,
                "BatchExecuteStatement",
                ["WorkgroupName": "wg", "Database": "test", "Sqls": many]
            )
            #expect(refused.0 == 400)
            #expect(refused.1["__type"] == "ValidationException")
        }
    }

    @Test func `A failed statement rolls the whole batch back and says where`() async throws {
        try await self.withService { service in
            _ = try await self.finish(service, ["create table t (a bigint)"])
            let failed = try await self.finish(
                service,
                ["insert into t values (1)", "select nonsense from t", "select 1"]
            )
            #expect(failed["Status"] == "FAILED")
            #expect(failed["Error"]?.stringValue?.contains("Position: 8") == true)
            #expect(failed["SubStatements"]?.arrayValue?.map { $0["Status"] } == ["FINISHED", "FAILED", "ABORTED"])
            let count = try await self.finish(service, ["select count(*) from t"])
            let id = try #require(count["Id"]?.stringValue)
            let (_, result) = try await self.ask(service, "GetStatementResult", ["Id": .string("\(id):1")])
            #expect(result["Records"] == [[["longValue": 0]]])
        }
    }

    @Test func `The same token runs a statement once`() async throws {
        try await self.withService { service in
            _ = try await self.finish(service, ["create table t (a bigint)"])
            let input: JSONValue = [
                "WorkgroupName": "wg", "Database": "test", "Sql": "insert into t values (1)", "ClientToken": "same",
                "WaitTimeSeconds": 30,
            ]
            let first = try await self.ask(service, "ExecuteStatement", input).1["Id"]
            let second = try await self.ask(service, "ExecuteStatement", input).1["Id"]
            #expect(first != nil)
            #expect(first == second)
            let count = try await self.finish(service, ["select count(*) from t"])
            let id = try #require(count["Id"]?.stringValue)
            let (_, result) = try await self.ask(service, "GetStatementResult", ["Id": .string("\(id):1")])
            #expect(result["Records"] == [[["longValue": 1]]])
        }
    }

    @Test func `A running statement can be cancelled`() async throws {
        try await self.withService { service in
            let input: JSONValue = ["WorkgroupName": "wg", "Database": "test", "Sql": "select pg_sleep(60)"]
            let id = try #require(try await self.ask(service, "ExecuteStatement", input).1["Id"])
            var status: JSONValue?
            while status != "STARTED" {
                status = try await self.ask(service, "DescribeStatement", ["Id": id]).1["Status"]
            }
            // The server may take the request before the statement: asked until it has ended.
            while status == "STARTED" {
                _ = try await self.ask(service, "CancelStatement", ["Id": id])
                status = try await self.ask(service, "DescribeStatement", ["Id": id, "WaitTimeSeconds": 1]).1["Status"]
            }
            #expect(status == "ABORTED")
        }
    }
}
