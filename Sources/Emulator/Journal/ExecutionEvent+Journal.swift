internal import JSONDocument
internal import StateMachine

extension ExecutionEvent {
    /// The event as an ``ExecutionJournal`` writes it: members of the head, and bytes.
    var journalled: (members: [(String, JSONValue)], payload: [UInt8]) {
        func failure(_ error: String?, _ cause: String?) -> [(String, JSONValue)] {
            [("error", error.map { .string($0) } ?? .null), ("cause", cause.map { .string($0) } ?? .null)]
        }
        switch self {
        case .started: return ([("event", "started")], [])
        case .taskSucceeded(let id, let output):
            return ([("event", "succeeded"), ("id", .integer(Int64(id)))], output.bytes())
        case .taskFailed(let id, let error, let cause):
            return ([("event", "failed"), ("id", .integer(Int64(id)))] + failure(error, cause), [])
        case .timerFired(let id): return ([("event", "fired"), ("id", .integer(Int64(id)))], [])
        case .stopped(let error, let cause): return ([("event", "stopped")] + failure(error, cause), [])
        }
    }

    /// Reads what was written; nil where it is none.
    init?(_ head: JSONValue, _ payload: ArraySlice<UInt8>) {
        let id = head["id"]?.integerValue.map { Int($0) }
        let (error, cause) = (head["error"]?.stringValue, head["cause"]?.stringValue)
        switch (head["event"]?.stringValue, id) {
        case ("started", _): self = .started
        case ("succeeded", let id?):
            guard let output = try? JSONValue(parsing: Array(payload)) else { return nil }
            self = .taskSucceeded(id: id, output: output)
        case ("failed", let id?): self = .taskFailed(id: id, error: error ?? "", cause: cause)
        case ("fired", let id?): self = .timerFired(id: id)
        case ("stopped", _): self = .stopped(error: error, cause: cause)
        default: return nil
        }
    }

    /// The action that the event is the end of.
    var actionID: Int? {
        switch self {
        case .taskSucceeded(let id, _), .taskFailed(let id, _, _), .timerFired(let id): id
        case .started, .stopped: nil
        }
    }
}

extension ExecutionAction {
    /// The id of the action.
    var id: Int {
        switch self {
        case .invokeFunction(let id, _), .callService(let id, _), .startTimer(let id, _), .cancel(let id): id
        }
    }
}
