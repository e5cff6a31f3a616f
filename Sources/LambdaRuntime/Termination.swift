internal import Synchronization

/// Whether the process was asked to end, and what is to be done then.
final class Termination: Sendable {
    private struct State {
        var isRequested = false
        var count = 0
        var actions: [Int: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())

    var isRequested: Bool { self.state.withLock { $0.isRequested } }

    /// Asks the process to end; asking twice changes nothing.
    func request() {
        let actions = self.state.withLock { state in
            state.isRequested = true
            defer { state.actions = [:] }
            return state.actions
        }
        for action in actions.values {
            action()
        }
    }

    /// Has an action run once the process is asked to end; nil where it was asked already.
    func addAction(_ action: @escaping @Sendable () -> Void) -> Int? {
        self.state.withLock { state in
            guard !state.isRequested else {
                return nil
            }
            state.count += 1
            state.actions[state.count] = action
            return state.count
        }
    }

    /// Takes an action back.
    func removeAction(_ number: Int) {
        self.state.withLock { $0.actions[number] = nil }
    }

    /// Runs a wait, and cancels it once the process is asked to end.
    func cutShort(_ wait: @escaping @Sendable () async -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await wait() }
            let (requests, request) = AsyncStream.makeStream(of: Void.self)
            let action = self.addAction { request.finish() }
            guard let action else {
                group.cancelAll()
                return
            }
            group.addTask {
                for await _ in requests {}
            }
            await group.next()
            self.removeAction(action)
            group.cancelAll()
        }
    }
}
