/// The SHA-1 digest, for checksums of S3 that ask for it; not for security.
///
/// It cannot be copied: one owner feeds it.
public struct SHA1: ~Copyable, Sendable {
    /// The length of a digest in bytes.
    public static let digestLength = MessageDigest.Algorithm.sha1.digestLength

    private let digest = MessageDigest(.sha1)

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
        MessageDigest.hash(bytes, .sha1)
    }
}
