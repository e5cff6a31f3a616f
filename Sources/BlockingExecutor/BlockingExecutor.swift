import Dispatch

/// Runs an actor's jobs on a thread of its own, off the cooperative pool.
///
/// Actors that wrap a blocking C library (libcurl, libpq) name one of these as
/// their `unownedExecutor`, so that a call that waits never holds up the tasks
/// of the rest of the process.
public final class BlockingExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// Creates an executor.
    ///
    /// - Parameter label: A name for the queue, shown by debuggers.
    public init(label: String) {
        self.queue = DispatchQueue(label: label)
    }

    /// Runs one job after those that were enqueued before it.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        self.queue.async {
            unsafe job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }
}
