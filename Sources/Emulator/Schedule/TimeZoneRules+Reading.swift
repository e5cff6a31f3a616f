extension TimeZoneRules {
    /// Reads a zone from the system's database.
    ///
    /// - Parameters:
    ///   - name: The zone's name, such as `Europe/Zagreb`.
    ///   - folder: Where the database lies.
    /// - Throws: ``ScheduleError`` with code `unknownTimeZone`.
    public init(named name: String, folder: String = "/usr/share/zoneinfo") throws(ScheduleError) {
        if ["UTC", "Etc/UTC", "GMT", "Z"].contains(name) {
            self = Self.utc
            return
        }
        let isSafe =
            !name.isEmpty && !name.hasPrefix("/") && !name.contains("..")
            && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard isSafe, let bytes = LocalFile.read("\(folder)/\(name)") else {
            throw .unknownTimeZone("there is no time zone \(name) in \(folder) (is the package tzdata installed?)")
        }
        guard let rules = Self(name: name, bytes: bytes) else {
            throw .unknownTimeZone("\(folder)/\(name) is no time zone file")
        }
        self = rules
    }

    /// Reads the bytes of a TZif file; nil where they are none. https://www.rfc-editor.org/rfc/rfc9636
    init?(name: String, bytes: [UInt8]) {
        var reader = TimeZoneReader(bytes)
        guard let first = reader.header(), let rules = reader.block(first, width: 4) else {
            return nil
        }
        guard first.version >= 2 else {
            self.init(name: name, initialOffset: rules.initialOffset, transitions: rules.transitions, tail: nil)
            return
        }
        guard let second = reader.header(), let wide = reader.block(second, width: 8) else {
            return nil
        }
        let footer = reader.rest.split(separator: 0x0A, omittingEmptySubsequences: true).first
        self.init(
            name: name,
            initialOffset: wide.initialOffset,
            transitions: wide.transitions,
            tail: footer.flatMap { TimeZoneTail(String(decoding: $0, as: UTF8.self)) }
        )
    }
}

/// Walks through the bytes of a TZif file.
private struct TimeZoneReader {
    struct Header {
        var version: Int
        var counts: [Int]
    }

    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        self.rest = bytes[...]
    }

    mutating func header() -> Header? {
        guard self.rest.count >= 44, self.rest.starts(with: "TZif".utf8) else {
            return nil
        }
        let version = Int(self.rest[self.rest.startIndex + 4])
        self.rest = self.rest.dropFirst(20)
        let counts = (0..<6).compactMap { _ in self.integer(width: 4) }.map(Int.init)
        guard counts.count == 6, counts.allSatisfy({ $0 >= 0 && $0 < 100_000 }) else {
            return nil
        }
        return Header(version: version < 0x30 ? 1 : version - 0x30, counts: counts)
    }

    /// Reads one block; the counts are those of isut, isstd, leap, time, type and char.
    mutating func block(
        _ header: Header,
        width: Int
    ) -> (initialOffset: Int, transitions: [TimeZoneRules.Transition])? {
        let times = (0..<header.counts[3]).compactMap { _ in self.integer(width: width) }
        let indices = self.rest.prefix(header.counts[3]).map(Int.init)
        self.rest = self.rest.dropFirst(header.counts[3])
        var offsets: [Int] = []
        for _ in 0..<header.counts[4] {
            guard let offset = self.integer(width: 4) else {
                return nil
            }
            offsets.append(Int(offset))
            self.rest = self.rest.dropFirst(2)
        }
        let leapSeconds = header.counts[2] * (width + 4)
        let skipped = header.counts[5] + leapSeconds + header.counts[1] + header.counts[0]
        guard times.count == indices.count, times.count == header.counts[3], skipped <= self.rest.count,
            indices.allSatisfy({ offsets.indices.contains($0) }), let initial = offsets.first
        else {
            return nil
        }
        self.rest = self.rest.dropFirst(skipped)
        let transitions = zip(times, indices).map { TimeZoneRules.Transition(moment: $0, offset: offsets[$1]) }
        return (initial, transitions)
    }

    private mutating func integer(width: Int) -> Int64? {
        guard self.rest.count >= width else {
            return nil
        }
        var value: Int64 = Int64(Int8(bitPattern: self.rest[self.rest.startIndex]))
        for byte in self.rest.prefix(width).dropFirst() {
            value = value << 8 | Int64(byte)
        }
        self.rest = self.rest.dropFirst(width)
        return value
    }
}
