/// Finds out whether a file is a table of tweets, and in which dialect.
struct TableDetector {
    /// The dialect and the size of the header line; nil where this is no table of tweets.
    static func detect(_ bytes: UnsafeRawBufferPointer) -> (dialect: TableDialect, headerCount: Int)? {
        let headerEnd = bytes.firstIndex(of: 0x0A) ?? bytes.count
        guard headerEnd < 16 << 10 else {
            return nil
        }
        let header = bytes[..<headerEnd]
        var best: (delimiter: UInt8, columns: [TableColumn])?
        for delimiter in Array(",;\t".utf8) {
            let names = header.split(separator: delimiter, omittingEmptySubsequences: false)
            let columns = Self.unique(
                names.map { name in
                    TableColumn(
                        header: String(decoding: name, as: UTF8.self).filter { $0 != "\r" && $0 != "\"" }
                    )
                }
            )
            let known = columns.count { $0 != .ignored }
            if Self.isUsable(columns), known > (best?.columns.count { $0 != .ignored } ?? 0) {
                best = (delimiter, columns)
            }
        }
        guard let best else {
            return nil
        }
        let headerCount = Swift.min(headerEnd + 1, bytes.count)
        let sample = UnsafeRawBufferPointer(rebasing: bytes[headerCount...])
        let strict = TableDialect(delimiter: best.delimiter, isSloppy: false, columns: best.columns)
        let sloppy = TableDialect(delimiter: best.delimiter, isSloppy: true, columns: best.columns)
        return (Self.isSloppy(sample, strict, sloppy) ? sloppy : strict, headerCount)
    }

    private static func isUsable(_ columns: [TableColumn]) -> Bool {
        columns.contains(.text) && (columns.contains(.id) || columns.contains(.date))
            && !Set(columns).isDisjoint(with: [.screenName, .displayName, .userID, .permalink])
    }

    /// Of two columns that mean the same, the first counts.
    private static func unique(_ columns: [TableColumn]) -> [TableColumn] {
        var seen: Set<TableColumn> = []
        return columns.map { seen.insert($0).inserted ? $0 : .ignored }
    }

    /// Whether five times as many lines of a sample are rows under the sloppy dialect alone than under the strict one alone.
    ///
    /// Broken rows of a strict table now and then look like sloppy ones; a
    /// sloppy table has next to no row that only the strict dialect explains.
    private static func isSloppy(
        _ sample: UnsafeRawBufferPointer,
        _ strict: TableDialect,
        _ sloppy: TableDialect
    ) -> Bool {
        var fields: [UnsafeRawBufferPointer] = []
        var arena = ByteArena()
        var onlyStrict = 0
        var onlySloppy = 0
        var start = 0
        while let end = sample[start...].firstIndex(of: 0x0A) {
            let line = UnsafeRawBufferPointer(rebasing: sample[start..<end])
            start = end + 1
            let isStrictRow = TableRow.splitWhole(line, strict, &fields, &arena)
            let isSloppyRow = TableRow.splitWhole(line, sloppy, &fields, &arena) && Self.isSloppy(line, fields, sloppy)
            onlyStrict += isStrictRow && !isSloppyRow && Self.hasQuotedField(line, strict.delimiter) ? 1 : 0
            onlySloppy += isSloppyRow && !isStrictRow ? 1 : 0
        }
        return onlySloppy > 5 * onlyStrict
    }

    private static func hasQuotedField(_ line: UnsafeRawBufferPointer, _ delimiter: UInt8) -> Bool {
        let quote = UInt8(ascii: "\"")
        return line.first == quote || zip(line, line.dropFirst()).contains { $0 == delimiter && $1 == quote }
    }

    /// Whether a row that was split sloppily has no marks of RFC 4180.
    ///
    /// Such marks are a quote at one end of a field alone, which a delimiter
    /// or line break inside of quotes leaves behind, and a text in which every
    /// quote is doubled.
    private static func isSloppy(
        _ row: UnsafeRawBufferPointer,
        _ fields: [UnsafeRawBufferPointer],
        _ dialect: TableDialect
    ) -> Bool {
        let quote = UInt8(ascii: "\"")
        for (column, field) in zip(dialect.columns, fields) {
            guard column == .text else {
                if field.first == quote || field.last == quote {
                    return false
                }
                continue
            }
            let quotes = field.count { $0 == quote }
            let start = field.baseAddress.flatMap { field in row.baseAddress.map { field - $0 } } ?? 0
            let isQuoted = start > 0 && row[start - 1] == quote
            if quotes > 0, !isQuoted || quotes == 2 * Self.pairs(of: quote, in: field) {
                return false
            }
        }
        return true
    }

    private static func pairs(of byte: UInt8, in field: UnsafeRawBufferPointer) -> Int {
        var pairs = 0
        var at = 0
        while at + 1 < field.count {
            if field[at] == byte, field[at + 1] == byte {
                pairs += 1
                at += 1
            }
            at += 1
        }
        return pairs
    }
}
