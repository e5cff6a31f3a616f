import AWSClients
import HTTPTypes
import JSONDocument
import Synchronization
import TestSupport
import Testing

@Suite struct RedshiftDataClientTests {
    private static func operation(_ request: ScriptedServer.Request) -> String {
        request.headers["x-amz-target"].map { String($0.dropFirst("RedshiftData.".count)) } ?? ""
    }

    private static func client(_ server: ScriptedServer) -> RedshiftDataClient {
        RedshiftDataClient(.forTests(server), target: RedshiftTarget(.workgroup("wg"), database: "travel"))
    }

    private static func json(_ status: Int, _ text: String) -> ScriptedServer.Answer {
        .response(status: status, body: Array(text.utf8))
    }

    @Test func `A batch carries target, texts and token`() async throws {
        let server = try ScriptedServer { _ in Self.json(200, "{\"Id\":\"i\"}") }
        defer { server.stop() }
        #expect(try await Self.client(server).executeBatch(["select 1", "select 2"], clientToken: "t") == "i")
        let request = try #require(server.requests.first)
        #expect(request.headers["content-type"] == "application/x-amz-json-1.1")
        #expect(request.headers["x-amz-target"] == "RedshiftData.BatchExecuteStatement")
        #expect(
            try JSONValue(parsing: request.body)
                == [
                    "Database": "travel", "WorkgroupName": "wg", "ClientToken": "t", "Sqls": ["select 1", "select 2"],
                ]
        )
    }

    @Test func `Waiting asks until the statement has ended`() async throws {
        let count = Atomic(0)
        let server = try ScriptedServer { _ in
            let number = count.add(1, ordering: .relaxed).newValue
            let status = ["SUBMITTED", "PICKED", "STARTED", "FINISHED"][min(number, 4) - 1]
            return Self.json(
                200,
                "{\"Id\":\"i\",\"Status\":\"\(status)\",\"ResultRows\":-1,\"SubStatements\":"
                    + "[{\"Id\":\"i:1\",\"Status\":\"FINISHED\",\"ResultRows\":3}]}"
            )
        }
        defer { server.stop() }
        let statement = try await Self.client(server).waitUntilFinished("i", deadline: UnixTime(seconds: 2_000_000_000))
        #expect(statement.status == .finished)
        #expect(statement.resultRows == nil)
        #expect(statement.parts.map(\.resultRows) == [3])
        #expect(server.requests.count == 4)
    }

    @Test(arguments: [("FAILED", "StatementFailed"), ("ABORTED", "StatementAborted")])
    func `A statement that does not end well is an error with the words of the database`(
        status: String,
        code: String
    ) async throws {
        let server = try ScriptedServer { _ in
            Self.json(200, "{\"Id\":\"i\",\"Status\":\"\(status)\",\"Error\":\"ERROR: no\\n  Position: 3\"}")
        }
        defer { server.stop() }
        let error = await #expect(throws: AWSServiceError.self) {
            try await Self.client(server).waitUntilFinished("i", deadline: UnixTime(seconds: 2_000_000_000))
        }
        #expect(error?.code == code)
        #expect(error?.message == "ERROR: no\n  Position: 3")
        #expect(error?.isRetriable == false)
    }

    @Test func `At the deadline the statement is left to itself`() async throws {
        let server = try ScriptedServer { _ in Self.json(200, "{\"Id\":\"i\",\"Status\":\"STARTED\"}") }
        defer { server.stop() }
        let error = await #expect(throws: AWSServiceError.self) {
            try await Self.client(server).waitUntilFinished("i", deadline: UnixTime(seconds: 1_369_353_600))
        }
        #expect(error?.code == "StatementStillRunning")
        #expect(error?.isRetriable == true)
    }

    @Test func `Rows come from all pages with their types`() async throws {
        let server = try ScriptedServer { request in
            request.text.contains("NextToken")
                ? Self.json(200, "{\"Records\":[[{\"isNull\":true},{\"booleanValue\":true},{\"doubleValue\":1.5}]]}")
                : Self.json(
                    200,
                    """
                    {"Records":[[{"longValue":7},{"booleanValue":false},{"stringValue":"1.50"}]],"NextToken":"n",
                    "ColumnMetadata":[{"name":"a","typeName":"int8"},{"name":"b","typeName":"bool"},
                    {"name":"c","typeName":"numeric"}]}
                    """
                )
        }
        defer { server.stop() }
        let result = try await Self.client(server).results(of: "i:1")
        #expect(result.columns.map(\.name) == ["a", "b", "c"])
        #expect(result.rows == [[.integer(7), .bool(false), .text("1.50")], [.null, .bool(true), .double(1.5)]])
        #expect(result.rows[0][2].double == 1.5)
        #expect(result.index(of: "c") == 2)
    }

    @Test func `A throttled call is repeated with the same token, a refused one is not`() async throws {
        let server = try ScriptedServer { request in
            request.text.contains("good")
                ? request.headers["x-amz-date"] == "20130524T000000Z"
                    ? Self.json(400, "{\"__type\":\"a.b#ThrottlingException\",\"Message\":\"slow\"}")
                    : Self.json(200, "{\"Id\":\"i\"}")
                : Self.json(400, "{\"__type\":\"ValidationException\",\"Message\":\"bad\"}")
        }
        defer { server.stop() }
        var configuration = AWSConfiguration.forTests(server)
        let clock = ManualClock()
        configuration.now = { clock.now }
        configuration.sleep = { _ in clock.advance(by: .seconds(1)) }
        let target = RedshiftTarget(.cluster("c", user: "u"), database: "d")
        let client = RedshiftDataClient(configuration, target: target)
        #expect(try await client.execute("good", clientToken: "t") == "i")
        #expect(server.requests.map { $0.text.contains("\"ClientToken\":\"t\"") } == [true, true])
        let error = await #expect(throws: AWSServiceError.self) { try await client.execute("bad") }
        #expect(error?.code == "ValidationException")
        #expect(server.requests.count == 3)
    }
}
