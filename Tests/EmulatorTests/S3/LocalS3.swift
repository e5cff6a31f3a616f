import Emulator
import Foundation
import HTTPServer
import HTTPTypes
import Synchronization
import TestSupport

/// An endpoint with S3 alone, on a free port and in a folder of its own.
final class LocalS3: Sendable {
    let folder: TemporaryFolder
    let store: S3Store
    let events = RecordedEvents()
    private let server: HTTPServer

    init() async throws {
        self.folder = try TemporaryFolder()
        self.store = try S3Store(folder: self.folder.path("s3"), events: self.events)
        let endpoint = AWSEndpoint(
            services: [S3Service(store: self.store)],
            settings: EndpointSettings(),
            clock: { UnixTime.now() },
            makeID: { RequestIdentifier.random() }
        )
        let limits = HTTPServerLimits(spoolFolder: self.store.spoolFolder)
        self.server = try HTTPServer(port: 0, limits: limits) { await endpoint.respond(to: $0) }
    }

    deinit { self.server.stop() }

    var url: String { "http://127.0.0.1:\(self.server.port)" }
}

/// Keeps the events that it hears of.
final class RecordedEvents: ObjectEventSink {
    private let state = Mutex<[ObjectCreated]>([])

    var all: [ObjectCreated] { self.state.withLock { $0 } }

    func objectCreated(_ event: ObjectCreated) async {
        self.state.withLock { $0.append(event) }
    }
}
