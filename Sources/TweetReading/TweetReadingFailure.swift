/// Carries a reject's reason out of the nested reading of a record.
struct TweetReadingFailure: Error {
    let reason: RejectReason

    static func incomplete(_ message: String) -> Self {
        Self(reason: RejectReason(.incomplete, message))
    }
}
