internal import Cryptography

/// One of the checksums that clients send along with an object's bytes.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
final class PayloadChecksum {
    /// How the checksum is made; the raw value ends the header's name.
    enum Algorithm: String, CaseIterable {
        case crc32, crc32c, crc64nvme, sha1, sha256
    }

    private let algorithm: Algorithm
    private var crc32 = CRC32()
    private var crc32c = CRC32C()
    private var crc64nvme = CRC64NVME()
    private var sha1 = SHA1()
    private var sha256 = SHA256()

    init(_ algorithm: Algorithm) {
        self.algorithm = algorithm
    }

    /// The checksum that a header's name asks for, such as `x-amz-checksum-crc32`; nil for any other header.
    init?(header: String) {
        let prefix = "x-amz-checksum-"
        let name = header.lowercased()
        guard name.hasPrefix(prefix), let algorithm = Algorithm(rawValue: String(name.dropFirst(prefix.count))) else {
            return nil
        }
        self.algorithm = algorithm
    }

    /// Takes further bytes in.
    func update(_ bytes: UnsafeRawBufferPointer) {
        switch self.algorithm {
        case .crc32: self.crc32.update(bytes)
        case .crc32c: self.crc32c.update(bytes)
        case .crc64nvme: self.crc64nvme.update(bytes)
        case .sha1: self.sha1.update(bytes)
        case .sha256: self.sha256.update(bytes)
        }
    }

    /// The value of all bytes taken in.
    func finalize() -> [UInt8] {
        switch self.algorithm {
        case .crc32: self.crc32.bytes
        case .crc32c: self.crc32c.bytes
        case .crc64nvme: self.crc64nvme.bytes
        case .sha1: self.sha1.finalize()
        case .sha256: self.sha256.finalize()
        }
    }
}
