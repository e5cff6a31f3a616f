import JSONDocument

extension Execution {
    /// A state failed: tries it again, goes where a Catch leads, or fails the flow.
    ///
    /// The event, such as `MapStateFailed`, is recorded unless it is tried again.
    mutating func fail(_ flow: inout Flow, _ original: StateFailure, event: String? = nil) {
        guard let state = flow.state else { return }
        let failure = event == nil ? Self.located(original, flow) : original
        if self.retry(&flow, state, failure) { return }
        if let event {
            self.record(event, .nothing, &flow)
        }
        guard let catcher = state.catchers.first(where: { failure.matches($0.errors) }) else {
            self.flowFailed(&flow, failure)
            return
        }
        do {
            let result: JSONValue = [
                "Error": .string(failure.error ?? ""), "Cause": .string(failure.cause ?? ""),
            ]
            let assigned = try catcher.assign.map { (template) throws(StateFailure) in
                try self.fill(template, flow, input: result).objectValue ?? JSONObject()
            }
            let output = Payload(try Self.combine(result, catcher.resultPath, flow))
            self.report(.caught(error: failure.error, next: catcher.next), flow)
            try self.exit(&flow, output, assigned: assigned, next: catcher.next)
        } catch {
            self.flowFailed(&flow, Self.located(error, flow))
        }
    }

    /// Says in which state a mistake of the definition showed.
    private static func located(_ failure: StateFailure, _ flow: Flow) -> StateFailure {
        guard failure.error == "States.Runtime", let cause = failure.cause, let state = flow.state,
            !cause.hasPrefix("An error occurred while executing the state")
        else { return failure }
        return .runtime(
            "An error occurred while executing the state '\(state.name)' "
                + "(entered at the event id #\(flow.enteredEventID)). \(cause)"
        )
    }

    /// Tries a state again where a Retry says so.
    private mutating func retry(_ flow: inout Flow, _ state: State, _ failure: StateFailure) -> Bool {
        guard let index = state.retriers.firstIndex(where: { failure.matches($0.errors) }) else { return false }
        let retrier = state.retriers[index]
        guard flow.attempts[index] < retrier.maximumAttempts else { return false }
        let delay = self.delay(of: retrier, attempt: flow.attempts[index])
        flow.attempts[index] += 1
        flow.retryCount += 1
        self.report(
            .retried(error: failure.error, attempt: flow.retryCount, delay: .microseconds(delay)),
            flow
        )
        flow.waitingFor = self.startTimer(due: self.now + delay, for: .retry, flow: flow.id)
        flow.phase = .waiting
        return true
    }

    /// How long to wait before an attempt, in microseconds.
    private mutating func delay(of retrier: Retrier, attempt: Int) -> Int64 {
        let limit = min(retrier.maximumDelay ?? 99_999_999, 99_999_999)
        var seconds = retrier.interval
        for _ in 0..<min(attempt, 1000) where seconds < limit {
            seconds *= retrier.backoffRate
        }
        seconds = min(seconds, limit)
        if retrier.hasJitter {
            seconds = Double.random(in: 0...seconds, using: &self.random)
        }
        return Int64(seconds * 1_000_000)
    }

    /// A flow came to its end.
    mutating func flowSucceeded(_ flow: inout Flow, _ output: Payload) {
        flow.phase = .finished
        if let group = flow.group {
            self.partSucceeded(of: group, flow, output)
        } else {
            self.record("ExecutionSucceeded", .output(output.text), &flow)
            self.output = output.text
            self.end(.succeeded)
        }
    }

    /// A flow failed, and nothing in it caught that.
    mutating func flowFailed(_ flow: inout Flow, _ failure: StateFailure) {
        self.report(.failed(error: failure.error, cause: failure.cause), flow)
        flow.phase = .finished
        if let group = flow.group {
            self.partFailed(of: group, flow, failure)
        } else {
            self.finish(.failed, "ExecutionFailed", failure, previous: flow.lastEventID)
        }
    }

    /// Stops a flow and everything below it; an item of a distributed Map owns its frame.
    mutating func stop(flow id: Int, ownsFrame: Bool) -> Flow? {
        guard let flow = self.flows.removeValue(forKey: id) else { return nil }
        self.cancel(flow.waitingFor)
        self.cancel(flow.timeoutTimer)
        if let group = flow.childGroup.flatMap({ self.groups.removeValue(forKey: $0) }) {
            for part in group.running.sorted() {
                _ = self.stop(flow: part, ownsFrame: group.run != nil)
            }
        }
        if ownsFrame {
            self.frames.removeValue(forKey: flow.frame)
        }
        return flow
    }
}
