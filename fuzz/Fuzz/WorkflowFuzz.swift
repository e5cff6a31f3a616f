import JSONDocument
import StateMachine

/// A workflow and behind a line `---` its input: read, checked and run in virtual time.
struct WorkflowFuzz: FuzzTarget {
    private static let separator = Array("\n---\n".utf8)

    /// The most that is done for one input: a loop of states has no end of its own.
    private static let mostSteps = 200

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        let all = Array(bytes)
        let cut = all.firstRange(of: Self.separator)
        let text = String(decoding: all[..<(cut?.lowerBound ?? all.endIndex)], as: UTF8.self)
        let input = cut.map { String(decoding: all[$0.upperBound...], as: UTF8.self) } ?? "{}"
        do {
            let definition = try StateMachineDefinition(text: text)
            _ = definition.outline
            var execution = try Execution(definition, identity: Self.identity, input: input, at: 0, seed: 1)
            Self.run(&execution)
        } catch {
            require(!"\(error)".isEmpty, "an error says something")
        }
    }

    private static func run(_ execution: inout Execution) {
        var now: Int64 = 0
        var steps = 0
        var timers: [Int: Int64] = [:]
        var waiting = execution.received(.started, at: now)[...]
        while execution.status == .running, steps < Self.mostSteps {
            steps += 1
            if let action = waiting.popFirst() {
                switch action {
                case .startTimer(let id, let due): timers[id] = due
                case .cancel(let id): timers[id] = nil
                case .invokeFunction(let id, let call):
                    let event: ExecutionEvent =
                        steps % 3 == 0
                        ? .taskFailed(id: id, error: "Fuzz.Failed", cause: nil)
                        : .taskSucceeded(id: id, output: call.payload)
                    waiting += execution.received(event, at: now)
                case .callService(let id, let call):
                    waiting += execution.received(.taskSucceeded(id: id, output: call.parameters), at: now)
                }
            } else if let next = timers.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                timers[next.key] = nil
                now = max(now, next.value)
                waiting += execution.received(.timerFired(id: next.key), at: now)
            } else {
                return
            }
        }
        _ = execution.received(.stopped(error: nil, cause: nil), at: now)
        require(execution.status != .running, "what is stopped stops")
    }

    private static let identity = ExecutionIdentity(
        arn: "arn:aws:states:eu-central-1:000000000000:execution:fuzz:1",
        name: "1",
        stateMachineARN: "arn:aws:states:eu-central-1:000000000000:stateMachine:fuzz",
        stateMachineName: "fuzz",
        roleARN: "arn:aws:iam::000000000000:role/fuzz",
        region: "eu-central-1",
        account: "000000000000"
    )
}
