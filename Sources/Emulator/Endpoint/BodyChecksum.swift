internal import Cryptography
internal import HTTPServer

/// A checksum that S3 knows of a body.
enum BodyChecksum: String, Sendable, Hashable, CaseIterable {
    case crc32 = "CRC32"
    case crc32c = "CRC32C"
    case crc64nvme = "CRC64NVME"
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case md5 = "MD5"

    /// The checksums that have a header field of their own.
    static let named: [Self] = [.crc32, .crc32c, .crc64nvme, .sha1, .sha256]

    /// The header field, in lower case.
    var field: String { self == .md5 ? "content-md5" : "x-amz-checksum-\(self.rawValue.lowercased())" }
}

/// Computes one checksum over pieces.
struct RunningChecksum: ~Copyable {
    let kind: BodyChecksum
    private var crc32 = CRC32()
    private var crc32c = CRC32C()
    private var crc64nvme = CRC64NVME()
    private var sha1: SHA1?
    private var sha256: SHA256?
    private var md5: MD5?

    init(_ kind: BodyChecksum) {
        self.kind = kind
        switch kind {
        case .sha1: self.sha1 = SHA1()
        case .sha256: self.sha256 = SHA256()
        case .md5: self.md5 = MD5()
        case .crc32, .crc32c, .crc64nvme: break
        }
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        switch self.kind {
        case .crc32: self.crc32.update(bytes)
        case .crc32c: self.crc32c.update(bytes)
        case .crc64nvme: self.crc64nvme.update(bytes)
        case .sha1: self.sha1?.update(bytes)
        case .sha256: self.sha256?.update(bytes)
        case .md5: self.md5?.update(bytes)
        }
    }

    mutating func finalize() -> [UInt8] {
        switch self.kind {
        case .crc32: self.crc32.bytes
        case .crc32c: self.crc32c.bytes
        case .crc64nvme: self.crc64nvme.bytes
        case .sha1: self.sha1?.finalize() ?? []
        case .sha256: self.sha256?.finalize() ?? []
        case .md5: self.md5?.finalize() ?? []
        }
    }

    /// The checksum of a whole body; it blocks while the disk works.
    static func checksum(_ kind: BodyChecksum, of body: HTTPServerBody) throws -> [UInt8] {
        var running = Self(kind)
        try BodyFile.forEachPiece(body) { running.update($0) }
        return running.finalize()
    }
}
