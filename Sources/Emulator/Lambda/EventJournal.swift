internal import Glibc
internal import JSONDocument
internal import Synchronization

/// What was handed to functions, on disk: every event, and which of the queued ones are settled.
///
/// A file of records: a line of JSON with `id`, `function`, `time`, `kind` and
/// `size`, then so many bytes of event and a line feed. An event is written,
/// with one call, before anybody is told that it was accepted; so a process
/// that is killed leaves at most one cut record, of which nobody was told. A
/// full file becomes the older one of two, and what it holds of unsettled
/// events is written to the new one first.
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

    private struct State {
        var descriptor: Int32
        var size: Int
        var unsettled: [String: (number: Int, entry: Entry)] = [:]
        var nextNumber = 0
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
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw Self.failure(folder)
        }
        var state = State(descriptor: -1, size: 0)
        for path in Self.files(folder) {
            state.size = EventJournalFile.read(path) { Self.take($0, &state) }
        }
        let newest = Self.files(folder)[1]
        state.descriptor = open(newest, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard state.descriptor >= 0, ftruncate(state.descriptor, off_t(state.size)) == 0 else {
            throw Self.failure(newest)
        }
        self.state = Mutex(state)
    }

    deinit {
        self.state.withLock { _ = close($0.descriptor) }
    }

    /// The queued events that were neither delivered nor failed for good, in order.
    public var unsettled: [Entry] {
        self.state.withLock { state in
            state.unsettled.values.sorted { $0.number < $1.number }.map(\.entry)
        }
    }

    /// Writes an event down.
    ///
    /// - Throws: ``LocalCloudError`` where it cannot be written, as on a full disk.
    public func record(_ entry: Entry) throws(LocalCloudError) {
        let result = self.state.withLock { state in
            Result { () throws(LocalCloudError) in
                try self.write(EventJournalFile.bytes(of: entry), &state)
                Self.take(.event(entry), &state)
            }
        }
        try result.get()
    }

    /// Writes down that a queued event is settled: delivered, or failed for good.
    public func settle(_ id: String) {
        self.state.withLock { state in
            // Not written, the event is delivered once more after a restart: at least once is what was promised.
            _ = try? self.write(EventJournalFile.bytes(ofSettled: id), &state)
            Self.take(.settled(id), &state)
        }
    }

    /// All events of a folder's journal, oldest first; none where there is no journal.
    public static func entries(in folder: String) -> [Entry] {
        var entries: [Entry] = []
        var seen: Set<String> = []
        for path in Self.files(folder) {
            _ = EventJournalFile.read(path) { record in
                if case .event(let entry) = record, seen.insert(entry.id).inserted {
                    entries.append(entry)
                }
            }
        }
        return entries
    }

    private static func take(_ record: EventJournalFile.Record, _ state: inout State) {
        switch record {
        case .event(let entry) where entry.isQueued:
            state.unsettled[entry.id] = (state.nextNumber, entry)
            state.nextNumber += 1
        case .event: break
        case .settled(let id): state.unsettled[id] = nil
        }
    }

    private func write(_ bytes: [UInt8], _ state: inout State) throws(LocalCloudError) {
        if state.size >= self.segmentSize {
            try self.turn(&state)
        }
        try self.append(bytes, &state)
    }

    private func append(_ bytes: [UInt8], _ state: inout State) throws(LocalCloudError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { rest in
                pwrite(state.descriptor, rest.baseAddress, rest.count, off_t(state.size + written))
            }
            guard count > 0 || errno == EINTR else {
                throw Self.failure(Self.files(self.folder)[1])
            }
            written += max(0, count)
        }
        state.size += written
    }

    /// Begins a new file; the full one becomes the older, and the older goes.
    private func turn(_ state: inout State) throws(LocalCloudError) {
        let paths = Self.files(self.folder)
        let draft = paths[1] + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(draft) }
        let full = (state.descriptor, state.size)
        (state.descriptor, state.size) = (descriptor, 0)
        do throws(LocalCloudError) {
            for (_, entry) in state.unsettled.values.sorted(by: { $0.number < $1.number }) {
                try self.append(EventJournalFile.bytes(of: entry), &state)
            }
            guard rename(paths[1], paths[0]) == 0, rename(draft, paths[1]) == 0 else { throw Self.failure(draft) }
        } catch {
            (state.descriptor, state.size) = full
            close(descriptor)
            throw error
        }
        close(full.0)
    }

    /// The older and the newer file.
    private static func files(_ folder: String) -> [String] {
        ["\(folder)/events.1", "\(folder)/events"]
    }

    private static func failure(_ path: String) -> LocalCloudError {
        .stateUnusable("cannot write \(path): \(String(cString: strerror(errno)))")
    }
}
