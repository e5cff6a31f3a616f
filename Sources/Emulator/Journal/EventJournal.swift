internal import JSONDocument
internal import Synchronization

/// What was handed to functions, on disk: every event, and which of the queued ones are settled.
///
/// An event is written before anybody is told that it was accepted. A full
/// file becomes the older one of two, and what it holds of unsettled events is
/// written to the new one first.
public final class EventJournal: Sendable {
    /// One event that was handed to a function.
    public struct Entry: Sendable, Hashable {
        /// The request id.
        public var id: String
        /// The function, by its logical id.
        public var function: String
        /// When, in milliseconds since 1970.
        public var time: Int64
        /// Whether it was queued; else somebody waited for the answer.
        public var isQueued: Bool
        /// The event, JSON.
        public var payload: [UInt8]
    }

    private enum Record {
        case event(Entry)
        case settled(String)
    }

    /// The queued events that are not settled, with their order.
    private struct Unsettled {
        var entries: [String: (number: Int, entry: Entry)] = [:]
        var nextNumber = 0

        var inOrder: [Entry] {
            self.entries.values.sorted { $0.number < $1.number }.map(\.entry)
        }

        mutating func take(_ record: Record) {
            switch record {
            case .event(let entry) where entry.isQueued:
                self.entries[entry.id] = (self.nextNumber, entry)
                self.nextNumber += 1
            case .event: break
            case .settled(let id): self.entries[id] = nil
            }
        }
    }

    private struct State: ~Copyable {
        var file: JournalFile
        var unsettled: Unsettled
    }

    private let folder: String
    private let segmentSize: Int
    private let state: Mutex<State>

    /// Opens the journal of a folder, which is made where it is missing.
    ///
    /// - Parameters:
    ///   - folder: The folder; its parent must be there.
    ///   - segmentSize: From how many bytes on a file becomes the older one.
    /// - Throws: ``LocalCloudError`` where it cannot be read or written.
    public init(folder: String, segmentSize: Int = 16 << 20) throws(LocalCloudError) {
        self.folder = folder
        self.segmentSize = segmentSize
        try JournalFile.makeFolder(folder)
        var unsettled = Unsettled()
        var size = 0
        for path in Self.files(folder) {
            size = Self.read(path) { unsettled.take($0) }
        }
        let file = try JournalFile(Self.files(folder)[1], keeping: size)
        self.state = Mutex(State(file: file, unsettled: unsettled))
    }

    /// The queued events that were neither delivered nor failed for good, in order.
    public var unsettled: [Entry] {
        self.state.withLock { $0.unsettled.inOrder }
    }

    /// Writes an event down.
    ///
    /// - Throws: ``LocalCloudError`` where it cannot be written, as on a full disk.
    public func record(_ entry: Entry) throws(LocalCloudError) {
        let result = self.state.withLock { state in
            Result { () throws(LocalCloudError) in
                try self.write(Self.bytes(of: entry), &state)
                state.unsettled.take(.event(entry))
            }
        }
        try result.get()
    }

    /// Writes down that a queued event is settled: delivered, or failed for good.
    public func settle(_ id: String) {
        self.state.withLock { state in
            // Not written, the event is delivered once more after a restart: at least once is what was promised.
            try? self.write(JournalFile.record([("id", .string(id)), ("kind", "settled")]), &state)
            state.unsettled.take(.settled(id))
        }
    }

    /// All events of a folder's journal, oldest first; none where there is no journal.
    public static func entries(in folder: String) -> [Entry] {
        var entries: [Entry] = []
        var seen: Set<String> = []
        for path in Self.files(folder) {
            _ = Self.read(path) { record in
                if case .event(let entry) = record, seen.insert(entry.id).inserted {
                    entries.append(entry)
                }
            }
        }
        return entries
    }

    /// An event as it is written.
    static func bytes(of entry: Entry) -> [UInt8] {
        let head: [(String, JSONValue)] = [
            ("id", .string(entry.id)), ("function", .string(entry.function)), ("time", .integer(entry.time)),
            ("kind", entry.isQueued ? "event" : "invoke"),
        ]
        return JournalFile.record(head, entry.payload)
    }

    private static func read(_ path: String, _ take: (Record) -> Void) -> Int {
        JournalFile.read(path) { head, payload, _ in
            let id = head["id"]?.stringValue ?? ""
            guard head["kind"] != "settled" else {
                return take(.settled(id))
            }
            let entry = Entry(
                id: id,
                function: head["function"]?.stringValue ?? "",
                time: head["time"]?.integerValue ?? 0,
                isQueued: head["kind"] == "event",
                payload: Array(payload)
            )
            take(.event(entry))
        }
    }

    private func write(_ record: [UInt8], _ state: inout State) throws(LocalCloudError) {
        if state.file.size >= self.segmentSize {
            try self.turn(&state)
        }
        try state.file.append(record)
    }

    /// Begins a new file; the full one becomes the older, and the older goes.
    private func turn(_ state: inout State) throws(LocalCloudError) {
        let paths = Self.files(self.folder)
        let draft = paths[1] + ".new"
        var file = try JournalFile(draft, keeping: 0)
        for entry in state.unsettled.inOrder {
            try file.append(Self.bytes(of: entry))
        }
        try JournalFile.move(paths[1], to: paths[0])
        try JournalFile.move(draft, to: paths[1])
        state.file = file
    }

    /// The older and the newer file.
    private static func files(_ folder: String) -> [String] {
        ["\(folder)/events.1", "\(folder)/events"]
    }
}
