internal import Dispatch
internal import Synchronization

/// Looks at the running instances a hundred times a second: for their deadline and their memory.
///
/// One timer for all costs an invocation nothing, and it rests when nothing runs.
final class Watchdog: Sendable {
    private struct State {
        var instances: [ObjectIdentifier: FunctionInstance] = [:]
        var idleTicks = 0
        var isTicking = false
    }

    private static let restAfterTicks = 100

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "putokaz.watchdog")

    /// Begins to look at an instance.
    func watch(_ instance: FunctionInstance) {
        let starts = self.state.withLock { state in
            state.instances[ObjectIdentifier(instance)] = instance
            defer { state.isTicking = true }
            return !state.isTicking
        }
        if starts {
            self.schedule()
        }
    }

    /// Looks at an instance no more.
    func forget(_ instance: FunctionInstance) {
        self.state.withLock { state in
            _ = state.instances.removeValue(forKey: ObjectIdentifier(instance))
        }
    }

    private func schedule() {
        self.queue.asyncAfter(deadline: .now() + .milliseconds(10)) { [weak self] in
            self?.tick()
        }
    }

    private func tick() {
        let (instances, goesOn) = self.state.withLock { state in
            state.idleTicks = state.instances.isEmpty ? state.idleTicks + 1 : 0
            state.isTicking = state.idleTicks < Self.restAfterTicks
            if !state.isTicking {
                state.idleTicks = 0
            }
            return (Array(state.instances.values), state.isTicking)
        }
        let now = ContinuousClock.now
        for instance in instances {
            instance.checkLimits(at: now)
        }
        if goesOn {
            self.schedule()
        }
    }
}
