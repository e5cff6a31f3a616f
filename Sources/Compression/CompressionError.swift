/// Why bytes could not be compressed or decompressed.
public struct CompressionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// The bytes break the rules of their format.
        case corrupt
        /// The input ends in the middle of a member.
        case truncated
        /// The output is larger than the caller allows, or the window larger than ours.
        case tooLarge
        /// The library had no memory left.
        case outOfMemory
    }

    /// What went wrong.
    public let code: Code

    /// What happened, for people.
    public let message: String

    /// Whether the data are at fault, so that what was decompressed before is all that there is.
    public var isDamage: Bool { self.code == .corrupt || self.code == .truncated }

    /// The code and the message; never any of the data.
    public var description: String { "\(self.code.rawValue): \(self.message)" }

    /// Bytes that break the rules of their format.
    static func corrupt(_ message: String) -> Self { Self(code: .corrupt, message: message) }

    /// Input that ends too early.
    static func truncated(_ format: CompressionFormat) -> Self {
        Self(code: .truncated, message: "the \(format.rawValue) data ends too early")
    }

    /// Output beyond the limit.
    static func tooLarge(_ message: String) -> Self { Self(code: .tooLarge, message: message) }

    /// No memory.
    static func outOfMemory(_ library: String) -> Self {
        Self(code: .outOfMemory, message: "\(library) has no memory left")
    }
}
