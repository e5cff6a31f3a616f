import JSONDocument
import StateMachine

/// Drives an execution in virtual time: timers fire at once, calls are answered by a closure.
struct VirtualDriver {
    /// What a call is answered with.
    enum Answer {
        case output(JSONValue)
        case error(String, cause: String?)
        /// Never answered.
        case silence
    }

    var execution: Execution
    var now: Int64
    var calls: [ExecutionAction] = []
    var answer: (ExecutionAction) -> Answer = { _ in .silence }
    private var timers: [Int: Int64] = [:]

    init(
        _ definition: String,
        input: String = "{}",
        now: Int64 = 1_700_000_000_000_000,
        answer: @escaping (ExecutionAction) -> Answer = { _ in .silence }
    ) throws {
        let identity = ExecutionIdentity(
            arn: "arn:aws:states:us-east-1:111111111111:execution:<ArnPart_0idx>:<ExecArnPart_0idx>",
            name: "<ExecArnPart_0idx>",
            stateMachineARN: "arn:aws:states:us-east-1:111111111111:stateMachine:<ArnPart_0idx>",
            stateMachineName: "<ArnPart_0idx>",
            roleARN: "snf_role_arn",
            region: "us-east-1",
            account: "111111111111"
        )
        self.now = now
        self.execution = try Execution(
            try StateMachineDefinition(text: definition),
            identity: identity,
            input: input,
            at: now,
            seed: 1
        )
        self.answer = answer
    }

    /// Runs to the end, or until nothing happens any more.
    mutating func run() {
        var waiting = self.execution.received(.started, at: self.now)[...]
        while self.execution.status == .running {
            while let action = waiting.popFirst() {
                waiting += self.perform(action)
            }
            guard self.execution.status == .running,
                let next = self.timers.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
            else { return }
            self.timers[next.key] = nil
            self.now = max(self.now, next.value)
            waiting += self.execution.received(.timerFired(id: next.key), at: self.now)
        }
    }

    private mutating func perform(_ action: ExecutionAction) -> [ExecutionAction] {
        switch action {
        case .startTimer(let id, let due):
            self.timers[id] = due
            return []
        case .cancel(let id):
            self.timers[id] = nil
            return []
        case .invokeFunction(let id, _), .callService(let id, _):
            self.calls.append(action)
            switch self.answer(action) {
            case .output(let output):
                return self.execution.received(.taskSucceeded(id: id, output: output), at: self.now)
            case .error(let error, let cause):
                return self.execution.received(.taskFailed(id: id, error: error, cause: cause), at: self.now)
            case .silence:
                return []
            }
        }
    }

    /// The output as a value.
    var output: JSONValue? {
        self.execution.output.flatMap { try? JSONValue(parsing: $0) }
    }

    /// The types of the events.
    var types: [String] { self.execution.history.map(\.type) }
}
