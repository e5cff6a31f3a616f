/// Where one runtime stands in its conversation with the Runtime API.
///
/// It starts, asks for an event, gets one, answers, and asks again. Only the
/// next ask completes an invocation. Nothing in here waits or sends.
struct RuntimeSession: Sendable {
    /// The points of the conversation.
    enum Phase: Sendable, Hashable {
        /// The process runs and has not asked yet. → waiting, running, ended
        case starting
        /// It has asked and no event is there. → running, ended
        case waiting
        /// It works on an event. → answered, ended
        case running
        /// It has answered and not asked again. → waiting, running, ended
        case answered
        /// It has failed to start, or is gone. No way leads on.
        case ended

        /// The name that AWS's own emulator gives it in messages.
        var name: String {
            switch self {
            case .starting: "RuntimeStartedState"
            case .waiting: "RuntimeReadyState"
            case .running: "RuntimeRunningState"
            case .answered: "RuntimeResponseSentState"
            case .ended: "RuntimeInitErrorState"
            }
        }
    }

    /// What the asking for an event leads to.
    enum NextReaction: Sendable, Hashable {
        /// Hold the request until an event is there.
        case hold
        /// Answer it with this event now.
        case deliver(RuntimeInvocation)
        /// The current invocation is complete with this answer; hold the request.
        case complete(RuntimeAnswer)
        /// Refuse it.
        case refuse(RuntimeReply)
    }

    /// The point that was reached.
    private(set) var phase = Phase.starting

    /// The invocation that waits for the runtime or that it works on.
    private(set) var invocation: RuntimeInvocation?

    /// What was posted for it.
    private(set) var answer: RuntimeAnswer?

    /// Takes an event for the runtime; true when a held request is to be answered with it now.
    mutating func assign(_ invocation: RuntimeInvocation) -> Bool {
        self.invocation = invocation
        self.answer = nil
        guard self.phase == .waiting else {
            return false
        }
        self.phase = .running
        return true
    }

    /// The runtime asks for an event.
    mutating func next() -> NextReaction {
        switch self.phase {
        case .starting:
            guard let invocation else {
                self.phase = .waiting
                return .hold
            }
            self.phase = .running
            return .deliver(invocation)
        case .waiting:
            // The client has lost its connection and asks again.
            return .hold
        case .answered:
            self.phase = .waiting
            self.invocation = nil
            defer { self.answer = nil }
            return self.answer.map { .complete($0) } ?? .hold
        case .running: return .refuse(.invalidTransition(from: self.phase.name, to: "Ready"))
        case .ended: return .refuse(.ended)
        }
    }

    /// What the header `Lambda-Runtime-Function-Response-Mode` says of a response that comes piece by piece.
    static let streamingMode = "streaming"

    /// Why an answer to a request is not taken now; nil where it is.
    func refusal(_ requestID: String, _ step: String = "InvocationResponse") -> RuntimeReply? {
        guard self.phase != .ended else {
            return .ended
        }
        guard let invocation, invocation.requestID == requestID, self.phase != .starting, self.phase != .waiting else {
            return .invalidRequestID
        }
        return self.phase == .running ? nil : .invalidTransition(from: self.phase.name, to: step)
    }

    /// The runtime posts a result or a failure.
    mutating func post(_ answer: RuntimeAnswer, requestID: String, mode: String?) -> RuntimeReply {
        let isFailure = if case .failure = answer { true } else { false }
        if let refusal = self.refusal(requestID, isFailure ? "InvocationErrorResponse" : "InvocationResponse") {
            return refusal
        }
        if let mode, !mode.isEmpty, mode.lowercased() != Self.streamingMode {
            return .invalidResponseMode
        }
        self.answer = answer
        self.phase = .answered
        return answer == .tooLarge ? .tooLarge : .accepted
    }

    /// The runtime reports that it cannot start.
    mutating func initFailed() -> RuntimeReply {
        guard self.phase == .starting else {
            return .invalidTransition(from: self.phase.name, to: "InitError")
        }
        self.phase = .ended
        return .accepted
    }

    /// The process is gone or has to go.
    mutating func end() {
        self.phase = .ended
    }
}
