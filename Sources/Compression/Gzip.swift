/// One-shot gzip, for bytes at hand.
public enum Gzip {
    /// Compresses bytes into one member without a name or a time.
    ///
    /// - Throws: ``CompressionError`` with code `outOfMemory`.
    public static func compress(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
        guard let body = Deflate.compress(bytes) else {
            throw .outOfMemory("zlib")
        }
        let unknownSystem: UInt8 = 255
        var output: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 2, unknownSystem]
        output.append(contentsOf: body)
        for word in [Deflate.checksum(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                output.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return output
    }
}
