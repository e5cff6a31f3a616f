/// Why a record was set aside.
public struct RejectReason: Sendable, Hashable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Code: String, Sendable, Hashable {
        /// The bytes are not the format that the file has.
        case malformed
        /// The bytes are not UTF-8.
        case encoding
        /// It is JSON, yet nothing that we know.
        case unknown
        /// A tweet lacks an id, a text, a time or an author.
        case incomplete
        /// The tweet was written later than a day after it was observed.
        case future
        /// The record is larger than 16 MiB.
        case tooLarge
        /// The compressed file cannot be read on from here.
        case damaged
    }

    /// What kind of failure it is.
    public let code: Code

    /// What is wrong, for people; without the record's own text.
    public let message: String

    /// The byte at which the trouble begins, from the record's start, where known.
    public let offset: Int?

    /// Creates a reason.
    public init(_ code: Code, _ message: String, offset: Int? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
    }

    /// The message with its place.
    public var description: String {
        if let offset = self.offset {
            "\(self.message) at byte \(offset) of the record"
        } else {
            self.message
        }
    }
}
