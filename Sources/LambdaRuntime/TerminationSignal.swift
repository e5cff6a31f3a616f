internal import Dispatch
internal import Glibc
internal import Synchronization

/// Turns SIGTERM into a request to end, for as long as it lives.
///
/// The signal's handler writes a byte into a pipe, and a dispatch source reads
/// it: unlike a dispatch source for signals this loses none that comes while
/// the process starts.
final class TerminationSignal {
    /// The end of the pipe that the handler writes to; -1 while there is none.
    private static let pipeEnd = Atomic<CInt>(-1)

    private let source: any DispatchSourceRead
    private let pipe: [CInt]

    init(_ termination: Termination) {
        var pipe: [CInt] = [-1, -1]
        let status = Glibc.pipe(&pipe)
        precondition(status == 0, "no file descriptors for a pipe")
        for end in pipe {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        let reading = pipe[0]
        self.pipe = pipe
        self.source = DispatchSource.makeReadSource(fileDescriptor: reading)
        self.source.setEventHandler {
            var byte: UInt8 = 0
            if read(reading, &byte, 1) == 1 {
                termination.request()
            }
        }
        self.source.activate()
        Self.pipeEnd.store(pipe[1], ordering: .sequentiallyConsistent)
        signal(SIGTERM) { _ in
            // Only what a signal handler may do: one write.
            var byte: UInt8 = 1
            _ = write(TerminationSignal.pipeEnd.load(ordering: .relaxed), &byte, 1)
        }
    }

    deinit {
        signal(SIGTERM, SIG_DFL)
        Self.pipeEnd.store(-1, ordering: .sequentiallyConsistent)
        let pipe = self.pipe
        self.source.setCancelHandler {
            for end in pipe {
                close(end)
            }
        }
        self.source.cancel()
    }
}
