internal import Compression

/// Why a Parquet file could not be written or read.
public struct ParquetError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// The bytes are no Parquet file, or a broken one.
        case corrupt
        /// The file is sound but uses something that this reader does not know.
        case unsupported
        /// Columns that do not fit the schema or each other were given to the writer.
        case mismatch
        /// There is no memory left.
        case outOfMemory
    }

    /// What went wrong.
    public let code: Code

    /// What happened, for people.
    public let message: String

    /// The code and the message; never any value of the file.
    public var description: String { "\(self.code.rawValue): \(self.message)" }

    /// Bytes that break the rules of the format.
    static func corrupt(_ message: String) -> Self { Self(code: .corrupt, message: message) }

    /// A part of the format that this reader leaves out.
    static func unsupported(_ message: String) -> Self { Self(code: .unsupported, message: message) }

    /// Columns that do not fit.
    static func mismatch(_ message: String) -> Self { Self(code: .mismatch, message: message) }

    /// A failure below the pages.
    static func compression(_ error: CompressionError) -> Self {
        Self(code: error.code == .outOfMemory ? .outOfMemory : .corrupt, message: "a page: \(error.message)")
    }
}
