/// What a record turned out to be.
public enum RecordOutcome: Sendable, Hashable {
    /// So many delivered tweets among the reader's tweets; embedded ones stand beside them.
    ///
    /// Other tweets of the same page may have failed: see ``TweetReader/failures``.
    case tweets(Int)
    /// A notice that a tweet was deleted; its time in microseconds since 1970 where it is told.
    case deletion(tweet: Int64, user: Int64?, at: Int64?)
    /// Something else that the platform sends: limits, withheld tweets, users, lists, counts, errors.
    case notice
    /// Nothing.
    case blank
    /// No record that can be used, and why.
    case reject(RejectReason)
}
