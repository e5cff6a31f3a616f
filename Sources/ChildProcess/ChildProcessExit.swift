internal import Glibc

/// How a child ended.
public struct ChildProcessExit: Sendable, Hashable {
    /// The manner of the end.
    public enum Reason: Sendable, Hashable {
        /// It ended itself with this status.
        case exited(status: Int)
        /// A signal of this number ended it.
        case signalled(number: Int)
    }

    /// The manner of the end.
    public let reason: Reason

    /// The most memory that it held at once, in bytes.
    public let peakResidentBytes: Int

    /// Whether it ended itself with status 0.
    public var isSuccess: Bool { self.reason == .exited(status: 0) }

    /// `exit status 3` or `signal: killed`, as Lambda words it.
    public var phrase: String {
        switch self.reason {
        case .exited(let status): "exit status \(status)"
        case .signalled(let number): "signal: \(Self.name(ofSignal: number))"
        }
    }

    private static func name(ofSignal number: Int) -> String {
        switch Int32(truncatingIfNeeded: number) {
        case SIGHUP: "hangup"
        case SIGINT: "interrupt"
        case SIGQUIT: "quit"
        case SIGILL: "illegal instruction"
        case SIGTRAP: "trace/breakpoint trap"
        case SIGABRT: "aborted"
        case SIGBUS: "bus error"
        case SIGFPE: "floating point exception"
        case SIGKILL: "killed"
        case SIGSEGV: "segmentation fault"
        case SIGPIPE: "broken pipe"
        case SIGTERM: "terminated"
        default: "\(number)"
        }
    }
}
