/// A clock by which the pauses of workflows pass faster; their time limits too.
///
/// For trying retries and waits without waiting: see `putokaz run --faults`.
public struct HurriedWorkflowClock: WorkflowClock {
    private let base = SystemWorkflowClock()
    private let origin: Int64
    private let speed: Int64

    /// Creates a clock that goes so many times as fast from now on.
    public init(speed: Int64) {
        self.speed = max(1, speed)
        self.origin = self.base.now()
    }

    /// Microseconds since 1970, ahead of the real time by then.
    public func now() -> Int64 {
        self.origin + (self.base.now() - self.origin) * self.speed
    }

    /// Waits until its own time.
    public func sleep(until time: Int64) async throws {
        try await self.base.sleep(until: self.origin + (time - self.origin) / self.speed)
    }
}
