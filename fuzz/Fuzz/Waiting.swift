import Glibc
import Synchronization

/// Runs asynchronous work on the thread that asks for it: libFuzzer's callback is no task and must not return before.
///
/// What has a thread of its own, such as the store's actor, is waited for.
final class CallingThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        self.jobs.withLock { $0.append(job) }
    }

    /// Does the work and comes back with what it gave.
    func run<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
        let result = Result<Value>()
        Task(executorPreference: self) {
            let value = await work()
            result.value.withLock { $0 = value }
        }
        while true {
            let next = self.jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            if let next {
                next.runSynchronously(on: self.asUnownedTaskExecutor())
            } else if let value = result.value.withLock({ $0 }) {
                return value
            } else {
                // Some microseconds as a rule: less than it costs to sleep and be woken.
                sched_yield()
            }
        }
    }

    private final class Result<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
