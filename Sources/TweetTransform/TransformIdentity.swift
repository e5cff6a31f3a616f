internal import Cryptography
public import PlaceRecognition

/// What decides, together with an object's bytes, every byte that the transform writes.
///
/// The same identity writes the same bytes to the same keys; a newer
/// ``transformVersion`` or gazetteer gives another identity, which supersedes.
public struct TransformIdentity: Sendable, Hashable {
    /// The version of the transform's rules; goes up whenever the same input gives other rows.
    public static let currentVersion = 3

    /// The bucket of the landing object, or `file` for files on a disk.
    public let bucket: String

    /// The object's key, decoded.
    public let key: String

    /// The object's ETag or version id.
    public let version: String

    /// The version of the transform's rules.
    public let transformVersion: Int

    /// The hash of the gazetteer, in hexadecimal digits.
    public let gazetteerHash: String

    /// Creates an identity.
    public init(
        bucket: String,
        key: String,
        version: String,
        transformVersion: Int = Self.currentVersion,
        gazetteerHash: String = Gazetteer.hash
    ) {
        self.bucket = bucket
        self.key = key
        self.version = version
        self.transformVersion = transformVersion
        self.gazetteerHash = gazetteerHash
    }

    /// 32 hexadecimal digits that stand for all of it.
    public var text: String {
        let parts = [self.bucket, self.key, self.version, String(self.transformVersion), self.gazetteerHash]
        // Lengths in front keep ("ab", "c") and ("a", "bc") apart.
        let joined = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return String(Hex.encode(SHA256.hash(joined.utf8)).prefix(32))
    }
}
