import HTTPServer
import HTTPTypes
import JSONDocument
import Synchronization
import Testing

@testable import Emulator

/// Functions that answer by a closure.
struct ScriptedFunctions: FunctionInvoker {
    var answer: @Sendable (String, JSONValue) throws(InvocationRefusal) -> (JSONValue, isError: Bool)

    func invoke(function: String, payload: [UInt8]) async throws(InvocationRefusal) -> InvocationOutcome {
        let event = (try? JSONValue(parsing: payload)) ?? .null
        let (value, isError) = try self.answer(function, event)
        return InvocationOutcome(
            payload: value.bytes(),
            functionError: isError ? "Unhandled" : nil,
            logTail: [],
            requestID: "request"
        )
    }
}

extension ScriptedFunctions {
    func invokeAsynchronously(function: String, payload: [UInt8]) throws(InvocationRefusal) -> String {
        _ = try self.answer(function, (try? JSONValue(parsing: payload)) ?? .null)
        return "request"
    }
}

/// A clock whose sleepers wake at once, at the time they wanted.
final class LeapingClock: WorkflowClock {
    private let time = Mutex<Int64>(1_700_000_000_000_000)

    func now() -> Int64 { self.time.withLock { $0 } }

    func sleep(until time: Int64) async throws {
        try Task.checkCancellation()
        self.time.withLock { $0 = max($0, time) }
    }
}

/// Makes identifiers one after the other.
final class CountingIDs: Sendable {
    private let count = Mutex(0)

    func next() -> String {
        let number = self.count.withLock { count in
            count += 1
            return count
        }
        let digits = String(number)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}

extension StepFunctionsService {
    /// Sends one request and reads its answer.
    func ask(_ action: String, _ input: JSONValue) async throws -> (status: Int, body: JSONValue) {
        let request = ServiceRequest(
            method: "POST",
            path: "/",
            query: [],
            headers: ["X-Amz-Target": "AWSStepFunctions.\(action)"],
            body: .bytes(input.bytes()),
            requestID: "request",
            region: "us-east-1"
        )
        let response = await self.respond(to: request)
        guard case .bytes(let bytes) = response.body else { return (response.status, .null) }
        return (response.status, try JSONValue(parsing: bytes))
    }

    /// Creates a state machine and returns its ARN.
    func create(_ name: String, _ definition: String) async throws -> String {
        let answer = try await self.ask(
            "CreateStateMachine",
            ["name": .string(name), "definition": .string(definition), "roleArn": "arn:aws:iam::000000000000:role/r"]
        )
        return try #require(answer.body["stateMachineArn"]?.stringValue, "\(answer.body)")
    }
}

/// Runs a service as long as a test needs it.
func withStepFunctions(
    _ functions: ScriptedFunctions = ScriptedFunctions { _, event in (event, false) },
    clock: any WorkflowClock = LeapingClock(),
    observe: @escaping @Sendable (WorkflowStep) -> Void = { _ in },
    _ body: (StepFunctionsService) async throws -> Void
) async throws {
    let ids = CountingIDs()
    let service = StepFunctionsService(
        invoker: functions,
        clock: clock,
        makeID: { ids.next() },
        observe: observe
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await service.run() }
        try await body(service)
        group.cancelAll()
    }
}
