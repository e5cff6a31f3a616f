internal import Synchronization

/// Counts what is under way, and lets others wait until nothing is.
final class Outstanding: Sendable {
    private struct State {
        var count = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// One more is under way.
    func begin() {
        self.state.withLock { $0.count += 1 }
    }

    /// One is done.
    func finish() {
        let waiters = self.state.withLock { state in
            state.count -= 1
            guard state.count == 0 else {
                return [CheckedContinuation<Void, Never>]()
            }
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters {
            waiter.resume()
        }
    }

    /// How many are under way.
    var count: Int { self.state.withLock { $0.count } }

    /// Waits until nothing is under way.
    func waitUntilNone() async {
        await withCheckedContinuation { continuation in
            let isDone = self.state.withLock { state in
                if state.count > 0 {
                    state.waiters.append(continuation)
                }
                return state.count == 0
            }
            if isDone {
                continuation.resume()
            }
        }
    }
}
