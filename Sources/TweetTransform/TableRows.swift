internal import ParquetFile
internal import TweetModel

/// The rows of one lake table in the part that is being read, column by column.
///
/// A row is written value by value in the schema's order, then closed.
struct TableRows {
    let table: LakeTable
    private(set) var columns: [ColumnBuilder]
    private let limits: [Int]
    private var next = 0

    init(_ table: LakeTable) {
        self.table = table
        self.columns = Self.schema(table).makeBuilders()
        self.limits = table.columns.map { column in
            if case .text(let maximum) = column.kind { maximum } else { 0 }
        }
    }

    /// The Parquet schema of a lake table.
    static func schema(_ table: LakeTable) -> ParquetSchema {
        ParquetSchema(
            table.columns.map { column in
                let kind: ParquetKind =
                    switch column.kind {
                    case .int64: .int64
                    case .int32: .int32
                    case .double: .double
                    case .boolean: .boolean
                    case .text: .string
                    case .timestamp: .timestampMicros
                    case .date: .date
                    }
                return ParquetColumn(column.name, kind, isNullable: column.isNullable)
            }
        )
    }

    /// How many rows are closed.
    var count: Int { self.columns[0].count }

    mutating func removeAll() {
        for index in self.columns.indices {
            self.columns[index].removeAll()
        }
    }

    /// Appends the rows of another one of the same table.
    mutating func append(contentsOf other: Self) {
        for index in self.columns.indices {
            self.columns[index].append(contentsOf: other.columns[index])
        }
    }

    /// Closes a row; every column must have got its value.
    @inline(__always)
    mutating func close() {
        assert(self.next == self.columns.count, "\(self.table.name) has \(self.columns.count) columns")
        self.next = 0
    }

    @inline(__always)
    mutating func append(_ value: Int64) {
        self.columns[self.next].append(int64: value)
        self.next += 1
    }

    @inline(__always)
    mutating func append(_ value: Int64?) {
        if let value {
            self.columns[self.next].append(int64: value)
        } else {
            self.columns[self.next].appendNull()
        }
        self.next += 1
    }

    @inline(__always)
    mutating func append(_ value: Int32?) {
        if let value {
            self.columns[self.next].append(int32: value)
        } else {
            self.columns[self.next].appendNull()
        }
        self.next += 1
    }

    @inline(__always)
    mutating func append(_ value: Double) {
        self.columns[self.next].append(double: value)
        self.next += 1
    }

    @inline(__always)
    mutating func append(_ value: Double?) {
        if let value {
            self.columns[self.next].append(double: value)
        } else {
            self.columns[self.next].appendNull()
        }
        self.next += 1
    }

    @inline(__always)
    mutating func append(_ value: Bool) {
        self.columns[self.next].append(boolean: value)
        self.next += 1
    }

    @inline(__always)
    mutating func append(_ value: Bool?) {
        if let value {
            self.columns[self.next].append(boolean: value)
        } else {
            self.columns[self.next].appendNull()
        }
        self.next += 1
    }

    /// Appends a text, cut to the column's maximum; one without address is a null.
    @inline(__always)
    mutating func append(_ text: UnsafeRawBufferPointer) {
        if text.baseAddress == nil, self.table.columns[self.next].isNullable {
            self.columns[self.next].appendNull()
        } else if text.count <= self.limits[self.next] {
            self.columns[self.next].append(utf8: text)
        } else {
            let end = TextCleaner.border(text, self.limits[self.next])
            self.columns[self.next].append(utf8: UnsafeRawBufferPointer(rebasing: text[..<end]))
        }
        self.next += 1
    }

    /// Appends a text, cut to the column's maximum; an empty one is a null.
    @inline(__always)
    mutating func append(nonEmpty text: UnsafeRawBufferPointer) {
        self.append(text.isEmpty ? UnsafeRawBufferPointer(start: nil, count: 0) : text)
    }

    mutating func append(_ text: StaticString) {
        self.append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String?) {
        guard var text else {
            self.append(UnsafeRawBufferPointer(start: nil, count: 0))
            return
        }
        text.withUTF8 { self.append(UnsafeRawBufferPointer($0)) }
    }

    /// The limit of the column that comes next, in bytes.
    var nextLimit: Int { self.limits[self.next] }
}
