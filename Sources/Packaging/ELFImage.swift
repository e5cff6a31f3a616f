/// The raw bytes of an ELF file, read with every offset checked.
struct ELFImage {
    /// A section of the file, as far as it matters here.
    struct Section {
        /// What it holds.
        enum Kind { case dynamic, versionNeeds, other }

        let kind: Kind
        let offset: Int
        let size: Int
        let link: Int
        let entries: Int
    }

    let bytes: [UInt8]
    let name: String

    /// The section headers.
    func sections() throws(PackagingError) -> [Section] {
        guard self.bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
            throw .notAnExecutable("\(self.name) is no 64-bit little-endian ELF file")
        }
        let table = Int(clamping: try self.uint64(at: 0x28))
        let size = Int(try self.uint16(at: 0x3A))
        let count = Int(try self.uint16(at: 0x3C))
        guard table <= self.bytes.count else { throw self.damaged() }
        var sections: [Section] = []
        for index in 0..<count {
            let header = table + index * size
            let kind: Section.Kind
            switch try self.uint32(at: header + 4) {
            case 6: kind = .dynamic
            case 0x6FFF_FFFE: kind = .versionNeeds
            default: kind = .other
            }
            let offset = Int(clamping: try self.uint64(at: header + 0x18))
            let length = Int(clamping: try self.uint64(at: header + 0x20))
            // Sections such as .bss have a size and no bytes; those that are read must lie inside.
            let isInside = offset <= self.bytes.count && length <= self.bytes.count - offset
            guard isInside || kind == .other else { throw self.damaged() }
            sections.append(
                Section(
                    kind: kind,
                    offset: isInside ? offset : 0,
                    size: isInside ? length : 0,
                    link: Int(try self.uint32(at: header + 0x28)),
                    entries: Int(try self.uint32(at: header + 0x2C))
                )
            )
        }
        return sections
    }

    /// The text at an offset of a string table.
    func text(in table: Section, at offset: Int) throws(PackagingError) -> String {
        let (start, overflows) = table.offset.addingReportingOverflow(offset)
        guard !overflows, start >= 0, start < self.bytes.count else { throw self.damaged() }
        return String(decoding: self.bytes[start...].prefix { $0 != 0 }, as: UTF8.self)
    }

    func uint16(at offset: Int) throws(PackagingError) -> UInt16 { try self.integer(at: offset) }
    func uint32(at offset: Int) throws(PackagingError) -> UInt32 { try self.integer(at: offset) }
    func uint64(at offset: Int) throws(PackagingError) -> UInt64 { try self.integer(at: offset) }

    private func integer<Integer: FixedWidthInteger>(at offset: Int) throws(PackagingError) -> Integer {
        let size = MemoryLayout<Integer>.size
        guard offset >= 0, offset <= self.bytes.count - size else { throw self.damaged() }
        return self.bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Integer($1) }
    }

    private func damaged() -> PackagingError {
        .notAnExecutable("\(self.name) is a damaged ELF file: an offset points outside")
    }
}
