/// The checksum of NVMe: S3's `x-amz-checksum-crc64nvme`, which newer SDKs send.
public struct CRC64NVME: Sendable {
    private static let table = ReflectedCRC<UInt64>(reflectedPolynomial: 0x9A6C_9329_AC4B_C9B5)

    private var state = UInt64.max

    /// Starts a checksum of no bytes.
    public init() {}

    /// The checksum of all bytes so far.
    public var value: UInt64 { ~self.state }

    /// The checksum as S3 writes it before base64: with the highest byte first.
    public var bytes: [UInt8] {
        stride(from: UInt64.bitWidth - 8, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: self.value >> UInt64($0))
        }
    }

    /// Feeds bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe self.state = Self.table.updated(self.state, bytes)
    }

    /// Feeds bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        self.state = unsafe Contiguous.withBytes(of: bytes) { unsafe Self.table.updated(self.state, $0) }
    }

    /// The checksum of bytes at hand.
    public static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var checksum = Self()
        checksum.update(bytes)
        return checksum.value
    }
}
