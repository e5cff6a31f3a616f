/// Something that goes wrong in a cloud now and then.
public enum FaultKind: String, Sendable, Hashable, CaseIterable {
    /// S3 answers 503 SlowDown.
    case slowDown
    /// The connection ends behind the header of S3's answer.
    case reset
    /// The connection ends in the middle of an object.
    case truncated
    /// S3 cannot write: its disk is full.
    case diskFull
    /// S3's clock and the caller's are too far apart.
    case clockStep
    /// The event of a put object does not come.
    case lostEvent
    /// The event of a put object comes late, behind others.
    case delayedEvent
    /// The event of a put object comes twice.
    case duplicatedEvent
    /// Lambda refuses an invocation for want of room.
    case throttled
    /// A function's process is killed at work.
    case killed
    /// A function's time is over.
    case timeout
    /// The warehouse refuses a statement that conflicts with another.
    case statementFailed
    /// The warehouse ends a statement at work.
    case statementAborted
    /// The warehouse's server falls down and comes back.
    case warehouseRestart

    /// How often it happens beside the others; a warehouse seldom falls down.
    var weight: Double {
        self == .warehouseRestart ? 0.2 : 1
    }
}
