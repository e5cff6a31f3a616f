internal import JSONDocument
internal import StateMachine

/// What an ``ExecutionJournal`` held when it was opened.
struct ExecutionRecovery: Sendable {
    /// An execution as it was last seen.
    struct Kept: Sendable {
        var execution: Execution
        /// What it wanted done and was not told of, in order; nil where it has not begun.
        var open: [ExecutionAction]?
    }

    /// The state machines, by their ARNs.
    private(set) var machines: [String: StateMachineRecord] = [:]
    private var executions: [String: Kept] = [:]
    private var order: [String] = []

    /// The executions, oldest first.
    var inOrder: [Kept] { self.order.compactMap { self.executions[$0] } }

    /// Takes the next record; one that cannot be read is passed over.
    mutating func take(_ head: JSONValue, _ payload: ArraySlice<UInt8>) {
        let arn = head["arn"]?.stringValue ?? ""
        switch head["kind"]?.stringValue {
        case "machine": self.machines[arn] = Self.machine(arn, head, payload)
        case "removed": self.machines[arn] = nil
        case "start": self.begin(arn, ExecutionStart(head, payload))
        case "event":
            if let event = ExecutionEvent(head, payload), let time = head["time"]?.integerValue {
                self.tell(arn, event, time)
            }
        default: break
        }
    }

    private mutating func begin(_ arn: String, _ start: ExecutionStart?) {
        // What was accepted once is sound; a definition of a newer version might not be, and is left alone.
        guard let start, let definition = try? StepFunctionsService.definition(start.definition, type: start.type),
            let execution = try? Execution(
                definition,
                identity: start.identity,
                input: start.input,
                at: start.time,
                seed: start.seed
            )
        else { return }
        if self.executions.updateValue(Kept(execution: execution), forKey: arn) == nil {
            self.order.append(arn)
        }
    }

    private mutating func tell(_ arn: String, _ event: ExecutionEvent, _ time: Int64) {
        guard var kept = self.executions.removeValue(forKey: arn) else { return }
        var open = kept.open ?? []
        if let id = event.actionID {
            open.removeAll { $0.id == id }
        }
        for action in kept.execution.received(event, at: time) {
            if case .cancel(let id) = action {
                open.removeAll { $0.id == id }
            } else {
                open.append(action)
            }
        }
        _ = kept.execution.takeProgress()
        kept.open = open
        self.executions[arn] = kept
    }

    private static func machine(_ arn: String, _ head: JSONValue, _ payload: ArraySlice<UInt8>) -> StateMachineRecord? {
        let text = String(decoding: payload, as: UTF8.self)
        let type = head["type"]?.stringValue ?? "STANDARD"
        // A definition that an older version took and this one refuses is gone.
        guard let definition = try? StepFunctionsService.definition(text, type: type) else { return nil }
        return StateMachineRecord(
            arn: arn,
            name: head["name"]?.stringValue ?? "",
            definition: definition,
            text: text,
            type: type,
            roleARN: head["role"]?.stringValue ?? "",
            creationTime: head["created"]?.integerValue ?? 0,
            updateTime: head["updated"]?.integerValue ?? 0
        )
    }
}
