/// An error reported by the database or by its connection.
public struct PostgresError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: String, Sendable {
        /// The server cannot be reached, or refuses.
        case connectionFailed
        /// The connection broke while a statement ran.
        case connectionLost
        /// The server refused a statement.
        case statementFailed
        /// The rows of a COPY could not be sent.
        case copyFailed
    }

    /// The kind of failure.
    public let code: Code

    /// What the server or the library said, in one line.
    public let message: String

    /// The server's code, five characters. https://www.postgresql.org/docs/15/errcodes-appendix.html
    public let sqlState: String?

    /// The character of the statement, from 1, at which the error was seen.
    public let position: Int?

    /// Whether the same statement may succeed later: lost connections, deadlocks, serialisation failures.
    public var isRetriable: Bool {
        switch self.code {
        case .connectionFailed, .connectionLost: true
        case .statementFailed, .copyFailed: ["40001", "40P01", "55P03", "57P01", "57P03"].contains(self.sqlState)
        }
    }

    /// The message with the server's code.
    public var description: String {
        self.sqlState.map { "\(self.message) (SQLSTATE \($0))" } ?? self.message
    }

    static func connectionFailed(_ message: String) -> Self {
        Self(code: .connectionFailed, message: message, sqlState: nil, position: nil)
    }

    static func connectionLost(_ message: String) -> Self {
        Self(code: .connectionLost, message: message, sqlState: nil, position: nil)
    }

    static func statementFailed(_ message: String, sqlState: String?, position: Int?) -> Self {
        Self(code: .statementFailed, message: message, sqlState: sqlState, position: position)
    }

    static func copyFailed(_ message: String) -> Self {
        Self(code: .copyFailed, message: message, sqlState: nil, position: nil)
    }
}
