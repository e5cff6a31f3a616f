internal import Cryptography

/// What stands for the body in a signature.
public enum SigV4Payload: Sendable, Hashable {
    /// The hash of the body as it is.
    case hashed

    /// Nothing: the body is not covered.
    case unsigned

    /// A hash or a word of S3's own, such as `STREAMING-AWS4-HMAC-SHA256-PAYLOAD`.
    case literal(String)

    /// The word of a body in signed chunks.
    public static let signedChunks = Self.literal("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")

    /// The text that is signed in place of the body.
    public func hash(of body: [UInt8]) -> String {
        switch self {
        case .hashed: Hex.encode(SHA256.hash(body))
        case .unsigned: "UNSIGNED-PAYLOAD"
        case .literal(let text): text
        }
    }
}
