public import JSONDocument

/// One execution of a workflow: a value that is told what happened and says what to do.
///
/// It knows no clock, no socket and no thread. Whoever drives it tells the time
/// with each event, does what the actions say, and tells how that went. The
/// history grows as AWS records it.
public struct Execution: Sendable {
    /// The definition that is run.
    public let definition: StateMachineDefinition
    /// The names by which it goes.
    public let identity: ExecutionIdentity
    /// The input as it was given.
    public let input: String
    /// In microseconds since 1970.
    public let startTime: Int64
    /// In microseconds since 1970; nil while it runs.
    public internal(set) var stopTime: Int64?
    /// How far it is.
    public internal(set) var status = ExecutionStatus.running
    /// The output, JSON, where it succeeded.
    public internal(set) var output: String?
    /// The error's name, where it did not succeed.
    public internal(set) var error: String?
    /// The error's reason, where it did not succeed.
    public internal(set) var cause: String?
    /// What happened.
    public internal(set) var history: [HistoryEvent] = []
    /// The runs of its distributed Maps.
    public internal(set) var mapRuns: [MapRun] = []

    var inputValue: JSONValue
    var flows: [Int: Flow] = [:]
    var groups: [Int: FlowGroup] = [:]
    var frames: [Int: ExecutionFrame] = [:]
    var pending: [Int: PendingAction] = [:]
    var ready = ReadyQueue()
    var actions: [ExecutionAction] = []
    var progress: [ExecutionProgress] = []
    var random: RandomSource
    var now: Int64
    var nextID = 1

    /// The most events of one flow, as AWS has it for an execution.
    ///
    /// It is counted for each item of a Map alone, so that a Map over very many
    /// items runs here although it would not there.
    static let maximumEvents = 25_000

    /// The largest input, output or result in bytes.
    static let maximumPayload = 262_144

    /// Creates an execution that has not begun.
    ///
    /// - Parameters:
    ///   - definition: What to run.
    ///   - identity: The names by which it goes.
    ///   - input: The input, JSON.
    ///   - time: Now, in microseconds since 1970.
    ///   - seed: Where random numbers come from: jitter, UUIDs.
    /// - Throws: `JSONError` when the input is no JSON.
    public init(
        _ definition: StateMachineDefinition,
        identity: ExecutionIdentity,
        input: String,
        at time: Int64,
        seed: UInt64
    ) throws(JSONError) {
        self.definition = definition
        self.identity = identity
        self.input = input
        self.inputValue = try JSONValue(parsing: input)
        self.startTime = time
        self.now = time
        self.random = RandomSource(seed: seed)
    }

    /// Tells the execution what happened.
    ///
    /// Events about calls and timers that are no longer wanted are passed over.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - time: Now, in microseconds since 1970; it never goes back.
    /// - Returns: What to do, in this order. Once ``status`` is not `running`
    ///   nothing more is wanted.
    public mutating func received(_ event: ExecutionEvent, at time: Int64) -> [ExecutionAction] {
        guard self.status == .running else { return [] }
        self.now = max(self.now, time)
        switch event {
        case .started: self.begin()
        case .taskSucceeded(let id, let output): self.taskSucceeded(id, output)
        case .taskFailed(let id, let error, let cause):
            self.taskFailed(id, StateFailure(error: error, cause: cause))
        case .timerFired(let id): self.timerFired(id)
        case .stopped(let error, let cause):
            self.finish(.aborted, "ExecutionAborted", StateFailure(error: error, cause: cause))
        }
        self.work()
        let wanted = self.actions
        self.actions = []
        return wanted
    }

    /// Hands over the steps since the last time.
    public mutating func takeProgress() -> [ExecutionProgress] {
        let steps = self.progress
        self.progress = []
        return steps
    }

    private mutating func begin() {
        guard self.frames.isEmpty else { return }
        let execution: JSONValue = [
            "Id": .string(self.identity.arn), "Input": self.inputValue,
            "StartTime": .string(Timestamp.text(self.startTime)), "Name": .string(self.identity.name),
            "RoleArn": .string(self.identity.roleARN), "RedriveCount": 0,
        ]
        self.frames[0] = ExecutionFrame(
            execution: execution,
            stateMachine: [
                "Id": .string(self.identity.stateMachineARN), "Name": .string(self.identity.stateMachineName),
            ],
            arn: self.identity.arn,
            name: self.identity.name,
            startTime: self.startTime
        )
        self.record("ExecutionStarted", .execution(input: self.input, roleARN: self.identity.roleARN), 0, previous: 0)
        if let seconds = self.definition.machine.timeoutSeconds {
            self.startTimer(due: self.startTime + Int64(seconds) * 1_000_000, for: .executionTimeout, flow: 0)
        }
        let flow = Flow(
            id: self.takeID(),
            machine: self.definition.machine,
            group: nil,
            index: 0,
            frame: 0,
            path: [],
            input: Payload(self.inputValue),
            variables: JSONObject(),
            lastEventID: 0
        )
        self.flows[flow.id] = flow
        self.ready.append(flow.id)
    }

    /// Works on whatever can go on without anything from outside.
    private mutating func work() {
        while self.status == .running, let id = self.ready.next() {
            self.with(flow: id) { execution, flow in
                switch flow.phase {
                case .entering: execution.enter(&flow)
                case .running: execution.run(&flow)
                case .waiting, .finished: break
                }
            }
        }
    }

    /// Takes a flow out, works on it, and puts it back unless it is finished.
    mutating func with(flow id: Int, _ body: (inout Execution, inout Flow) -> Void) {
        guard var flow = self.flows.removeValue(forKey: id) else { return }
        body(&self, &flow)
        if flow.phase != .finished {
            self.flows[id] = flow
        }
    }

    mutating func takeID() -> Int {
        defer { self.nextID += 1 }
        return self.nextID
    }

    /// Counts an event, and keeps it where it belongs to the execution itself.
    @discardableResult
    mutating func record(_ type: String, _ details: HistoryDetails, _ frame: Int, previous: Int64) -> Int64 {
        self.frames[frame]?.eventCount += 1
        let id = self.frames[frame]?.eventCount ?? 0
        if frame == 0 {
            self.history.append(
                HistoryEvent(id: id, previousID: previous, time: self.now, type: type, details: details)
            )
        }
        return id
    }

    /// Counts an event of a flow, after the flow's last one.
    mutating func record(_ type: String, _ details: HistoryDetails, _ flow: inout Flow) {
        flow.lastEventID = self.record(type, details, flow.frame, previous: flow.lastEventID)
        flow.eventCount += 1
    }

    mutating func report(_ kind: ExecutionProgress.Kind, _ flow: Flow) {
        guard let state = flow.state else { return }
        self.progress.append(
            ExecutionProgress(path: flow.path, state: state.name, type: state.kind.name, kind: kind, time: self.now)
        )
    }

    /// Ends the execution with an error.
    mutating func finish(_ status: ExecutionStatus, _ type: String, _ failure: StateFailure, previous: Int64? = nil) {
        let last = previous ?? self.flows.values.first { $0.group == nil }?.lastEventID ?? self.history.last?.id ?? 0
        let details = HistoryDetails.failure(error: failure.error, cause: failure.cause)
        self.record(type, details, 0, previous: last)
        self.error = failure.error
        self.cause = failure.cause
        self.end(status)
    }

    /// Ends the execution and gives back everything it holds.
    mutating func end(_ status: ExecutionStatus) {
        self.status = status
        self.stopTime = self.now
        for index in self.mapRuns.indices where self.mapRuns[index].status == .running {
            self.mapRuns[index].status = .aborted
            self.mapRuns[index].stopTime = self.now
        }
        self.actions += self.pending.keys.sorted().map { .cancel(id: $0) }
        self.pending = [:]
        self.flows = [:]
        self.groups = [:]
        self.ready = ReadyQueue()
    }
}

/// The flows that can go on, first come first served.
struct ReadyQueue: Sendable {
    private var ids: [Int] = []
    private var head = 0

    mutating func append(_ id: Int) {
        self.ids.append(id)
    }

    mutating func next() -> Int? {
        guard self.head < self.ids.count else {
            self.ids.removeAll(keepingCapacity: true)
            self.head = 0
            return nil
        }
        defer { self.head += 1 }
        return self.ids[self.head]
    }
}
