internal import CLibzstd

/// One-shot zstd, for bytes at hand.
public enum Zstd {
    /// Compresses bytes into one frame.
    ///
    /// - Throws: ``CompressionError`` with code `outOfMemory`.
    public static func compress(
        _ bytes: [UInt8],
        level: Int = ZstdCompressor.defaultLevel
    ) throws(CompressionError) -> [UInt8] {
        var output: [UInt8] = []
        let compressor = try ZstdCompressor(level: level)
        try unsafe bytes.span.withUnsafeBytes { buffer throws(CompressionError) in
            try unsafe compressor.compress(buffer, into: &output)
        }
        return output
    }

    /// Decompresses frames whose content has a known length.
    ///
    /// - Throws: ``CompressionError`` with code `corrupt` where the length is another, or `outOfMemory`.
    public static func decompress(
        _ bytes: UnsafeRawBufferPointer,
        expectedSize: Int
    ) throws(CompressionError) -> [UInt8] {
        var result = 0
        let output = unsafe [UInt8](unsafeUninitializedCapacity: expectedSize) { buffer, count in
            result = unsafe ZSTD_decompress(buffer.baseAddress, expectedSize, bytes.baseAddress, bytes.count)
            count = ZSTD_isError(result) == 0 ? result : 0
        }
        guard ZSTD_isError(result) == 0 else {
            throw .zstd(result)
        }
        guard result == expectedSize else {
            throw .corrupt("zstd: \(result) bytes instead of \(expectedSize)")
        }
        return output
    }

    /// Decompresses frames whose content has a known length.
    ///
    /// - Throws: ``CompressionError`` with code `corrupt` where the length is another, or `outOfMemory`.
    public static func decompress(_ bytes: [UInt8], expectedSize: Int) throws(CompressionError) -> [UInt8] {
        try unsafe bytes.span.withUnsafeBytes { buffer throws(CompressionError) in
            try unsafe Self.decompress(buffer, expectedSize: expectedSize)
        }
    }
}
