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
            return (.values, start)
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
        // A line cut off behind a comma, with the next record below it, is not pretty.
        let isCut = last > 2 && bytes[end...].dropFirst().starts(with: Array("{\"".utf8))
        return !isCut
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
