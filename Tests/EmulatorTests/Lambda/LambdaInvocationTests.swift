import Emulator
import Foundation
import JSONDocument
import Testing

@Suite struct LambdaInvocationTests {
    private static func invoke(
        _ event: String,
        _ change: (inout FunctionResource, inout LambdaSettings) -> Void = { _, _ in },
        check: (InvocationOutcome, LambdaService) async throws -> Void
    ) async throws {
        try await LambdaFixture.withService(
            change,
            body: { service in
                let outcome = try await service.invoke(function: "F", payload: [UInt8](event.utf8))
                try await check(outcome, service)
            }
        )
    }

    @Test func `An event comes back from a warm instance as from a cold one`() async throws {
        try await LambdaFixture.withService { service in
            let cold = try await service.invoke(function: "echo", payload: [UInt8](#"{"a": 1}"#.utf8))
            let warm = try await service.invoke(function: "F", payload: [UInt8](#"{"a": 2}"#.utf8))
            #expect(cold.text == #"{"a": 1}"#)
            #expect(warm.text == #"{"a": 2}"#)
            #expect(cold.functionError == nil)
            #expect(cold.report?.initDuration != nil)
            #expect(warm.report?.initDuration == nil)
            #expect(cold.requestID != warm.requestID)
        }
    }

    @Test func `The log begins with START and ends with END and REPORT`() async throws {
        try await Self.invoke(#"{"mode": "print"}"#) { outcome, _ in
            let lines = outcome.logLines
            let id = outcome.requestID
            try #require(lines.count == 5)
            #expect(lines[0] == "START RequestId: \(id) Version: $LATEST")
            #expect(lines[1] == "to standard output")
            #expect(lines[2] == "to standard error")
            #expect(lines[3] == "END RequestId: \(id)")
            let pattern =
                #/REPORT RequestId: [0-9a-f-]{36}\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\tMax Memory Used: \d+ MB\tInit Duration: \d+\.\d\d ms\t/#
            #expect(lines[4].wholeMatch(of: pattern) != nil, "\(lines[4])")
        }
    }

    @Test func `A function's error comes back as it was posted`() async throws {
        try await Self.invoke(#"{"mode": "error"}"#) { outcome, service in
            #expect(outcome.functionError == "Unhandled")
            #expect(outcome.text == #"{"errorMessage":"on purpose","errorType":"Test.Error","stackTrace":[]}"#)
            #expect(outcome.report?.errorType == "Function.OnPurpose")
            // The instance goes on.
            let next = try await service.invoke(function: "F", payload: [UInt8]("{}".utf8))
            #expect(next.report?.initDuration == nil)
        }
    }

    @Test(arguments: [
        ("exit", "Runtime exited with error: exit status 3"), ("leave", "Runtime exited without providing a reason"),
    ])
    func `A runtime that exits is told of, and the next event starts a new one`(
        mode: String,
        reason: String
    ) async throws {
        try await Self.invoke(#"{"mode": "\#(mode)"}"#) { outcome, service in
            let document = outcome.document
            #expect(outcome.functionError == "Unhandled")
            #expect(document["errorType"] == "Runtime.ExitError")
            #expect(document["errorMessage"] == .string("RequestId: \(outcome.requestID) Error: \(reason)"))
            let next = try await service.invoke(function: "F", payload: [UInt8]("{}".utf8))
            #expect(next.text == "{}")
            #expect(next.report?.initDuration != nil)
        }
    }

    @Test func `A function that takes too long is killed`() async throws {
        try await Self.invoke(#"{"mode": "hang"}"#) { function, _ in
            function.timeoutSeconds = 1
        } check: { outcome, service in
            let id = outcome.requestID
            let document = outcome.document
            #expect(document["errorType"] == "Sandbox.Timedout")
            #expect(document["errorMessage"] == .string("RequestId: \(id) Error: Task timed out after 1.00 seconds"))
            #expect(outcome.report?.outcome == .timeout)
            #expect(outcome.logLines.contains { $0.hasSuffix("Z \(id) Task timed out after 1.00 seconds") })
            let next = try await service.invoke(function: "F", payload: [UInt8]("{}".utf8))
            #expect(next.report?.initDuration != nil)
        }
    }

    @Test func `A function that takes too much memory is killed`() async throws {
        try await Self.invoke(#"{"mode": "memory"}"#) { function, _ in
            function.timeoutSeconds = 30
        } check: { outcome, _ in
            let document = outcome.document
            #expect(document["errorType"] == "Runtime.OutOfMemory")
            #expect(document["errorMessage"]?.stringValue?.hasSuffix("signal: killed") == true)
            #expect(outcome.report?.maximumMemoryMegabytes ?? 0 >= 128)
        }
    }

    @Test func `An event of six megabytes is taken, and not a byte more`() async throws {
        let largest = "\"\(String(repeating: "x", count: 6 << 20 - 2))\""
        try await Self.invoke(largest) { outcome, service in
            #expect(outcome.functionError == nil)
            let refusal = await #expect(throws: InvocationRefusal.self) {
                try await service.invoke(function: "F", payload: [UInt8]("\(largest) ".utf8))
            }
            #expect(refusal?.message == "Request must be smaller than 6291456 bytes for the InvokeFunction operation")
        }
    }

    @Test func `A response above six megabytes is refused`() async throws {
        try await Self.invoke(#"{"mode": "large"}"#) { outcome, service in
            let document = outcome.document
            #expect(document["errorType"] == "Function.ResponseSizeTooLarge")
            #expect(
                document["errorMessage"]
                    == "Response payload size exceeded maximum allowed payload size (6291556 bytes)."
            )
            let next = try await service.invoke(function: "F", payload: [UInt8]("{}".utf8))
            #expect(next.report?.initDuration == nil)
        }
    }

    @Test func `A second answer and a wrong id are refused, and nothing is lost`() async throws {
        let sink = RecordingSink()
        try await LambdaFixture.withService(sink: sink) { service in
            let outcome = try await service.invoke(function: "F", payload: [UInt8](#"{"mode": "twice"}"#.utf8))
            #expect(outcome.functionError == nil)
            #expect(outcome.text == #"{"mode": "twice"}"#)
            #expect(sink.lines == ["second 403, wrong 400"])
        }
    }

    @Test func `A runtime that exits before it asks is told of`() async throws {
        try await Self.invoke("{}") { function, _ in
            function.environment["INIT_MODE"] = "exit"
        } check: { outcome, _ in
            let document = outcome.document
            #expect(document["errorType"] == "Runtime.ExitError")
            #expect(document["errorMessage"]?.stringValue?.hasSuffix("exit status 4") == true)
        }
    }

    @Test func `An error in the start comes back as it was posted`() async throws {
        try await Self.invoke("{}") { function, _ in
            function.environment["INIT_MODE"] = "error"
        } check: { outcome, _ in
            #expect(outcome.functionError == "Unhandled")
            #expect(outcome.text == #"{"errorMessage":"no settings","errorType":"Settings.Missing"}"#)
            #expect(outcome.report?.errorType == "Runtime.NoSettings")
        }
    }

    @Test func `A runtime that never asks gets the start limit and then the function's own`() async throws {
        try await Self.invoke("{}") { function, settings in
            function.environment["INIT_MODE"] = "hang"
            function.timeoutSeconds = 1
            settings.initLimit = .milliseconds(50)
        } check: { outcome, _ in
            #expect(outcome.document["errorType"] == "Sandbox.Timedout")
            #expect(outcome.logLines.contains { $0.contains("Phase: init\tStatus: timeout") })
        }
    }

    @Test(arguments: [nil, "garbage"])
    func `A bootstrap that is missing or no program is named`(content: String?) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "code-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if let content {
            let file = folder.appending(path: "bootstrap").path
            try #require(
                FileManager.default.createFile(
                    atPath: file,
                    contents: Data(content.utf8),
                    attributes: [.posixPermissions: 0o755]
                )
            )
        }
        try await Self.invoke("{}") { function, _ in
            function.codePath = folder.path
        } check: { outcome, _ in
            let document = outcome.document
            #expect(document["errorType"] == "Runtime.InvalidEntrypoint")
            #expect(document["errorMessage"]?.stringValue?.contains("\(folder.path)/bootstrap") == true)
        }
    }

    @Test func `A function sees Lambda's variables, its own, and nothing of ours`() async throws {
        try await LambdaFixture.withService { function, _ in
            function.environment["COLOUR"] = "blue"
            function.memoryMegabytes = 256
        } body: { service in
            service.setEndpointURL("http://127.0.0.1:4566")
            let outcome = try await service.invoke(function: "F", payload: [UInt8](#"{"mode": "environment"}"#.utf8))
            let text = try #require(outcome.document.stringValue)
            let pairs = text.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
            let variables = Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") })
            #expect(variables["COLOUR"] == "blue")
            #expect(variables["AWS_LAMBDA_FUNCTION_NAME"] == "echo")
            #expect(variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] == "256")
            #expect(variables["AWS_ENDPOINT_URL"] == "http://127.0.0.1:4566")
            #expect(variables["AWS_REGION"] == "eu-central-1")
            #expect(variables["_HANDLER"] == "bootstrap")
            #expect(variables["CWD"] == variables["LAMBDA_TASK_ROOT"])
            #expect(variables["AWS_EXECUTION_ENV"] == nil)
            #expect(variables["HOME"] == nil)
            let temporary = try #require(variables["TMPDIR"])
            #expect(FileManager.default.fileExists(atPath: temporary))
        }
    }

    @Test func `Events at once run on instances of their own, up to the limit`() async throws {
        try await LambdaFixture.withService { _, settings in
            settings.instanceLimit = 3
        } body: { service in
            try await withThrowingTaskGroup(of: InvocationOutcome.self) { group in
                for number in 0..<50 {
                    group.addTask { try await service.invoke(function: "F", payload: [UInt8]("\(number)".utf8)) }
                }
                let outcomes = try await group.reduce(into: []) { $0.append($1) }
                #expect(Set(outcomes.map(\.text)).count == 50)
                let cold = outcomes.filter { $0.report?.initDuration != nil }
                #expect((1...3).contains(cold.count))
            }
        }
    }

    @Test func `A caller is throttled where all reserved instances are busy`() async throws {
        let started = AsyncStream<Void>.makeStream()
        let sink = SignallingSink { started.continuation.yield() }
        try await LambdaFixture.withService(sink: sink) { function, _ in
            function.reservedConcurrency = 1
            function.timeoutSeconds = 1
        } body: { service in
            async let busy = service.invoke(function: "F", payload: [UInt8](#"{"mode": "hang"}"#.utf8))
            for await _ in started.stream { break }
            let refusal = await #expect(throws: InvocationRefusal.self) {
                try await service.invoke(function: "F", payload: [])
            }
            #expect(refusal?.status == 429)
            #expect(refusal?.reason == "ReservedFunctionConcurrentInvocationLimitExceeded")
            _ = try await busy
        }
    }

    @Test func `A changed program gets new instances`() async throws {
        try await Self.invoke("{}") { _, service in
            await service.replaceInstances(of: "F")
            let next = try await service.invoke(function: "F", payload: [UInt8]("{}".utf8))
            #expect(next.report?.initDuration != nil)
        }
    }

    @Test func `A runtime that does not listen is killed when all stops`() async throws {
        try await Self.invoke("{}") { function, _ in
            function.environment["INIT_MODE"] = "deaf"
        } check: { outcome, service in
            #expect(outcome.text == "{}")
            await service.stop()
            await #expect(throws: InvocationRefusal.self) {
                try await service.invoke(function: "F", payload: [])
            }
        }
    }
}
