import Foundation
import HTTPServer
import HTTPTypes
import JSONDocument
import Synchronization
import Testing

// Requests are made directly here, without an endpoint: their initialiser is internal.
@testable import Emulator

/// A Lambda service with one function, in a folder of its own that is removed in the end.
enum LambdaFixture {
    /// Lends a service whose function `F` runs the test runtime.
    static func withService(
        sink: (any FunctionLogSink)? = nil,
        _ change: (inout FunctionResource, inout LambdaSettings) -> Void = { _, _ in },
        body: (LambdaService) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lambda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let code = folder.appending(path: "code")
        try FileManager.default.createDirectory(at: code, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: code.appending(path: "bootstrap"),
            withDestinationURL: Self.runtime
        )
        var template = try CloudTemplateTests.template(CloudTemplateTests.function("FunctionName: echo"))
        var settings = LambdaSettings(templateFolder: folder.path, stateFolder: folder.path)
        settings.shutdownLimit = .milliseconds(200)
        template.functions[0].codePath = "code"
        change(&template.functions[0], &settings)
        let service = LambdaService(template: template, settings: settings, sink: sink)
        do {
            try await body(service)
        } catch {
            await service.stop()
            throw error
        }
        await service.stop()
    }

    /// The test runtime, which is built beside the tests.
    static let runtime: URL = {
        let test = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let folder =
            test?.deletingLastPathComponent() ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appending(path: "EchoRuntime")
    }()

    /// A request to the service as the endpoint would hand it on.
    static func request(
        _ method: String,
        _ path: String,
        headers: HTTPHeaders = [:],
        body: String = ""
    ) -> ServiceRequest {
        ServiceRequest(
            method: method,
            path: path,
            query: [],
            headers: headers,
            body: .bytes([UInt8](body.utf8)),
            requestID: "6f1a2b3c-0000-4000-8000-000000000001",
            region: "eu-central-1"
        )
    }
}

/// Keeps what it hears.
final class RecordingSink: FunctionLogSink {
    private let kept = Mutex<[FunctionLogEntry]>([])

    func record(_ entry: FunctionLogEntry) {
        self.kept.withLock { $0.append(entry) }
    }

    var entries: [FunctionLogEntry] { self.kept.withLock { $0 } }

    var lines: [String] {
        self.entries.compactMap {
            if case .line(let line) = $0.kind { String(decoding: line, as: UTF8.self) } else { nil }
        }
    }
}

/// Tells when an invocation starts.
struct SignallingSink: FunctionLogSink {
    let onStart: @Sendable () -> Void

    func record(_ entry: FunctionLogEntry) {
        if case .started = entry.kind {
            self.onStart()
        }
    }
}

extension InvocationOutcome {
    /// The payload as JSON; null where it is none.
    var document: JSONValue { (try? JSONValue(parsing: self.payload)) ?? .null }

    /// The payload as text.
    var text: String { String(decoding: self.payload, as: UTF8.self) }

    /// The log's lines.
    var logLines: [String] {
        String(decoding: self.logTail, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
