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
        let isSloppy = Self.share(sample, sloppy) > Self.share(sample, strict)
        return (isSloppy ? sloppy : strict, headerCount)
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

    /// The share of a sample's rows that are well formed under a dialect.
    private static func share(_ sample: UnsafeRawBufferPointer, _ dialect: TableDialect) -> Double {
        var scanner = RecordScanner(dialect: dialect)
        var fields: [UnsafeRawBufferPointer] = []
        var arena = ByteArena()
        var good = 0
        var all = 0
        var start = 0
        while let end = scanner.next(sample, from: start) {
            let row = UnsafeRawBufferPointer(rebasing: sample[start..<end])
            start = end
            if row.allSatisfy({ $0 <= 0x20 }) {
                continue
            }
            all += 1
            if TableRow.split(row, dialect, &fields, &arena), fields.count == dialect.columnCount {
                good += 1
            }
        }
        return all == 0 ? 0.5 : Double(good) / Double(all)
    }
}
