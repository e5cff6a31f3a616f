internal import Glibc

/// A signal that is sent to a child.
public enum ChildProcessSignal: Sendable, Hashable {
    /// SIGINT: for PostgreSQL, a fast shutdown.
    case interrupt
    /// SIGQUIT: for PostgreSQL, an immediate shutdown.
    case quit
    /// SIGTERM: a request to end.
    case terminate
    /// SIGKILL: the end.
    case kill
    /// SIGHUP: by convention, read your settings again.
    case hangUp

    /// The system's number for it.
    var number: Int32 {
        switch self {
        case .interrupt: SIGINT
        case .quit: SIGQUIT
        case .terminate: SIGTERM
        case .kill: SIGKILL
        case .hangUp: SIGHUP
        }
    }
}
