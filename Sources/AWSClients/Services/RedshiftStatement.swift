internal import JSONDocument

/// What the warehouse tells about a statement, or about a batch and its parts.
public struct RedshiftStatement: Sendable, Hashable {
    /// How far a statement is.
    ///
    /// `submitted → picked → started → finished | failed | aborted`.
    public enum Status: String, Sendable, Hashable {
        /// Taken, and waiting.
        case submitted = "SUBMITTED"
        /// Chosen to run.
        case picked = "PICKED"
        /// Running.
        case started = "STARTED"
        /// Ended well.
        case finished = "FINISHED"
        /// Ended in an error.
        case failed = "FAILED"
        /// Cancelled by somebody.
        case aborted = "ABORTED"

        /// Whether nothing more will happen.
        public var isFinal: Bool { self == .finished || self == .failed || self == .aborted }
    }

    /// The identifier; that of a part ends in `:n`, counted from 1.
    public let id: String

    /// How far it is.
    public let status: Status

    /// The database's words where it failed.
    public let error: String?

    /// Whether there are rows to fetch.
    public let hasResultSet: Bool

    /// The rows returned or changed; nil where the service does not say.
    public let resultRows: Int64?

    /// How long it ran, in nanoseconds.
    public let durationNanoseconds: Int64?

    /// The text.
    public let sql: String?

    /// The parts of a batch, in order.
    public let parts: [RedshiftStatement]

    /// Reads a description; nil where identifier or status are missing.
    init?(_ json: JSONValue) {
        guard let id = json["Id"]?.stringValue,
            let status = json["Status"]?.stringValue.flatMap({ Status(rawValue: $0) })
        else {
            return nil
        }
        self.id = id
        self.status = status
        self.error = json["Error"]?.stringValue
        self.hasResultSet = json["HasResultSet"]?.boolValue ?? false
        self.resultRows = json["ResultRows"]?.integerValue.flatMap { $0 < 0 ? nil : $0 }
        self.durationNanoseconds = json["Duration"]?.integerValue
        self.sql = json["QueryString"]?.stringValue
        self.parts = (json["SubStatements"]?.arrayValue ?? []).compactMap { Self($0) }
    }
}
