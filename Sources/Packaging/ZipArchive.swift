internal import Compression

/// A zip file whose bytes depend on nothing but its entries.
///
/// Entries are sorted by name and dated 1980-01-01, so that the same files
/// give the same archive on any day and machine.
/// Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
public struct ZipArchive: Sendable {
    /// One file in the archive.
    public struct Entry: Sendable {
        /// The path inside the archive, with `/`.
        public let path: String
        /// The content.
        public let bytes: [UInt8]
        /// Whether it may be executed.
        public let isExecutable: Bool

        /// Creates an entry.
        public init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
            self.path = path
            self.bytes = bytes
            self.isExecutable = isExecutable
        }
    }

    /// The bytes of the whole archive.
    public let bytes: [UInt8]

    /// Packs the entries.
    ///
    /// - Throws: ``PackagingError`` with code `outOfMemory`.
    public init(_ entries: [Entry]) throws(PackagingError) {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries.sorted(by: { $0.path < $1.path }) {
            guard let packed = Deflate.compress(entry.bytes) else {
                throw .outOfMemory("no memory left to compress \(entry.path)")
            }
            let name = Array(entry.path.utf8)
            let offset = archive.count
            let common =
                Self.little(UInt16(20)) + Self.little(UInt16(0)) + Self.little(UInt16(8)) + Self.little(UInt16(0))
                + Self.little(UInt16(0x21)) + Self.little(Deflate.checksum(entry.bytes))
                + Self.little(UInt32(packed.count)) + Self.little(UInt32(entry.bytes.count))
                + Self.little(UInt16(name.count)) + Self.little(UInt16(0))
            archive += Self.little(UInt32(0x0403_4B50)) + common + name + packed
            let mode: UInt32 = entry.isExecutable ? 0o100_755 : 0o100_644
            directory +=
                Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(3 << 8 | 20)) + common
                + [UInt8](repeating: 0, count: 6) + Self.little(mode << 16) + Self.little(UInt32(offset)) + name
        }
        let end =
            Self.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + Self.little(UInt16(entries.count))
            + Self.little(UInt16(entries.count)) + Self.little(UInt32(directory.count))
            + Self.little(UInt32(archive.count)) + [0, 0]
        self.bytes = archive + directory + end
    }

    private static func little<Integer: FixedWidthInteger>(_ value: Integer) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
}
