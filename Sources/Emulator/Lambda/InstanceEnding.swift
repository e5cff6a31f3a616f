internal import ChildProcess

/// How an invocation on an instance came to its end.
enum InstanceEnding: Sendable, Hashable {
    /// The runtime answered; `isReusable` says whether it asked for the next event too.
    case answered(RuntimeAnswer, isReusable: Bool)
    /// The runtime reported that it cannot start.
    case initError([UInt8], type: String)
    /// The runtime did not ask for an event in time.
    case initTimedOut
    /// The process ended without an answer.
    case exited(ChildProcessExit)
    /// There was no answer in time.
    case timedOut
    /// The process took more memory than the function has.
    case outOfMemory
    /// The program could not be started.
    case notStarted(String)
    /// The local cloud is stopping.
    case stopped
}
