import AWSClients
import HTTPClient
import HTTPTypes
import Synchronization
import TestSupport

extension AWSConfiguration {
    /// A configuration for a server of the test's own, with a clock that stands still and no pauses.
    static func forTests(_ server: ScriptedServer) -> Self {
        var configuration = Self(environment: [
            "AWS_REGION": "eu-central-1", "AWS_ENDPOINT_URL": server.url, "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
        ])
        configuration.now = { UnixTime(seconds: 1_369_353_600) }
        configuration.sleep = { _ in }
        configuration.randomFraction = { 0.5 }
        return configuration
    }
}

/// A clock that a test moves.
final class ManualClock: Sendable {
    private let time = Mutex(UnixTime(seconds: 1_369_353_600))

    var now: UnixTime { self.time.withLock { $0 } }

    func advance(by span: Duration) {
        self.time.withLock { $0 = $0 + span }
    }
}

/// Takes every request, answers with no content, and remembers it.
final class RecordingTransport: HTTPTransport {
    private let held = Mutex([HTTPRequest]())

    var requests: [HTTPRequest] { self.held.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(HTTPClientError) -> HTTPResponse {
        self.held.withLock { $0.append(request) }
        return HTTPResponse(status: 204)
    }
}
