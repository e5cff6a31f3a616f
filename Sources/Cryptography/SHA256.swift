/// The SHA-256 digest, in one call or piece by piece.
///
/// It cannot be copied: one owner feeds it.
public struct SHA256: ~Copyable, Sendable {
    /// The length of a digest in bytes.
    public static let digestLength = MessageDigest.Algorithm.sha256.digestLength

    private let digest = MessageDigest(.sha256)

    /// Starts a digest of no bytes.
    public init() {}

    /// Feeds bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe self.digest.update(bytes)
    }

    /// Feeds bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        unsafe Contiguous.withBytes(of: bytes) { unsafe self.digest.update($0) }
    }

    /// The digest of all bytes since the start; further updates start anew.
    public mutating func finalize() -> [UInt8] {
        self.digest.finalize()
    }

    /// The digest of bytes at hand.
    public static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        MessageDigest.hash(bytes, .sha256)
    }
}
