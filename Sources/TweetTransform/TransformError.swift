/// Why the transform could not go on; a bad record is never a reason.
public struct TransformError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Code: String, Sendable, Hashable {
        /// Memory is short.
        case memoryShort
        /// A Parquet file could not be written.
        case writingFailed
    }

    /// What kind of failure it is.
    public let code: Code

    /// What happened.
    public let message: String

    /// The message.
    public var description: String { self.message }

    static func memoryShort(_ message: String) -> Self { Self(code: .memoryShort, message: message) }
    static func writingFailed(_ message: String) -> Self { Self(code: .writingFailed, message: message) }
}
