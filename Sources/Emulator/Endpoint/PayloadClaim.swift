internal import HTTPTypes

/// What `X-Amz-Content-Sha256` says of a body.
enum PayloadClaim: Sendable, Hashable {
    /// Nothing: the signature covers the hash of the body as it is.
    case bodyHash

    /// Nothing is said, and nothing is to be checked.
    case unsigned

    /// The hash, in hexadecimal digits.
    case hash(String)

    /// A body in chunks.
    case chunks(isSigned: Bool, hasTrailer: Bool, text: String)

    init(headers: HTTPHeaders) {
        self = headers["X-Amz-Content-Sha256"].map { Self(text: $0) } ?? .bodyHash
    }

    init(text: String) {
        switch text {
        case "UNSIGNED-PAYLOAD":
            self = .unsigned
        case "STREAMING-UNSIGNED-PAYLOAD-TRAILER":
            self = .chunks(isSigned: false, hasTrailer: true, text: text)
        case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD":
            self = .chunks(isSigned: true, hasTrailer: false, text: text)
        case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER":
            self = .chunks(isSigned: true, hasTrailer: true, text: text)
        default:
            self = .hash(text)
        }
    }

    /// What stands in the canonical request; nil where the body has to be hashed.
    var text: String? {
        switch self {
        case .bodyHash: nil
        case .unsigned: "UNSIGNED-PAYLOAD"
        case .hash(let text): text
        case .chunks(_, _, let text): text
        }
    }

    /// Whether each chunk has a signature.
    var isSignedChunks: Bool {
        if case .chunks(true, _, _) = self { true } else { false }
    }

    /// The claim where signatures are not looked at.
    var unchecked: Self {
        if case .chunks = self { self } else { .unsigned }
    }
}
