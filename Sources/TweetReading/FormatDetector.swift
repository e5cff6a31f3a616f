/// Tells a file's format by its first bytes, never by its name.
struct FormatDetector {
    /// How many bytes are looked at.
    static let window = 256 << 10

    /// What the parts of an account archive begin with that tell of tweets and of their author.
    private static let archives = ["window.YTD.tweets.", "window.YTD.tweet.", "window.YTD.account."]

    /// What other files begin with that assign an array: the rest of the archive, and archives until 2019.
    private static let assignments = ["window.", "Grailbird.data."]

    /// The format, and how many bytes stand before the first record.
    ///
    /// - Parameter bytes: The file's first ``window`` bytes, or all of a smaller one.
    /// - Returns: Both; nothing is skipped of what is no table and has no mark in front.
    static func detect(_ bytes: UnsafeRawBufferPointer) -> (format: InputFormat, skip: Int) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var at = start
        while at < bytes.count, bytes[at] <= 0x20 {
            at += 1
        }
        guard at < bytes.count else {
            return (.empty, 0)
        }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[at...])
        switch rest[0] {
        case UInt8(ascii: "["):
            // What is no array may be a first line that is broken.
            return (Self.isArray(rest) || !Self.holdsObjectLine(rest) ? .values : .lines, start)
        case UInt8(ascii: "{"):
            return (Self.isPretty(rest) ? .values : .lines, start)
        default:
            break
        }
        if Self.archives.contains(where: { rest.starts(with: $0.utf8) }) {
            return (.archive(ArchiveOwner(window: rest)), at)
        }
        if Self.assignments.contains(where: { rest.starts(with: $0.utf8) }),
            let bracket = rest.firstIndex(of: UInt8(ascii: "["))
        {
            return (.values, at + bracket)
        }
        if let table = TableDetector.detect(rest) {
            return (.table(table.dialect), at + table.headerCount)
        }
        if Self.holdsObjectLine(rest) {
            return (.lines, start)
        }
        return (.unrecognised, 0)
    }

    /// Whether a bracket is followed by what stands in arrays of records.
    private static func isArray(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let second = bytes.dropFirst().first { $0 > 0x20 }
        return second.map { Array("{[]".utf8).contains($0) } ?? true
    }

    /// Whether the first value goes on over several lines.
    private static func isPretty(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let end = bytes.firstIndex(of: 0x0A) else {
            return false
        }
        var last = end
        while last > 0, bytes[last - 1] <= 0x20 {
            last -= 1
        }
        guard last > 0, Array("{[,:".utf8).contains(bytes[last - 1]) else {
            return false
        }
        return !Self.isRecord(UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...]))
    }

    /// Whether what follows a line that is cut off, behind a comma say, is a record of its own in one line.
    private static func isRecord(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.starts(with: Array("{\"".utf8)) else {
            return false
        }
        guard let end = bytes.firstIndex(of: 0x0A) else {
            return true
        }
        // An element of a list has a comma behind it, or the list's end below.
        let next = bytes[end...].first { $0 > 0x20 }
        return bytes[..<end].last { $0 > 0x20 } == UInt8(ascii: "}")
            && next.map { !Array("]},".utf8).contains($0) } ?? true
    }

    private static func holdsObjectLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var isLineStart = false
        for (index, byte) in bytes.enumerated() {
            if isLineStart, byte == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                return true
            }
            isLineStart = byte == 0x0A
        }
        return false
    }
}
