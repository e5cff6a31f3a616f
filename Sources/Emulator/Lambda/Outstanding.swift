internal import Synchronization

/// Counts what is under way, and lets others wait until nothing is.
final class Outstanding: Sendable {
    private struct State {
        var count = 0
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
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
                return [Int: CheckedContinuation<Void, Never>]()
            }
            defer { state.waiters = [:] }
            return state.waiters
        }
        for waiter in waiters.values {
            waiter.resume()
        }
    }

    /// How many are under way.
    var count: Int { self.state.withLock { $0.count } }

    /// Waits until nothing is under way, or until the task is cancelled.
    func waitUntilNone() async {
        let number = self.state.withLock { state in
            defer { state.nextWaiter += 1 }
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = self.state.withLock { state in
                    // The cancellation may have come before.
                    if state.count > 0, !Task.isCancelled {
                        state.waiters[number] = continuation
                        return false
                    }
                    return true
                }
                if isDone {
                    continuation.resume()
                }
            }
        } onCancel: {
            self.state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }
}
