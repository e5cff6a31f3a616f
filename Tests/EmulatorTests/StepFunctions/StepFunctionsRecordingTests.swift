import Emulator
import Foundation
import HTTPServer
import HTTPTypes
import TestSupport
import Testing

/// The recorded scenarios, driven by boto3 over HTTP.
///
/// It needs a Python with boto3, named by the variable `PUTOKAZ_BOTO3_PYTHON`.
@Suite struct StepFunctionsRecordingTests {
    static let python = ProcessInfo.processInfo.environment["PUTOKAZ_BOTO3_PYTHON"]

    @Test(.enabled(if: Self.python != nil && Fixture.shared != nil))
    func `The unchanged client sees what AWS recorded`() async throws {
        let runner = try #require(Fixture.shared("asl/run_scenarios.py"))
        let service = StepFunctionsService(
            invoker: ScriptedFunctions { _, event in (event, false) },
            makeID: { UUID().uuidString.lowercased() }
        )
        let endpoint = AWSEndpoint(
            services: [service],
            settings: EndpointSettings(region: "us-east-1"),
            clock: { UnixTime.now() },
            makeID: { UUID().uuidString.lowercased() }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await service.run() }
            let server = try HTTPServer(port: 0) { await endpoint.respond(to: $0) }
            defer { server.stop() }
            let output = try await Self.run([
                runner.path, "--endpoint", "http://127.0.0.1:\(server.port)", "--groups", "self-contained,choice",
                "--jobs", "8",
            ])
            print(output)
            #expect(!output.contains("FAIL"))
            group.cancelAll()
        }
    }

    private static func run(_ arguments: [String]) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: Self.python ?? "")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                let data = pipe.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
        }
    }
}
