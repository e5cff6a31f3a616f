internal import Synchronization

/// Tells a waiting transfer, from any thread, that nobody waits for it any more.
final class CurlCancellation: Sendable {
    private let cancelled = Atomic(false)
    private let handle: CurlHandle

    var isCancelled: Bool { self.cancelled.load(ordering: .acquiring) }

    init(_ handle: CurlHandle) {
        self.handle = handle
    }

    func cancel() {
        self.cancelled.store(true, ordering: .releasing)
        self.handle.wake()
    }
}
