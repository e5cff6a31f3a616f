import Foundation
import HTTPTypes
import JSONDocument
import Synchronization
import TestSupport
import Testing

@testable import LambdaRuntime

/// A handler that a test writes as a closure.
private struct ClosureHandler: LambdaHandler {
    let body: @Sendable (JSONValue, LambdaContext) async throws -> JSONValue

    func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue {
        try await self.body(event, context)
    }
}

private struct NamedFailure: LambdaError {
    let errorType = "Load.CopyFailed"
    let message = "no \"copy\""
    let isRetriable = true
}

/// Plays the Runtime API: hands out events, and ends the run with the poll behind the last.
///
/// `@testable`, because the end of a run is a signal to the whole process otherwise.
private final class RuntimeAPIDouble: Sendable {
    private let step = Mutex(0)
    private let termination = Termination()
    private let events: [ScriptedServer.Answer]
    private let posted: ScriptedServer.Answer
    private let lines = Mutex([String]())

    init(events: [ScriptedServer.Answer], posted: ScriptedServer.Answer = .response(status: 202)) {
        self.events = events
        self.posted = posted
    }

    var logLines: [String] { self.lines.withLock { $0 } }

    static func event(_ body: String, _ headers: [String: String] = [:]) -> ScriptedServer.Answer {
        let fixed = ["Lambda-Runtime-Aws-Request-Id": "r-1", "Lambda-Runtime-Deadline-Ms": "1369353600000"]
        return .response(status: 200, headers: fixed.merging(headers) { $1 }, body: Array(body.utf8))
    }

    private func answer(_ request: ScriptedServer.Request) -> ScriptedServer.Answer {
        guard request.target.hasSuffix("/next") else {
            return self.posted
        }
        let index = self.step.withLock { step in
            defer { step += 1 }
            return step
        }
        if index < self.events.count {
            return self.events[index]
        }
        self.termination.request()
        return .hold
    }

    /// Runs a handler until all events are answered; returns the exit code and what was posted.
    func run(
        prefix: String = "",
        makeHandler: () async throws -> any LambdaHandler
    ) async throws -> (status: Int32, posts: [ScriptedServer.Request], all: [ScriptedServer.Request]) {
        let server = try ScriptedServer { self.answer($0) }
        defer { server.stop() }
        let address = try #require(RuntimeAPIAddress("127.0.0.1:\(server.port)\(prefix)"))
        let collect: @Sendable ([UInt8]) -> Void = { line in
            self.lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        let logger = JSONLogger(level: .trace, now: { UnixTime(seconds: 0) }, write: collect)
        let environment = ["AWS_LAMBDA_FUNCTION_NAME": "f", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512"]
        let status = await LambdaRuntime.serve(address, environment, logger, self.termination, makeHandler)
        return (status, server.requests.filter { $0.method == "POST" }, server.requests)
    }

    func run(
        _ body: @escaping @Sendable (JSONValue, LambdaContext) async throws -> JSONValue
    ) async throws -> (status: Int32, posts: [ScriptedServer.Request], all: [ScriptedServer.Request]) {
        try await self.run { ClosureHandler(body: body) }
    }
}

@Suite struct LambdaRuntimeTests {
    @Test func `An event is answered over one connection and its attempt is named`() async throws {
        let double = RuntimeAPIDouble(events: [
            RuntimeAPIDouble.event("{\"a\":1}", ["lambda-runtime-invocation-id": "i-1"]),
            RuntimeAPIDouble.event("{\"a\":2}"),
        ])
        let run = try await double.run(prefix: "/.rt") { ClosureHandler { event, _ in event } }
        #expect(run.status == 0)
        #expect(run.posts.map(\.text) == ["{\"a\":1}", "{\"a\":2}"])
        let first = try #require(run.posts.first)
        #expect(first.target == "/.rt/2018-06-01/runtime/invocation/r-1/response")
        #expect(first.headers["content-type"] == "application/json")
        #expect(run.posts.map { $0.headers["lambda-runtime-invocation-id"] } == ["i-1", nil])
        #expect(Set(run.all.map(\.connection)) == [1])
    }

    @Test func `The context holds what the headers tell`() async throws {
        let double = RuntimeAPIDouble(events: [
            RuntimeAPIDouble.event(
                "{}",
                [
                    "Lambda-Runtime-Trace-Id": "Root=1", "Lambda-Runtime-Invoked-Function-Arn": "arn:f",
                    "Lambda-Runtime-Client-Context": "{\"x\":1}", "Lambda-Runtime-Cognito-Identity": "no json",
                    "Lambda-Runtime-Aws-Tenant-Id": "t",
                ]
            )
        ])
        let seen = Mutex<LambdaContext?>(nil)
        _ = try await double.run { event, context in
            seen.withLock { $0 = context }
            context.logger.info("done", [.bytes: 3])
            return event
        }
        let context = try #require(seen.withLock { $0 })
        #expect(context.requestID == "r-1")
        #expect(context.deadline == UnixTime(seconds: 1_369_353_600))
        #expect(context.remainingTime(at: UnixTime(seconds: 1_369_353_590)) == .seconds(10))
        #expect(context.traceID == "Root=1")
        #expect(context.invokedFunctionARN == "arn:f")
        #expect(context.clientContext == ["x": 1])
        #expect(context.cognitoIdentity == nil)
        #expect(context.tenantID == "t")
        #expect(context.function.name == "f")
        #expect(context.function.memoryLimitMegabytes == 512)
        #expect(
            double.logLines == [
                "{\"timestamp\":\"1970-01-01T00:00:00.000Z\",\"level\":\"INFO\",\"message\":\"done\","
                    + "\"request_id\":\"r-1\",\"bytes\":3}\n"
            ]
        )
    }

    @Test func `An error goes out under its stable name`() async throws {
        let double = RuntimeAPIDouble(events: [
            RuntimeAPIDouble.event("{}", ["Lambda-Runtime-Invocation-Id": "i"]), RuntimeAPIDouble.event("{}"),
        ])
        let run = try await double.run { _, _ in throw NamedFailure() }
        let post = try #require(run.posts.first)
        #expect(run.status == 0)
        #expect(run.posts.count == 2)
        #expect(post.target.hasSuffix("/invocation/r-1/error"))
        #expect(post.headers["lambda-runtime-function-error-type"] == "Function.LoadCopyFailed")
        #expect(post.headers["lambda-runtime-invocation-id"] == "i")
        #expect(
            try JSONValue(parsing: post.body)
                == ["errorMessage": "no \"copy\"", "errorType": "Load.CopyFailed", "stackTrace": []]
        )
        #expect(double.logLines.first?.contains("\"error_type\":\"Load.CopyFailed\"") == true)
        #expect(double.logLines.first?.contains("\"request_id\":\"r-1\"") == true)
    }

    @Test func `An event that is no JSON fails without the handler`() async throws {
        let double = RuntimeAPIDouble(events: [RuntimeAPIDouble.event("not json")])
        let run = try await double.run { event, _ in event }
        #expect(run.posts.first?.headers["lambda-runtime-function-error-type"] == "Runtime.UnmarshalError")
        #expect(run.posts.first?.target.hasSuffix("/error") == true)
    }

    @Test(arguments: [(InvocationLoop.maxResponseSize, "/response"), (InvocationLoop.maxResponseSize + 1, "/error")])
    func `A response beyond the limit of Lambda is an error`(size: Int, ending: String) async throws {
        let double = RuntimeAPIDouble(events: [RuntimeAPIDouble.event("{}")])
        let run = try await double.run { _, _ in .string(String(repeating: "x", count: size - 2)) }
        let post = try #require(run.posts.first)
        #expect(post.target.hasSuffix(ending))
        if ending == "/error" {
            #expect(post.headers["lambda-runtime-function-error-type"] == "Function.ResponseSizeTooLarge")
        }
    }

    @Test(arguments: [400, 403, 410, 413, 500])
    func `An answer that the server does not want is no reason to end`(status: Int) async throws {
        let double = RuntimeAPIDouble(
            events: [RuntimeAPIDouble.event("{\"a\":1}"), RuntimeAPIDouble.event("{\"a\":2}")],
            posted: .response(status: status)
        )
        let run = try await double.run { event, _ in event }
        #expect(run.status == 0)
        #expect(run.posts.count == 2)
    }

    @Test func `A server that does not recover is asked three times, then the process ends`() async throws {
        let error = ScriptedServer.Answer.response(status: 500)
        let double = RuntimeAPIDouble(events: [error, error, error, RuntimeAPIDouble.event("{}")])
        let run = try await double.run { event, _ in event }
        #expect(run.status == 1)
        #expect(run.all.count == 3)
    }

    @Test func `A poll that breaks or is refused is made again`() async throws {
        let double = RuntimeAPIDouble(events: [
            .close, .response(status: 403), .response(status: 200), RuntimeAPIDouble.event("{\"a\":1}"),
        ])
        let run = try await double.run { event, _ in event }
        #expect(run.status == 0)
        #expect(run.posts.map(\.text) == ["{\"a\":1}"])
    }

    @Test func `A handler that cannot be made is reported and nothing is polled`() async throws {
        let double = RuntimeAPIDouble(events: [])
        let run = try await double.run(makeHandler: { throw NamedFailure() })
        #expect(run.status == 1)
        #expect(run.all.map(\.target) == ["/2018-06-01/runtime/init/error"])
        #expect(try JSONValue(parsing: run.posts[0].body)["errorType"] == "Load.CopyFailed")
    }

    @Test func `Without a Runtime API the program says what it is`() async {
        #expect(await LambdaRuntime.run(environment: [:]) { throw NamedFailure() } == 2)
    }

    @Test(
        arguments: [
            ("127.0.0.1:9001", "http://127.0.0.1:9001"), ("http://[::]:9000/.rt", "http://[::]:9000/.rt"),
            ("[::1]:9001/", "http://[::1]:9001"), ("HTTPS://host/a/", "https://host/a"), ("", nil), ("ftp://h", nil),
            ("http://", nil), (":9001", nil),
        ] as [(String, String?)]
    )
    func `The address of the Runtime API comes in several forms`(text: String, root: String?) {
        #expect(RuntimeAPIAddress(text)?.url == root.map { "\($0)/2018-06-01/runtime" })
    }
}
