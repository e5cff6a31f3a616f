internal import HTTPTypes

/// The time that workflows go by.
public protocol WorkflowClock: Sendable {
    /// Now, in microseconds since 1970.
    func now() -> Int64

    /// Waits until a time has come, in microseconds since 1970.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    func sleep(until time: Int64) async throws
}

/// The time of the machine.
public struct SystemWorkflowClock: WorkflowClock {
    /// Creates the clock.
    public init() {}

    /// Now, in microseconds since 1970.
    public func now() -> Int64 {
        UnixTime.now().milliseconds * 1000
    }

    /// Waits until a time has come.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    public func sleep(until time: Int64) async throws {
        let rest = time - self.now()
        if rest > 0 {
            try await Task.sleep(for: .microseconds(rest))
        }
    }
}
