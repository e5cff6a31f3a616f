internal import Cryptography

/// Signs the chunks of an `aws-chunked` body, each one from the signature before it.
///
/// The seed is the signature of the request itself. A last chunk of no bytes
/// ends the body; trailing headers, where there are any, are signed behind it.
public struct SigV4ChunkSigner: Sendable {
    private static let emptyHash = Hex.encode(SHA256.hash([]))

    private let key: SigV4Key
    private let scope: SigV4Scope
    private var previous: String

    /// Starts from the signature of the request.
    public init(key: SigV4Key, scope: SigV4Scope, seed: String) {
        self.key = key
        self.scope = scope
        self.previous = seed
    }

    /// The signature of the next chunk.
    public mutating func sign(_ chunk: some Sequence<UInt8>) -> String {
        self.next(
            "\(SigV4Scope.algorithm)-PAYLOAD\n\(self.scope.timestamp)\n\(self.scope.text)\n\(self.previous)\n"
                + "\(Self.emptyHash)\n\(Hex.encode(SHA256.hash(chunk)))"
        )
    }

    /// The signature of the trailing headers.
    ///
    /// - Parameter trailer: The lines `name:value`, each ended by one line feed.
    /// - Returns: The signature, as `x-amz-trailer-signature` carries it.
    public mutating func signTrailer(_ trailer: some Sequence<UInt8>) -> String {
        self.next(
            "\(SigV4Scope.algorithm)-TRAILER\n\(self.scope.timestamp)\n\(self.scope.text)\n\(self.previous)\n"
                + Hex.encode(SHA256.hash(trailer))
        )
    }

    private mutating func next(_ stringToSign: String) -> String {
        self.previous = self.key.signature(of: stringToSign)
        return self.previous
    }
}
