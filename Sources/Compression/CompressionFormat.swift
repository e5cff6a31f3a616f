/// A format of compressed streams.
public enum CompressionFormat: String, Sendable, Hashable, CaseIterable {
    /// Bytes as they are.
    case none
    /// RFC 1952; what `gzip` and `pigz` write.
    case gzip
    /// RFC 8878; what `zstd` writes.
    case zstd
    /// What `bzip2` and `pbzip2` write.
    case bzip2

    /// How many bytes ``detect(prefix:)`` looks at.
    public static let prefixLength = 10

    /// Tells the format by the first bytes of a stream.
    ///
    /// Names are never looked at. For bzip2 the magic of the first block must
    /// follow too, so that a text that begins with `BZh9` stays a text.
    ///
    /// - Parameter prefix: The first ``prefixLength`` bytes, or all where there are fewer.
    /// - Returns: The format; ``none`` where the bytes are of no compressed one.
    public static func detect(prefix: UnsafeRawBufferPointer) -> Self {
        unsafe Self.detect(prefix: Array(prefix.prefix(Self.prefixLength)))
    }

    /// Tells the format by the first bytes of a stream.
    public static func detect(prefix: [UInt8]) -> Self {
        let bytes = prefix.prefix(Self.prefixLength)
        if bytes.starts(with: [0x1F, 0x8B, 0x08]) {
            return .gzip
        }
        let isSkippable = (bytes.first ?? 0) & 0xF0 == 0x50 && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
        if isSkippable || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            return .zstd
        }
        let digits = UInt8(ascii: "1")...UInt8(ascii: "9")
        if bytes.count == Self.prefixLength, bytes.starts(with: Array("BZh".utf8)), digits.contains(bytes[3]) {
            let block: [UInt8] = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]
            let end: [UInt8] = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]
            return [block, end].contains(Array(bytes[4...])) ? .bzip2 : .none
        }
        return .none
    }
}
