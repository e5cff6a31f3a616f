import JSONDocument

extension Execution {
    /// Asks to be told at a time.
    @discardableResult
    mutating func startTimer(due: Int64, for purpose: PendingAction.Purpose, flow: Int) -> Int {
        let id = self.takeID()
        self.pending[id] = PendingAction(flow: flow, purpose: purpose)
        self.actions.append(.startTimer(id: id, due: due))
        return id
    }

    /// Gives up a call or a timer.
    mutating func cancel(_ id: Int?) {
        if let id, self.pending.removeValue(forKey: id) != nil {
            self.actions.append(.cancel(id: id))
        }
    }

    mutating func wait(_ plan: WaitPlan, _ flow: inout Flow) throws(StateFailure) {
        let due = try self.due(plan, flow)
        guard due > self.now else {
            try self.leave(&flow, input: try self.inputPath(flow))
            return
        }
        flow.waitingFor = self.startTimer(due: due, for: .wait, flow: flow.id)
        flow.phase = .waiting
    }

    private func due(_ plan: WaitPlan, _ flow: Flow) throws(StateFailure) -> Int64 {
        switch plan {
        case .seconds(let seconds):
            return self.now + Int64(seconds) * 1_000_000
        case .timestamp(let time):
            return time
        case .secondsPath(let path):
            let value = try self.value(of: path, field: "SecondsPath", flow)
            let shown = "\(path.text) == \(value.stringValue ?? value.text())"
            guard let seconds = value.integerValue ?? value.stringValue.flatMap(Int64.init) else {
                throw .runtime("The SecondsPath parameter cannot be parsed as a long value: \(shown)")
            }
            guard seconds >= 0 else {
                throw .runtime("The SecondsPath parameter references a negative value: \(shown)")
            }
            guard seconds <= 99_999_999 else {
                throw .runtime("The SecondsPath parameter references a value that is too large: \(shown)")
            }
            return self.now + seconds * 1_000_000
        case .timestampPath(let path):
            let value = try self.value(of: path, field: "TimestampPath", flow)
            guard let time = value.stringValue.flatMap(Timestamp.microseconds) else {
                throw .runtime(
                    "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time "
                        + "format string: \(path.text) == \(value.stringValue ?? value.text())"
                )
            }
            return time
        }
    }

    /// The value of a field that is a path into the state's input.
    func value(of path: JSONPath, field: String, _ flow: Flow) throws(StateFailure) -> JSONValue {
        let input = try self.inputPath(flow)
        do {
            return try self.scope(flow, input: input).value(of: path)
        } catch {
            throw .runtime(
                "The \(field) parameter does not reference an input value: \(path.text)"
            )
        }
    }

    mutating func timerFired(_ id: Int) {
        guard let action = self.pending.removeValue(forKey: id) else { return }
        if case .executionTimeout = action.purpose {
            self.finish(.timedOut, "ExecutionTimedOut", StateFailure(error: nil, cause: nil))
            return
        }
        self.with(flow: action.flow) { execution, flow in
            switch action.purpose {
            case .wait:
                flow.waitingFor = nil
                do throws(StateFailure) {
                    try execution.leave(&flow, input: try execution.inputPath(flow))
                } catch {
                    execution.fail(&flow, error)
                }
            case .retry:
                flow.waitingFor = nil
                flow.phase = .running
                execution.ready.append(flow.id)
            case .taskTimeout:
                flow.timeoutTimer = nil
                execution.cancel(flow.waitingFor)
                flow.waitingFor = nil
                execution.taskTimedOut(&flow)
            case .task, .readItems, .writeResults, .executionTimeout:
                break
            }
        }
    }
}
