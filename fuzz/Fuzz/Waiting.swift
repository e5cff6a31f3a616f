import Glibc
import Synchronization

/// Waits for asynchronous work where there is no task to wait in: libFuzzer's callback.
final class Waiting<Value: Sendable>: Sendable {
    private let result = Mutex<Value?>(nil)
    private let isDone = Atomic<Bool>(false)

    /// Does the work on the pool and comes back with what it gave.
    static func run(_ work: @escaping @Sendable () async -> Value) -> Value? {
        let waiting = Waiting()
        Task.detached {
            let value = await work()
            waiting.result.withLock { $0 = value }
            waiting.isDone.store(true, ordering: .releasing)
        }
        // Some microseconds as a rule: less than it costs to sleep and be woken.
        while !waiting.isDone.load(ordering: .acquiring) {
            sched_yield()
        }
        return waiting.result.withLock { $0 }
    }
}
