/// The Castagnoli checksum: S3's `x-amz-checksum-crc32c`.
public struct CRC32C: Sendable {
    private static let table = ReflectedCRC<UInt32>(reflectedPolynomial: 0x82F6_3B78)

    private var state = UInt32.max

    /// Starts a checksum of no bytes.
    public init() {}

    /// The checksum of all bytes so far.
    public var value: UInt32 { ~self.state }

    /// The checksum as S3 writes it before base64: with the highest byte first.
    public var bytes: [UInt8] {
        stride(from: UInt32.bitWidth - 8, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: self.value >> UInt32($0))
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
    public static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var checksum = Self()
        checksum.update(bytes)
        return checksum.value
    }
}
