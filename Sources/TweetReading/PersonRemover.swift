internal import JSONDocument

/// Takes a person out of a decompressed file, pushed bit by bit; what is not about them stays byte for byte.
///
/// A record goes where the person wrote it, or where it passes on, quotes,
/// answers or mentions them; of a page or a search answer only the elements
/// go. A handle in free text, such as somebody else's profile, is masked by as
/// many `*`. Memory is bounded by a batch and the largest record.
///
/// States: reading → finished.
public final class PersonRemover {
    /// How many records went whole.
    public private(set) var removedCount = 0

    /// How many records stay with parts of them gone or masked.
    public private(set) var changedCount = 0

    /// Further keys of the person that the records gone have shown.
    public private(set) var found: Set<String> = []

    private let names: PersonNames
    private let reader: TweetReader
    private var splitter = RecordSplitter()

    /// What was pushed and is not handed out yet.
    private var window: [UInt8] = []
    /// Where in the file the window begins.
    private var windowStart = 0
    /// Where a record lies that was too large to be held.
    private var largeStart: Int?
    private var hasBegun = false
    /// Whether a value of the array that is open was kept, so that the next one needs its comma.
    private var hasKept = false

    /// Creates a remover for one file.
    ///
    /// - Parameter names: What the person is known by.
    /// - Throws: `JSONError` with code `memory`.
    public init(_ names: PersonNames) throws {
        self.names = names
        self.reader = try TweetReader()
    }

    /// Whether anything went or was masked.
    public var hasChanged: Bool { self.removedCount + self.changedCount > 0 }

    /// Takes the next bytes of the file.
    ///
    /// - Parameters:
    ///   - bytes: Some bytes, which are copied.
    ///   - output: Grows by what stays.
    public func push(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
        self.window.append(contentsOf: bytes)
        var taken: [UInt8] = []
        self.splitter.push(bytes) { self.take($0, &taken) }
        output.append(contentsOf: taken)
        if self.splitter.format == .unrecognised {
            self.takeLines(into: &output)
        }
    }

    /// Takes the file's end.
    ///
    /// - Parameter output: Grows by what stays.
    public func finish(into output: inout [UInt8]) {
        var taken: [UInt8] = []
        self.splitter.finish { self.take($0, &taken) }
        output.append(contentsOf: taken)
        if self.splitter.format == .unrecognised {
            self.takeLines(into: &output)
        }
        let end = self.windowStart + self.window.count
        self.closeLarge(upTo: end, &output)
        if self.splitter.format == .unrecognised, !self.window.isEmpty {
            self.judge(0..<self.window.count, .unrecognised, &output)
        } else {
            output.append(contentsOf: self.window)
        }
        self.window = []
    }

    private func take(_ batch: RecordBatch, _ output: inout [UInt8]) {
        var at = self.windowStart
        for record in batch.records {
            self.closeLarge(upTo: record.offset, &output)
            at = Swift.max(at, self.windowStart)
            let gap = at - self.windowStart..<record.offset - self.windowStart
            if record.isTooLarge {
                output.append(contentsOf: self.window[gap])
                self.drop(gap.upperBound)
                self.largeStart = record.offset
                at = record.offset
                continue
            }
            let body = gap.upperBound..<gap.upperBound + record.count
            let bytes = batch.bytes(of: record)
            let verdict = self.names.verdict(on: bytes, format: batch.format)
            self.emitGap(gap, isKept: verdict.isKept, batch.format, &output)
            switch verdict {
            case .kept: output.append(contentsOf: self.window[body])
            case .removed:
                self.removedCount += 1
                self.learn(bytes, batch.format)
            case .changed(let rest):
                self.changedCount += 1
                self.learn(bytes, batch.format)
                output.append(contentsOf: rest)
            }
            at = record.offset + record.count
        }
        self.drop(at - self.windowStart)
    }

    /// What stands between two records; in a list of values a record that goes takes one comma along.
    private func emitGap(_ gap: Range<Int>, isKept: Bool, _ format: InputFormat, _ output: inout [UInt8]) {
        defer {
            self.hasBegun = true
            self.hasKept = self.hasKept || isKept
        }
        switch format {
        case .values, .archive: break
        default:
            output.append(contentsOf: self.window[gap])
            return
        }
        let isBracket = self.window[gap].contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        if isBracket || !self.hasBegun {
            output.append(contentsOf: self.window[gap])
            self.hasKept = false
        } else if isKept, self.hasKept {
            output.append(contentsOf: self.window[gap])
        }
    }

    /// Judges a record that was too large to be held, once its end is known.
    private func closeLarge(upTo end: Int, _ output: inout [UInt8]) {
        guard let start = self.largeStart else {
            return
        }
        self.largeStart = nil
        self.judge(start - self.windowStart..<end - self.windowStart, .unrecognised, &output)
        self.drop(end - self.windowStart)
    }

    /// Takes a file that nobody can read line by line.
    private func takeLines(into output: inout [UInt8]) {
        var start = 0
        while let end = self.window[start...].firstIndex(of: 0x0A) {
            self.judge(start..<end + 1, .unrecognised, &output)
            start = end + 1
        }
        self.drop(start)
    }

    private func judge(_ range: Range<Int>, _ format: InputFormat, _ output: inout [UInt8]) {
        let isNamed = self.window.withUnsafeBytes { window in
            self.names.isAnywhere(in: UnsafeRawBufferPointer(rebasing: window[range]))
        }
        if isNamed {
            self.removedCount += 1
        } else {
            output.append(contentsOf: self.window[range])
        }
    }

    private func drop(_ count: Int) {
        if count > 0 {
            self.window.removeFirst(count)
            self.windowStart += count
        }
    }

    /// Notes under which other keys a record shows the person.
    private func learn(_ record: UnsafeRawBufferPointer, _ format: InputFormat) {
        guard case .tweets = self.reader.read(record, format: format) else {
            return
        }
        for tweet in self.reader.tweets {
            self.learn(id: tweet.user.id, handle: tweet.user.screenName)
        }
        for entity in self.reader.entities where entity.kind == .mention {
            self.learn(id: entity.userID, handle: entity.value)
        }
    }

    private func learn(id: Int64?, handle: UnsafeRawBufferPointer) {
        guard let id, !handle.isEmpty else {
            return
        }
        let idKey = String(id)
        let handleKey = "@" + String(decoding: handle, as: UTF8.self).lowercased()
        if self.names.keys.contains(idKey) {
            if !self.names.keys.contains(handleKey) {
                self.found.insert(handleKey)
            }
        } else if self.names.isWithoutID, self.names.keys.contains(handleKey) {
            // With an id at hand, another id under the same handle is somebody else who took it over.
            self.found.insert(idKey)
        }
    }
}

extension PersonVerdict {
    fileprivate var isKept: Bool {
        if case .removed = self { false } else { true }
    }
}
