extension CompressionFormat {
    /// Compresses bytes into one member of the format.
    ///
    /// Members that follow each other are one stream, as ``Decompressor`` reads
    /// them: whoever has much compresses it piece by piece.
    ///
    /// - Throws: ``CompressionError`` with code `outOfMemory` or `tooLarge`.
    public func compress(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
        switch self {
        case .none: bytes
        case .gzip: try Gzip.compress(bytes)
        case .zstd: try Zstd.compress(bytes)
        case .bzip2: try Bzip2.compress(bytes)
        }
    }
}
