/// A text that is no JSON, or not JSON within our bounds.
public struct JSONError: Error, Sendable, Hashable {
    /// What kind of failure it is.
    public enum Code: String, Sendable, Hashable {
        /// There is nothing but white space.
        case empty
        /// The text breaks JSON's grammar.
        case syntax
        /// A string holds a bad escape, or ends nowhere.
        case string
        /// A number is malformed or larger than a double can hold.
        case number
        /// The bytes are not UTF-8.
        case utf8
        /// Arrays and objects nest deeper than ``JSONParser/maximumDepth``.
        case depth
        /// Memory is short, or the document too large for the parser.
        case memory
    }

    /// What kind of failure it is.
    public let code: Code

    /// What is wrong, for people.
    public let message: String

    /// Where the trouble begins, in bytes from the start, where known.
    public let offset: Int?

    static func malformed(_ code: Code, _ message: String, offset: Int?) -> Self {
        Self(code: code, message: message, offset: offset)
    }

    static let memoryShort = Self(code: .memory, message: "no memory for the JSON parser", offset: nil)
}

extension JSONError: CustomStringConvertible {
    /// The message with its place.
    public var description: String {
        if let offset = self.offset {
            "\(self.message) at byte \(offset)"
        } else {
            self.message
        }
    }
}
