/// The moments of an instance and of its current invocation.
struct InstanceTimes: Sendable {
    /// When the process was started.
    var started: ContinuousClock.Instant
    /// When the runtime first asked for an event.
    var ready: ContinuousClock.Instant?
    /// When the current event was handed over.
    var delivered: ContinuousClock.Instant?
    /// When the invocation was over.
    var completed: ContinuousClock.Instant?
    /// When the current phase has to be over; nil while nothing runs.
    var deadline: ContinuousClock.Instant?
}
