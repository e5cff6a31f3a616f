internal import JSONDocument
internal import StateMachine
internal import Synchronization

/// State machines and executions on disk: what was made, what was started, and everything each execution was told.
///
/// An execution is a value that only what it is told changes, so telling it
/// the same again makes it what it was. What it wanted done and was not told
/// of is done again after a restart: at least once, as Step Functions does it.
public final class ExecutionJournal: Sendable {
    private struct State: ~Copyable {
        var file: JournalFile
        /// The size at which finished executions are dropped.
        var limit: Int
    }

    private let path: String
    private let keptSize: Int
    private let state: Mutex<State>

    /// What was read at the start.
    let recovery: ExecutionRecovery

    /// Opens the journal of a folder, which is made where it is missing.
    ///
    /// - Parameters:
    ///   - folder: The folder; its parent must be there.
    ///   - keptSize: How many bytes of finished executions are kept where the file grows beyond four times that.
    /// - Throws: ``LocalCloudError`` where it cannot be read or written.
    public init(folder: String, keptSize: Int = 16 << 20) throws(LocalCloudError) {
        self.path = folder + "/executions"
        self.keptSize = keptSize
        try JournalFile.makeFolder(folder)
        var recovery = ExecutionRecovery()
        let size = JournalFile.read(self.path) { head, payload, _ in recovery.take(head, payload) }
        self.recovery = recovery
        self.state = Mutex(State(file: try JournalFile(self.path, keeping: size), limit: max(size, keptSize) * 4))
    }

    /// Writes down a state machine that was made or changed.
    func record(_ machine: StateMachineRecord) throws(LocalCloudError) {
        let head: [(String, JSONValue)] = [
            ("kind", "machine"), ("arn", .string(machine.arn)), ("name", .string(machine.name)),
            ("type", .string(machine.type)), ("role", .string(machine.roleARN)),
            ("created", .integer(machine.creationTime)), ("updated", .integer(machine.updateTime)),
        ]
        try self.write(JournalFile.record(head, [UInt8](machine.text.utf8)))
    }

    /// Writes down that a state machine is gone.
    func recordRemoval(_ arn: String) throws(LocalCloudError) {
        try self.write(JournalFile.record([("kind", "removed"), ("arn", .string(arn))]))
    }

    /// Writes down an execution that is to begin.
    func record(_ start: ExecutionStart) throws(LocalCloudError) {
        try self.write(start.record)
    }

    /// Writes down what an execution is told.
    func record(_ event: ExecutionEvent, of arn: String, at time: Int64) throws(LocalCloudError) {
        let head: [(String, JSONValue)] = [("kind", "event"), ("arn", .string(arn)), ("time", .integer(time))]
        let (members, payload) = event.journalled
        try self.write(JournalFile.record(head + members, payload))
    }

    /// Writes down that an execution has ended, so that it may be dropped once.
    func recordEnd(of arn: String) throws(LocalCloudError) {
        try self.write(JournalFile.record([("kind", "ended"), ("arn", .string(arn))]))
    }

    private func write(_ record: [UInt8]) throws(LocalCloudError) {
        let result = self.state.withLock { state in
            Result { () throws(LocalCloudError) in
                if state.file.size > state.limit {
                    try self.compact(&state)
                }
                try state.file.append(record)
            }
        }
        try result.get()
    }

    /// Writes a new file without the oldest of the finished executions.
    private func compact(_ state: inout State) throws(LocalCloudError) {
        var sizes: [String: Int] = [:]
        var ended: [String] = []
        _ = JournalFile.read(self.path) { head, _, whole in
            let arn = head["arn"]?.stringValue ?? ""
            sizes[arn, default: 0] += whole.count
            if head["kind"] == "ended" {
                ended.append(arn)
            }
        }
        var room = self.keptSize
        var dropped: Set<String> = []
        for arn in ended.reversed() {
            room -= sizes[arn] ?? 0
            if room < 0 {
                dropped.insert(arn)
            }
        }
        let draft = self.path + ".new"
        var file = try JournalFile(draft, keeping: 0)
        var kept: [UInt8] = []
        _ = JournalFile.read(self.path) { head, _, whole in
            if !dropped.contains(head["arn"]?.stringValue ?? "") {
                kept += whole
            }
        }
        try file.append(kept)
        try JournalFile.move(draft, to: self.path)
        state.limit = max(file.size, self.keptSize) * 4
        state.file = file
    }
}
