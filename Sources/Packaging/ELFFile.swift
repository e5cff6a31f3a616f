/// What the dynamic linker will demand for an x86-64 or arm64 ELF file.
///
/// Format: https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html
public struct ELFFile: Sendable {
    /// A version of a library that must be there.
    public struct VersionNeed: Sendable, Hashable, Comparable {
        /// The library, such as `libc.so.6`.
        public let library: String
        /// The version's name, such as `GLIBC_2.34`.
        public let version: String

        /// Orders by library, then by version.
        public static func < (left: Self, right: Self) -> Bool {
            (left.library, left.version) < (right.library, right.version)
        }
    }

    /// The libraries that it names as needed, in order.
    public let neededLibraries: [String]

    /// The versions of libraries that it names as needed, sorted.
    public let neededVersions: [VersionNeed]

    /// Reads the sections that matter.
    ///
    /// - Throws: ``PackagingError`` with code `notAnExecutable`.
    public init(_ bytes: [UInt8], name: String) throws(PackagingError) {
        let image = ELFImage(bytes: bytes, name: name)
        let sections = try image.sections()
        var libraries: [String] = []
        var versions: Set<VersionNeed> = []
        for section in sections where section.link < sections.count {
            let strings = sections[section.link]
            switch section.kind {
            case .dynamic:
                libraries += try Self.libraries(in: section, strings: strings, of: image)
            case .versionNeeds:
                versions.formUnion(try Self.versions(in: section, strings: strings, of: image))
            case .other:
                continue
            }
        }
        self.neededLibraries = libraries
        self.neededVersions = versions.sorted()
    }

    private static func libraries(
        in section: ELFImage.Section,
        strings: ELFImage.Section,
        of image: ELFImage
    ) throws(PackagingError) -> [String] {
        let entrySize = 16
        let neededTag: UInt64 = 1
        var libraries: [String] = []
        for index in 0..<(section.size / entrySize) {
            let entry = section.offset + index * entrySize
            if try image.uint64(at: entry) == neededTag {
                libraries.append(try image.text(in: strings, at: Int(clamping: try image.uint64(at: entry + 8))))
            }
        }
        return libraries
    }

    private static func versions(
        in section: ELFImage.Section,
        strings: ELFImage.Section,
        of image: ELFImage
    ) throws(PackagingError) -> [VersionNeed] {
        var versions: [VersionNeed] = []
        var need = section.offset
        for _ in 0..<section.entries {
            let library = try image.text(in: strings, at: Int(try image.uint32(at: need + 4)))
            var auxiliary = need + Int(try image.uint32(at: need + 8))
            for _ in 0..<Int(try image.uint16(at: need + 2)) {
                let version = try image.text(in: strings, at: Int(try image.uint32(at: auxiliary + 8)))
                versions.append(VersionNeed(library: library, version: version))
                auxiliary += Int(try image.uint32(at: auxiliary + 12))
            }
            let next = Int(try image.uint32(at: need + 12))
            guard next > 0 else { break }
            need += next
        }
        return versions
    }
}
