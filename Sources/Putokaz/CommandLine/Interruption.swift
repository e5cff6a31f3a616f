import Dispatch
import Glibc
import Synchronization

/// Turns Ctrl-C and SIGTERM into the end of a piece of work, so that it can tidy up.
enum Interruption {
    /// Thrown in place of a result when a signal came first.
    struct Interrupted: Error, CustomStringConvertible {
        let signal: Int32

        var description: String { "stopped on request; the state is kept" }

        /// What a shell reports for a program that this signal ended.
        var exitCode: Int32 { 128 + self.signal }
    }

    /// Runs the work; a signal cancels its task, and the work is awaited all the same.
    ///
    /// A second signal ends the process at once: the kernel then ends its children.
    ///
    /// - Throws: What the work throws, or ``Interrupted``.
    static func guarding<Value: Sendable>(
        _ work: sending @escaping () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await work() }
        let received = Mutex<Int32>(0)
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                let isSecond = received.withLock { first in
                    defer { first = first == 0 ? number : first }
                    return first != 0
                }
                if isSecond {
                    _exit(128 + number)
                }
                task.cancel()
            }
            source.activate()
            return source
        }
        defer {
            for source in sources {
                source.cancel()
            }
        }
        let result = await task.result
        let number = received.withLock { $0 }
        guard number == 0 else { throw Interrupted(signal: number) }
        return try result.get()
    }

    /// Waits until the task is cancelled, as by a signal.
    static func awaitCancellation() async {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        await withTaskCancellationHandler {
            for await _ in stream {}
        } onCancel: {
            continuation.finish()
        }
    }
}
