internal import StateMachine
internal import Synchronization

/// One execution that the service keeps: its state, and those who wait for its end.
final class ExecutionRecord: Sendable {
    private struct State {
        var execution: Execution
        var signals: AsyncStream<ExecutionSignal>.Continuation?
        var waiters: [CheckedContinuation<Void, Never>] = []
        var isOver = false
    }

    let identity: ExecutionIdentity
    private let journal: ExecutionJournal?
    private let state: Mutex<State>

    /// What it wanted done when an earlier process ended; nil where it has not begun.
    let openActions: [ExecutionAction]?

    /// Keeps an execution.
    ///
    /// - Parameters:
    ///   - execution: The execution.
    ///   - journal: Where what it is told is written down.
    ///   - openActions: What it wanted done when an earlier process ended.
    init(_ execution: Execution, journal: ExecutionJournal?, openActions: [ExecutionAction]? = nil) {
        self.identity = execution.identity
        self.journal = journal
        self.openActions = openActions
        self.state = Mutex(State(execution: execution, isOver: execution.status != .running))
    }

    var summary: ExecutionSummary {
        self.state.withLock { ExecutionSummary($0.execution) }
    }

    var isRunning: Bool {
        self.state.withLock { $0.execution.status == .running }
    }

    var history: [HistoryEvent] {
        self.state.withLock { $0.execution.history }
    }

    var mapRuns: [MapRun] {
        self.state.withLock { $0.execution.mapRuns }
    }

    /// Tells the execution what happened, and gets what it wants done and what to show.
    func received(
        _ event: ExecutionEvent,
        at time: Int64
    ) -> (actions: [ExecutionAction], progress: [ExecutionProgress]) {
        self.state.withLock { state in
            let wasRunning = state.execution.status == .running
            // `try?`: what cannot be written down is done again after a restart, from where the journal ends.
            try? self.journal?.record(event, of: self.identity.arn, at: time)
            let actions = state.execution.received(event, at: time)
            if wasRunning, state.execution.status != .running {
                try? self.journal?.recordEnd(of: self.identity.arn)
            }
            return (actions, state.execution.takeProgress())
        }
    }

    /// Lets the driver be told what comes from others.
    func attach(_ signals: AsyncStream<ExecutionSignal>.Continuation) {
        self.state.withLock { $0.signals = signals }
    }

    /// Tells the driver something, after the execution itself was told.
    func signal(_ signal: ExecutionSignal) {
        _ = self.state.withLock { $0.signals }?.yield(signal)
    }

    /// Says that nothing more will happen.
    func close() {
        let waiters = self.state.withLock { state in
            state.isOver = true
            state.signals = nil
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters {
            waiter.resume()
        }
    }

    /// Waits until nothing more will happen.
    func waitUntilOver() async {
        await withCheckedContinuation { continuation in
            let isOver = self.state.withLock { state in
                if !state.isOver {
                    state.waiters.append(continuation)
                }
                return state.isOver
            }
            if isOver {
                continuation.resume()
            }
        }
    }
}

/// What a driver waits for.
enum ExecutionSignal: Sendable {
    case event(ExecutionEvent)
    /// A timer may be due.
    case alarm
    /// Somebody else has told the execution something: look at it again.
    case changed
}
