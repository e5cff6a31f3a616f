/// Takes a row of a text table apart into its fields.
enum TableRow {
    /// Splits a row; quotes around a field are taken off, doubled ones halved.
    ///
    /// - Returns: False where the row's quotes are not as the dialect has them.
    static func split(
        _ row: UnsafeRawBufferPointer,
        _ dialect: TableDialect,
        _ fields: inout [UnsafeRawBufferPointer],
        _ arena: inout ByteArena
    ) -> Bool {
        fields.removeAll(keepingCapacity: true)
        var end = row.count
        while end > 0, row[end - 1] == 0x0A || row[end - 1] == 0x0D {
            end -= 1
        }
        let line = UnsafeRawBufferPointer(rebasing: row[..<end])
        return dialect.isSloppy
            ? self.splitSloppily(line, dialect, &fields) : self.splitStrictly(line, dialect.delimiter, &fields, &arena)
    }

    /// Splits a row that has a field for each column of the table.
    ///
    /// - Returns: False where its quotes or the number of its fields are not as the dialect has them.
    static func splitWhole(
        _ row: UnsafeRawBufferPointer,
        _ dialect: TableDialect,
        _ fields: inout [UnsafeRawBufferPointer],
        _ arena: inout ByteArena
    ) -> Bool {
        self.split(row, dialect, &fields, &arena) && fields.count == dialect.columnCount
    }

    private static func splitStrictly(
        _ line: UnsafeRawBufferPointer,
        _ delimiter: UInt8,
        _ fields: inout [UnsafeRawBufferPointer],
        _ arena: inout ByteArena
    ) -> Bool {
        var at = 0
        while true {
            if at < line.count, line[at] == UInt8(ascii: "\"") {
                guard let end = self.quoted(line, at + 1, delimiter, &fields, &arena) else {
                    return false
                }
                at = end
            } else {
                let end = line[at...].firstIndex(of: delimiter) ?? line.count
                fields.append(UnsafeRawBufferPointer(rebasing: line[at..<end]))
                at = end
            }
            guard at < line.count else {
                return true
            }
            at += 1
        }
    }

    /// Reads a quoted field from behind its first quote; returns where its delimiter stands.
    private static func quoted(
        _ line: UnsafeRawBufferPointer,
        _ start: Int,
        _ delimiter: UInt8,
        _ fields: inout [UnsafeRawBufferPointer],
        _ arena: inout ByteArena
    ) -> Int? {
        var at = start
        var doubled = 0
        while at < line.count {
            guard line[at] == UInt8(ascii: "\"") else {
                at += 1
                continue
            }
            if at + 1 < line.count, line[at + 1] == UInt8(ascii: "\"") {
                doubled += 1
                at += 2
                continue
            }
            break
        }
        guard at < line.count, at + 1 == line.count || line[at + 1] == delimiter else {
            return nil
        }
        let raw = UnsafeRawBufferPointer(rebasing: line[start..<at])
        if doubled == 0 {
            fields.append(raw)
            return at + 1
        }
        let room = arena.allocate(raw.count - doubled)
        var from = 0
        for to in room.indices {
            room[to] = raw[from]
            from += raw[from] == UInt8(ascii: "\"") ? 2 : 1
        }
        fields.append(UnsafeRawBufferPointer(room))
        return at + 1
    }

    /// Splits a line whose text field holds quotes and delimiters as they come.
    ///
    /// The fields before the text are taken from the left, those behind it
    /// from the right; what remains is the text.
    private static func splitSloppily(
        _ line: UnsafeRawBufferPointer,
        _ dialect: TableDialect,
        _ fields: inout [UnsafeRawBufferPointer]
    ) -> Bool {
        let textIndex = dialect.columns.firstIndex(of: .text) ?? 0
        var at = 0
        for _ in 0..<textIndex {
            guard let end = line[at...].firstIndex(of: dialect.delimiter) else {
                return false
            }
            fields.append(self.unquoted(line, at, end))
            at = end + 1
        }
        var behind: [UnsafeRawBufferPointer] = []
        var end = line.count
        for _ in (textIndex + 1)..<Swift.max(dialect.columnCount, textIndex + 1) {
            guard let start = line[at..<end].lastIndex(of: dialect.delimiter) else {
                return false
            }
            behind.append(self.unquoted(line, start + 1, end))
            end = start
        }
        fields.append(self.unquoted(line, at, end))
        fields.append(contentsOf: behind.reversed())
        return true
    }

    private static func unquoted(_ line: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
        let isQuoted =
            end - start >= 2 && line[start] == UInt8(ascii: "\"") && line[end - 1] == UInt8(ascii: "\"")
        return UnsafeRawBufferPointer(rebasing: isQuoted ? line[start + 1..<end - 1] : line[start..<end])
    }
}
