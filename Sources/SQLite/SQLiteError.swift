/// Why the database refused or failed.
public struct SQLiteError: Error, Sendable, Hashable {
    /// What went wrong, as far as a caller may want to tell it apart.
    public enum Code: String, Sendable, Hashable {
        /// The file cannot be opened, or is no database.
        case unusableFile
        /// Another process holds the database.
        case busy
        /// A uniqueness, check, not-null or foreign-key constraint was violated.
        case constraint
        /// The disk is full or broken.
        case disk
        /// The statement is wrong, or its values do not fit it.
        case statement
        /// A column was read as what it is not.
        case typeMismatch
        /// Anything else.
        case other
    }

    /// What went wrong.
    public let code: Code

    /// SQLite's message.
    public let message: String

    /// SQLite's extended result code; see <https://sqlite.org/rescode.html>.
    public let resultCode: Int

    static func statement(_ message: String) -> Self { Self(code: .statement, message: message, resultCode: 1) }
    static func typeMismatch(_ message: String) -> Self { Self(code: .typeMismatch, message: message, resultCode: 20) }

    /// The error of a result code.
    static func failed(_ result: Int32, _ message: String) -> Self {
        let code: Code =
            switch result & 0xFF {
            case 14, 26, 11: .unusableFile
            case 5, 6: .busy
            case 19: .constraint
            case 10, 13: .disk
            case 1, 25: .statement
            default: .other
            }
        return Self(code: code, message: message, resultCode: Int(result))
    }
}

extension SQLiteError: CustomStringConvertible {
    /// The message with SQLite's code.
    public var description: String { "SQLite: \(self.message) (\(self.resultCode))" }
}
