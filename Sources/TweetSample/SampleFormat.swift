/// The form in which sample tweets are written.
public enum SampleFormat: String, Sendable, CaseIterable {
    /// NDJSON of API v1.1, a tweet or delete notice a line.
    case v1
    /// NDJSON of API v2, a page with includes a line.
    case v2
    /// An export without ids: `username;date;retweets;favorites;text`.
    case csv
}
