/// Why a statement for the warehouse could not be made.
public struct WarehouseError: Error, Sendable, Hashable {
    /// What went wrong; the lead part of the error's stable type.
    public enum Code: String, Sendable, Hashable {
        /// A value holds what must never stand in a statement.
        case invalidValue
        /// Commits of different versions or gazetteers were put into one batch.
        case mixedGenerations
        /// A batch would break a limit of the Data API.
        case batchTooLarge
        /// A result does not have the columns or types that were asked for.
        case unexpectedResult
    }

    /// What went wrong.
    public let code: Code

    /// What went wrong with which value, for people.
    public let message: String

    /// Makes the error for a value that must not stand in a statement.
    public static func invalidValue(_ message: String) -> Self {
        Self(code: .invalidValue, message: message)
    }

    /// Makes the error for commits that must not share a batch.
    public static func mixedGenerations(_ message: String) -> Self {
        Self(code: .mixedGenerations, message: message)
    }

    /// Makes the error for a batch beyond the limits.
    public static func batchTooLarge(_ message: String) -> Self {
        Self(code: .batchTooLarge, message: message)
    }

    /// Makes the error for a result of another shape than its query's.
    public static func unexpectedResult(_ message: String) -> Self {
        Self(code: .unexpectedResult, message: message)
    }
}

extension WarehouseError: CustomStringConvertible {
    /// The code and the message.
    public var description: String { "\(self.code.rawValue): \(self.message)" }
}
