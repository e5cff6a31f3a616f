/// How far a statement has come; the raw values are the Data API's.
///
/// SUBMITTED → STARTED → FINISHED, FAILED or ABORTED; a statement that waits
/// for a session may be ABORTED before it starts.
enum StatementStatus: String, Sendable {
    case submitted = "SUBMITTED"
    case started = "STARTED"
    case finished = "FINISHED"
    case failed = "FAILED"
    case aborted = "ABORTED"

    /// Whether nothing more will happen.
    var isFinal: Bool {
        switch self {
        case .submitted, .started: false
        case .finished, .failed, .aborted: true
        }
    }
}
