import Foundation
import JSONDocument
import StateMachine
import Synchronization
import TestSupport
import Testing

@testable import Emulator

/// What a service is told outlives it.
@Suite struct ExecutionJournalTests {
    private static let definition = """
        {"StartAt": "A", "States": {
         "A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:first", "Next": "P"},
         "P": {"Type": "Parallel", "Next": "B", "Branches": [
          {"StartAt": "X", "States": {"X": {"Type": "Wait", "Seconds": 1, "End": true}}},
          {"StartAt": "Y", "States": {"Y": {"Type": "Task", "End": true,
           "Resource": "arn:aws:lambda:us-east-1:000000000000:function:second"}}}]},
         "B": {"Type": "Pass", "End": true}}}
        """

    /// Runs a service on a journal; it is gone, with all that it was doing, when the body ends.
    private static func withService(
        _ folder: String,
        _ answer: @escaping @Sendable (String) async throws -> Void,
        body: (StepFunctionsService) async throws -> Void
    ) async throws {
        let ids = CountingIDs()
        let service = StepFunctionsService(
            invoker: SlowFunctions(answer: answer),
            makeID: { ids.next() },
            journal: try ExecutionJournal(folder: folder, keptSize: 20_000)
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await service.run() }
            try await body(service)
            group.cancelAll()
        }
    }

    /// Functions that answer with the event, after a closure.
    private struct SlowFunctions: FunctionInvoker {
        let answer: @Sendable (String) async throws -> Void

        func invoke(function: String, payload: [UInt8]) async throws(InvocationRefusal) -> InvocationOutcome {
            // Cancelled with the service.
            try? await self.answer(function)
            return InvocationOutcome(payload: payload, functionError: nil, logTail: [], requestID: "r")
        }

        func invokeAsynchronously(function: String, payload: [UInt8]) throws(InvocationRefusal) -> String { "r" }
    }

    @Test func `An execution goes on where it was, and what was under way is done again`() async throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("workflows")
        let calls = Mutex<[String]>([])
        let execution = Mutex("")
        try await Self.withService(folder) { function in
            calls.withLock { $0.append(String(function.suffix(6))) }
            if function.hasSuffix("second") {
                try await Task.sleep(for: .seconds(60))
            }
        } body: { service in
            _ = try await service.create("m", Self.definition)
            let started = try service.start(stateMachine: "m", name: "one", input: #"{"a": 1}"#)
            execution.withLock { $0 = started.arn }
            for _ in 0..<500 where !calls.withLock({ $0.contains("second") }) {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        try await Self.withService(folder) { function in
            calls.withLock { $0.append(String(function.suffix(6))) }
        } body: { service in
            let machine = try service.machine("m")
            let summary = try await service.waitForEnd(of: execution.withLock { $0 })
            #expect(machine.text == Self.definition)
            #expect(summary.status == .succeeded)
            #expect(try JSONValue(parsing: summary.output ?? "") == [["a": 1], ["a": 1]])
        }
        #expect(calls.withLock { $0 }.filter { $0 == " first" || $0.hasSuffix("first") }.count == 1)
        #expect(calls.withLock { $0 }.filter { $0 == "second" }.count == 2)
        // What has ended is known to the next one, with its history, and is not done again.
        try await Self.withService(folder) { _ in
            calls.withLock { $0.append("again") }
        } body: { service in
            let arn = execution.withLock { $0 }
            let summary = try await service.waitForEnd(of: arn)
            let history = try service.history(of: arn)
            #expect(summary.status == .succeeded)
            #expect(history.last?.type == "ExecutionSucceeded")
        }
        #expect(!calls.withLock { $0.contains("again") })
    }

    @Test func `A journal drops the oldest of what has ended, and nothing that runs`() async throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("workflows")
        let text = #"{"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 3600, "End": true}}}"#
        let quick = #"{"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}"#
        try await Self.withService(folder) { _ in
        } body: { service in
            _ = try await service.create("slow", text)
            _ = try await service.create("quick", quick)
            _ = try service.start(stateMachine: "slow", name: "waiting")
            for number in 0..<400 {
                let execution = try service.start(stateMachine: "quick", name: "n\(number)")
                _ = try await service.waitForEnd(of: execution.arn)
            }
        }
        let size = try FileManager.default.attributesOfItem(atPath: folder + "/executions")[.size] as? Int ?? 0
        #expect(size < 120_000, "\(size)")
        try await Self.withService(folder) { _ in
        } body: { service in
            let arn = "arn:aws:states:us-east-1:000000000000:execution"
            let waiting = try service.execution("\(arn):slow:waiting")
            let last = try service.execution("\(arn):quick:n399")
            #expect(waiting.isRunning && !last.isRunning)
            #expect(throws: StepFunctionsError.self) { try service.execution("\(arn):quick:n0") }
        }
    }
}
