/// Why no zip was made.
public struct PackagingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: String, Sendable {
        /// The file is no 64-bit little-endian ELF file, or a damaged one.
        case notAnExecutable
        /// The binary would not start in the Lambda image.
        case notPortable
        /// The zip would be larger than Lambda takes.
        case tooLarge
        /// zlib had no memory left.
        case outOfMemory
    }

    /// The kind of failure.
    public let code: Code

    /// What is wrong and with which file.
    public let message: String

    /// The message.
    public var description: String { self.message }

    static func notAnExecutable(_ message: String) -> Self { Self(code: .notAnExecutable, message: message) }
    static func notPortable(_ message: String) -> Self { Self(code: .notPortable, message: message) }
    static func outOfMemory(_ message: String) -> Self { Self(code: .outOfMemory, message: message) }
    static func tooLarge(_ message: String) -> Self { Self(code: .tooLarge, message: message) }
}
