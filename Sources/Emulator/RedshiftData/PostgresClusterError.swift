/// Why the private PostgreSQL is not there.
public struct PostgresClusterError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: String, Sendable {
        /// No server programs on this machine.
        case notInstalled
        /// The server refuses to run as this user, and no other way was found.
        case userRefused
        /// The data folder could not be made.
        case initialisationFailed
        /// The server did not start.
        case startFailed
    }

    /// The kind of failure.
    public let code: Code

    /// What happened and what to do.
    public let message: String

    /// The message.
    public var description: String { self.message }

    static let notInstalled = Self(
        code: .notInstalled,
        message: "PostgreSQL is not installed; run scripts/setup, or: apt-get install postgresql-15"
    )

    static func userRefused(_ message: String) -> Self { Self(code: .userRefused, message: message) }
    static func initialisationFailed(_ message: String) -> Self { Self(code: .initialisationFailed, message: message) }
    static func startFailed(_ message: String) -> Self { Self(code: .startFailed, message: message) }
}
