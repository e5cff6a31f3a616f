/// The body of a request: in memory when small, in a file when large.
public enum HTTPServerBody: Sendable {
    /// The bytes themselves.
    case bytes([UInt8])

    /// A temporary file that the server removes once the request was answered.
    ///
    /// Whoever wants to keep it renames it away.
    case file(path: String, size: Int)

    /// The number of bytes.
    public var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .file(_, let size): size
        }
    }
}
