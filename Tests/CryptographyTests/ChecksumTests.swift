import Cryptography
import Testing

@Suite struct ChecksumTests {
    private static let digits = "123456789"

    @Test func `The checksums agree with their catalogue values`() {
        #expect(CRC32.checksum(Self.digits.utf8) == 0xCBF4_3926)
        #expect(CRC32C.checksum(Self.digits.utf8) == 0xE306_9283)
        #expect(CRC64NVME.checksum(Self.digits.utf8) == 0xAE8B_1486_0A79_9888)
        #expect(CRC32.checksum([]) == 0)
    }

    @Test(arguments: [1, 3, 8, 13, 64])
    func `A checksum fed in pieces equals the checksum of the whole`(size: Int) {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 17) }
        var (narrow, wide) = (CRC32C(), CRC64NVME())
        for start in stride(from: 0, to: bytes.count, by: size) {
            narrow.update(bytes[start..<min(start + size, bytes.count)])
            wide.update(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(narrow.value == CRC32C.checksum(bytes))
        #expect(wide.value == CRC64NVME.checksum(bytes))
    }

    @Test func `The bytes of a checksum are what S3 encodes`() {
        var checksum = CRC32()
        checksum.update(Self.digits.utf8)
        #expect(Base64.encode(checksum.bytes) == "y/Q5Jg==")
    }
}
