internal import CLibbz2

/// One-shot bzip2, for bytes at hand.
public enum Bzip2 {
    /// Compresses bytes into one stream.
    ///
    /// https://sourceware.org/bzip2/manual/manual.html#bzbufftobuffcompress
    ///
    /// - Throws: ``CompressionError`` with code `outOfMemory`, or `tooLarge` beyond 1 GiB.
    public static func compress(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
        guard bytes.count <= 1 << 30 else {
            throw .tooLarge("more than 1 GiB at once")
        }
        // The manual's bound: one percent and 600 bytes more than the input.
        let bound = bytes.count + bytes.count / 100 + 600
        var input = bytes
        var status: Int32 = 0
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            var length = UInt32(bound)
            unsafe input.withUnsafeMutableBytes { source in
                unsafe status = BZ2_bzBuffToBuffCompress(
                    UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self),
                    &length,
                    source.baseAddress?.assumingMemoryBound(to: CChar.self),
                    UInt32(source.count),
                    9,
                    0,
                    0
                )
            }
            count = status == BZ_OK ? Int(length) : 0
        }
        guard status == BZ_OK else {
            throw .outOfMemory("libbz2")
        }
        return output
    }
}
