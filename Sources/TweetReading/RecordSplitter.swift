internal import Glibc
internal import JSONDocument

/// Cuts a decompressed file, pushed bit by bit, into batches of whole records.
///
/// Memory is bounded by a batch and the largest record. Where batches end
/// depends on the bytes alone, not on how they were pushed.
///
/// States: looking (until the format is known) → splitting → finished.
public struct RecordSplitter: ~Copyable {
    /// The largest record, in bytes.
    public static let maximumRecord = 16 << 20

    /// The largest record that goes on over lines which look like further records.
    ///
    /// Beyond it a quote or a bracket has lost its partner.
    static let maximumOfLines = 64 << 10

    /// How much of a record that is too large is kept.
    static let keptOfTooLarge = 2 << 10

    /// The file's format; nil while too little has been seen.
    public private(set) var format: InputFormat?

    /// How many bytes have been pushed.
    public private(set) var byteCount = 0

    private let partSize: Int
    private let batchSize: Int
    private let room = BatchRoom()
    private var scanner = RecordScanner(format: .lines)
    private var batch: RecordBatch
    private var isFinished = false
    /// Whether a record that has lost its end goes on into the next one.
    private var mayRunOn = false
    /// What stands in its line before the first element of an array.
    private var elementPrefix: [UInt8]?
    private var parser: JSONParser?

    /// The first byte, in the batch, of the record that is begun.
    private var recordStart = 0
    /// The byte in the file at which the batch's first byte lies.
    private var batchOffset = 0
    /// The line on which the record that is begun begins.
    public private(set) var line = 1
    /// Where the record that is begun lies, when it is too large and its rest passes by.
    private var tooLarge: (offset: Int, line: Int, prefix: [UInt8])?

    /// Creates a splitter.
    ///
    /// - Parameters:
    ///   - partSize: Parts begin at the first record at or behind each multiple of so many bytes.
    ///   - batchSize: A batch is handed out once it holds so many bytes.
    public init(partSize: Int = 128 << 20, batchSize: Int = 1 << 20) {
        self.partSize = partSize
        self.batchSize = batchSize
        self.batch = RecordBatch(part: 0, capacity: batchSize + batchSize / 4, room: self.room)
    }

    /// Takes the next bytes of the file.
    ///
    /// - Parameters:
    ///   - bytes: Some bytes, which are copied.
    ///   - emit: Receives each batch that is full.
    /// - Throws: What `emit` throws.
    public mutating func push(_ bytes: UnsafeRawBufferPointer, emit: (RecordBatch) throws -> Void) rethrows {
        var rest = bytes[...]
        while !rest.isEmpty {
            // Small bites keep the batch near its size however much is pushed at once.
            let bite = rest.prefix(256 << 10)
            rest = rest.dropFirst(bite.count)
            self.batch.append(UnsafeRawBufferPointer(rebasing: bite))
            self.byteCount += bite.count
            if self.format != nil || self.batch.count >= FormatDetector.window {
                self.detect()
                try self.split(emit)
            }
        }
    }

    /// Takes the end of the file and hands out what is left.
    ///
    /// - Throws: What `emit` throws.
    public mutating func finish(emit: (RecordBatch) throws -> Void) rethrows {
        guard !self.isFinished else {
            return
        }
        self.isFinished = true
        self.detect()
        try self.split(emit)
        if let tooLarge {
            self.appendTooLarge(tooLarge)
            self.tooLarge = nil
        } else {
            while self.mayRunOn, self.hasBegun, let border = self.brokenBorder(self.batch.count, true) {
                try self.take(upTo: border, emit)
                try self.split(emit)
            }
            self.takeTail()
        }
        try self.handOut(emit, nextStart: self.batch.count)
    }

    private mutating func detect() {
        guard self.format == nil else {
            return
        }
        // What lies behind the window depends on how the bytes were pushed.
        let detected = FormatDetector.detect(
            UnsafeRawBufferPointer(rebasing: self.batch.bytes.prefix(FormatDetector.window))
        )
        self.format = detected.format
        self.scanner = RecordScanner(format: detected.format)
        self.mayRunOn = !self.scanner.isLineWise
        self.recordStart = detected.skip
        self.line += Self.lineBreaks(self.batch.bytes, 0, detected.skip)
    }

    private mutating func split(_ emit: (RecordBatch) throws -> Void) rethrows {
        guard self.format != .unrecognised, self.format != .empty else {
            self.batch.truncate(to: 0)
            return
        }
        while true {
            let found = self.scanner.next(self.batch.bytes, from: self.recordStart)
            if self.tooLarge != nil {
                self.dropPassedBytes(upTo: found ?? self.batch.count, isEnd: found != nil)
                if found == nil {
                    return
                }
                continue
            }
            if self.mayRunOn, found != nil || self.hasBegun,
                let border = self.brokenBorder(found ?? self.batch.count, found != nil)
            {
                try self.take(upTo: border, emit)
                continue
            }
            guard let end = found else {
                self.watchSize()
                return
            }
            try self.take(upTo: end, emit)
        }
    }

    /// Whether a record is begun behind the last border.
    private var hasBegun: Bool {
        self.scanner.skipsBetween ? self.scanner.isInside : self.recordStart < self.batch.count
    }

    /// The first byte of the record that is begun or was found last.
    private var begunStart: Int {
        self.scanner.skipsBetween ? self.scanner.valueStart : self.recordStart
    }

    // MARK: Records that have lost their end

    /// Where the next record begins inside of one that goes on over several lines and yet is none.
    ///
    /// A quote or bracket without its partner reaches over line ends to the
    /// next one; only the line that it stands in is to blame.
    ///
    /// - Parameters:
    ///   - end: The record's end, or how far it is known.
    ///   - isEnd: Whether it ends there.
    /// - Returns: Where the next record begins, or nil where the record may be whole.
    private mutating func brokenBorder(_ end: Int, _ isEnd: Bool) -> Int? {
        let record = UnsafeRawBufferPointer(rebasing: self.batch.bytes[self.begunStart..<end])
        let isTooLarge = record.count > Self.maximumOfLines
        guard isEnd || isTooLarge else {
            return nil
        }
        let border: Int?
        switch self.format {
        case .table(let dialect) where !dialect.isSloppy:
            border = Self.lineEnd(in: record)
            if border == nil || !isTooLarge && Self.isRow(record, dialect), !Self.holdsRow(record, dialect) {
                return nil
            }
        case .values, .archive:
            border = self.elementStart(in: record)
            if border == nil || !isTooLarge && self.isValue(record) {
                return nil
            }
        default:
            return nil
        }
        guard let border else {
            return nil
        }
        let next = self.begunStart + border
        self.scanner.restart(at: next)
        return next
    }

    /// What stands before the array's first element, where that begins its line.
    private func prefix(of start: Int) -> [UInt8] {
        let before = self.batch.bytes[..<start]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 }
        guard let lineStart, before[lineStart...].allSatisfy({ $0 <= 0x20 }) else {
            // Nothing begins so.
            return [0x0A]
        }
        return Array(before[lineStart...])
    }

    /// Where a line behind the first begins as the array's elements do.
    private func elementStart(in value: UnsafeRawBufferPointer) -> Int? {
        guard let prefix = self.elementPrefix, let base = value.baseAddress else {
            return nil
        }
        var at = 0
        while at < value.count, let lineEnd = memchr(base + at, 0x0A, value.count - at) {
            at = UnsafeRawPointer(lineEnd) - base + 1
            let brace = at + prefix.count
            if brace < value.count, value[brace] == UInt8(ascii: "{"), value[at..<brace].elementsEqual(prefix) {
                return at
            }
        }
        return nil
    }

    private mutating func isValue(_ value: UnsafeRawBufferPointer) -> Bool {
        do throws(JSONError) {
            if self.parser == nil {
                self.parser = try JSONParser()
            }
            return try self.parser?.parse(padded: value, isLenient: true) != nil
        } catch {
            return false
        }
    }

    /// The end of a row's first line, where there are more.
    private static func lineEnd(in row: UnsafeRawBufferPointer) -> Int? {
        row.firstIndex(of: 0x0A).flatMap { $0 + 1 < row.count ? $0 + 1 : nil }
    }

    private static func isRow(_ row: UnsafeRawBufferPointer, _ dialect: TableDialect) -> Bool {
        var fields: [UnsafeRawBufferPointer] = []
        var arena = ByteArena()
        return TableRow.splitWhole(row, dialect, &fields, &arena)
    }

    /// Whether a line behind the first is a row of its own, with an id and a time where the table has them.
    private static func holdsRow(_ row: UnsafeRawBufferPointer, _ dialect: TableDialect) -> Bool {
        var fields: [UnsafeRawBufferPointer] = []
        var arena = ByteArena()
        return row.split(separator: 0x0A).dropFirst().contains { line in
            let line = UnsafeRawBufferPointer(rebasing: line)
            return TableRow.splitWhole(line, dialect, &fields, &arena)
                && zip(dialect.columns, fields).allSatisfy { column, field in
                    switch column {
                    case .id: field.count > 4 && TweetTime.integer(field) != nil
                    case .date: TweetTime.microseconds(field) != nil
                    default: true
                    }
                }
        }
    }

    // MARK: Batches

    /// Adds the record that ends at a byte; hands the batch out where it is full or the part ends.
    private mutating func take(upTo end: Int, _ emit: (RecordBatch) throws -> Void) rethrows {
        let start = self.begunStart
        if self.elementPrefix == nil, self.scanner.skipsBetween {
            self.elementPrefix = self.prefix(of: start)
        }
        if start > self.recordStart {
            self.line += Self.lineBreaks(self.batch.bytes, self.recordStart, start)
        }
        let offset = self.batchOffset + start
        let part = offset / self.partSize
        var (first, last) = (start, end)
        if part != self.batch.part {
            let shift = try self.handOut(emit, nextStart: self.recordStart, part: part)
            first -= shift
            last -= shift
        }
        let isTooLarge = last - first > Self.maximumRecord
        self.batch.records.append(
            RecordRange(
                start: first,
                count: isTooLarge ? Self.keptOfTooLarge : last - first,
                line: self.line,
                offset: offset,
                isTooLarge: isTooLarge
            )
        )
        self.line += self.scanner.isLineWise ? 1 : Self.lineBreaks(self.batch.bytes, first, last)
        self.recordStart = last
        if last >= self.batchSize {
            try self.handOut(emit, nextStart: last)
        }
    }

    /// Hands the batch out and begins the next with what was not taken; returns by how much positions shifted.
    @discardableResult
    private mutating func handOut(
        _ emit: (RecordBatch) throws -> Void,
        nextStart: Int,
        part: Int? = nil
    ) rethrows -> Int {
        let full = self.batch
        let rest = UnsafeRawBufferPointer(rebasing: full.bytes[nextStart...])
        self.batch = RecordBatch(
            part: part ?? full.part,
            capacity: Swift.max(self.batchSize + self.batchSize / 4, rest.count),
            room: self.room
        )
        self.batch.append(rest)
        self.batchOffset += nextStart
        self.recordStart -= nextStart
        self.scanner.shift(by: nextStart)
        if !full.records.isEmpty {
            full.format = self.format ?? .lines
            try emit(full)
        }
        return nextStart
    }

    /// Takes what stands behind the last record border.
    private mutating func takeTail() {
        guard self.hasBegun else {
            return
        }
        let start = self.begunStart
        self.line += Self.lineBreaks(self.batch.bytes, self.recordStart, start)
        self.batch.records.append(
            RecordRange(
                start: start,
                count: self.batch.count - start,
                line: self.line,
                offset: self.batchOffset + start,
                isTooLarge: false
            )
        )
    }

    /// Begins to let a record pass by that has grown too large.
    private mutating func watchSize() {
        let start = self.begunStart
        guard self.hasBegun, self.batch.count - start > Self.maximumRecord else {
            return
        }
        self.line += Self.lineBreaks(self.batch.bytes, self.recordStart, start)
        let prefix = Array(self.batch.bytes[start..<start + Self.keptOfTooLarge])
        self.tooLarge = (self.batchOffset + start, self.line, prefix)
        self.recordStart = start
        self.dropPassedBytes(upTo: self.batch.count, isEnd: false)
    }

    /// Forgets bytes of a record that is too large; at its end puts what was kept in its place.
    private mutating func dropPassedBytes(upTo end: Int, isEnd: Bool) {
        guard let tooLarge else {
            return
        }
        self.line += Self.lineBreaks(self.batch.bytes, self.recordStart, end)
        let rest = Array(self.batch.bytes[end...])
        let dropped = end - self.recordStart
        self.batch.truncate(to: self.recordStart)
        self.batchOffset += dropped
        self.scanner.shift(by: dropped)
        if isEnd {
            self.appendTooLarge(tooLarge)
            self.tooLarge = nil
        }
        rest.withUnsafeBytes { self.batch.append($0) }
    }

    private mutating func appendTooLarge(_ record: (offset: Int, line: Int, prefix: [UInt8])) {
        let start = self.batch.count
        record.prefix.withUnsafeBytes { self.batch.append($0) }
        self.batch.records.append(
            RecordRange(
                start: start,
                count: record.prefix.count,
                line: record.line,
                offset: record.offset,
                isTooLarge: true
            )
        )
        self.recordStart = self.batch.count
        self.batchOffset -= record.prefix.count
        self.scanner.shift(by: -record.prefix.count)
    }

    private static func lineBreaks(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        var count = 0
        for byte in bytes[start..<end] where byte == 0x0A {
            count += 1
        }
        return count
    }
}
