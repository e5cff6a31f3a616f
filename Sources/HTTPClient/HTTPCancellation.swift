internal import Synchronization

/// Ends one request from any thread, without cancelling the task that waits for it.
///
/// It serves one request; cancelling before or behind it is no failure.
public final class HTTPCancellation: Sendable {
    private struct State {
        var isCancelled = false
        var handle: CurlHandle?
    }

    private let state = Mutex(State())

    /// Whether the request was cancelled.
    public var isCancelled: Bool { self.state.withLock { $0.isCancelled } }

    /// Creates a cancellation for one request.
    public init() {}

    /// Ends the request at once, or before it begins.
    public func cancel() {
        let handle = self.state.withLock { state in
            state.isCancelled = true
            return state.handle
        }
        handle?.wake()
    }

    /// Names the transfer to wake.
    func attach(to handle: CurlHandle) {
        self.state.withLock { $0.handle = handle }
    }
}
