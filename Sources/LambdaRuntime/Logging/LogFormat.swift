/// How a log line is written; the names are those of `AWS_LAMBDA_LOG_FORMAT`.
public enum LogFormat: String, Sendable, Hashable {
    /// One JSON object per line.
    case json = "JSON"
    /// Words and `key=value`, for people.
    case text = "Text"
}
