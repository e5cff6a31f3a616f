internal import Synchronization

/// Whether the process was asked to end; waits can be raced against it.
final class Termination: Sendable {
    private struct State {
        var isRequested = false
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    var isRequested: Bool { self.state.withLock { $0.isRequested } }

    /// Asks the process to end; asking twice changes nothing.
    func request() {
        let waiters = self.state.withLock { state in
            state.isRequested = true
            defer { state.waiters = [:] }
            return state.waiters
        }
        for waiter in waiters.values {
            waiter.resume()
        }
    }

    /// Runs a wait, and cancels it once the process is asked to end; nil then.
    func race<Value: Sendable>(_ wait: @escaping @Sendable () async -> Value) async -> Value? {
        guard !self.isRequested else {
            return nil
        }
        return await withTaskGroup(of: Value?.self) { group in
            group.addTask { await wait() }
            group.addTask {
                await self.requested()
                return nil
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? nil
        }
    }

    /// Returns once the process is asked to end, or the task is cancelled.
    private func requested() async {
        let waiter = self.state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = self.state.withLock { state in
                    // Cancellation looks for the waiter under the same lock, so one of the two finds the other.
                    guard !state.isRequested, !Task.isCancelled else {
                        return true
                    }
                    state.waiters[waiter] = continuation
                    return false
                }
                if isOver {
                    continuation.resume()
                }
            }
        } onCancel: {
            self.state.withLock { $0.waiters.removeValue(forKey: waiter) }?.resume()
        }
    }
}
