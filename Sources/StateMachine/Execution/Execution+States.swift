import JSONDocument

extension Execution {
    /// Enters the state that comes next.
    mutating func enter(_ flow: inout Flow) {
        guard let state = flow.machine.states[flow.nextState] else {
            self.flowFailed(&flow, .runtime("There is no state '\(flow.nextState)'"))
            return
        }
        flow.state = state
        guard flow.eventCount < Self.maximumEvents else {
            self.flowFailed(
                &flow,
                .runtime("The execution reached the maximum number of history events (\(Self.maximumEvents)).")
            )
            return
        }
        self.record(
            "\(state.kind.name)StateEntered",
            .entered(state: state.name, input: flow.input.text),
            &flow
        )
        flow.enteredEventID = flow.lastEventID
        flow.enteredTime = self.now
        flow.attempts = Array(repeating: 0, count: state.retriers.count)
        flow.retryCount = 0
        flow.phase = .running
        self.report(.entered, flow)
        self.ready.append(flow.id)
    }

    /// Does what the flow's state does.
    mutating func run(_ flow: inout Flow) {
        guard let state = flow.state else { return }
        do {
            switch state.kind {
            case .pass(let result): try self.pass(result, state, &flow)
            case .succeed: try self.leave(&flow, input: try self.inputPath(flow))
            case .choice(let rules, let fallback): try self.choose(rules, fallback, &flow)
            case .wait(let plan): try self.wait(plan, &flow)
            case .fail(let error, let cause): try self.failState(error, cause, &flow)
            case .task(let plan): try self.startTask(plan, &flow)
            case .parallel(let machines): try self.startParallel(machines, &flow)
            case .map(let plan): try self.startMap(plan, &flow)
            }
        } catch {
            self.fail(&flow, error)
        }
    }

    /// What the paths of a flow's state can see.
    func scope(_ flow: Flow, input: JSONValue) -> EvaluationScope {
        let frame = self.frames[flow.frame]
        let isRetriable = flow.state?.kind.isRetriable ?? false
        return EvaluationScope(
            input: input,
            variables: flow.variables,
            context: ContextObject(
                execution: frame?.execution ?? .null,
                stateMachine: frame?.stateMachine ?? .null,
                stateName: flow.state?.name ?? "",
                enteredTime: flow.enteredTime,
                retryCount: isRetriable ? flow.retryCount : nil,
                map: flow.mapItem
            ),
            random: self.random
        )
    }

    /// Fills in a template.
    mutating func fill(
        _ template: PayloadTemplate,
        _ flow: Flow,
        input: JSONValue
    ) throws(StateFailure) -> JSONValue {
        if case .constant(let value) = template { return value }
        var scope = self.scope(flow, input: input)
        let value = try template.evaluate(&scope)
        self.random = scope.random
        return value
    }

    /// The state's input after InputPath.
    func inputPath(_ flow: Flow) throws(StateFailure) -> JSONValue {
        try self.apply(flow.state?.inputPath ?? .whole, to: flow.input.value, flow)
    }

    /// The state's input after InputPath and Parameters.
    mutating func effectiveInput(_ flow: Flow) throws(StateFailure) -> JSONValue {
        let input = try self.inputPath(flow)
        guard let parameters = flow.state?.parameters else { return input }
        return try self.fill(parameters, flow, input: input)
    }

    func apply(_ field: PathField, to value: JSONValue, _ flow: Flow) throws(StateFailure) -> JSONValue {
        switch field {
        case .whole:
            return value
        case .discard:
            return [:]
        case .path(let path):
            do {
                return try self.scope(flow, input: value).value(of: path)
            } catch {
                throw .runtime("Invalid path '\(path.text)' : \(error.message)")
            }
        }
    }

    private mutating func pass(
        _ result: JSONValue?,
        _ state: State,
        _ flow: inout Flow
    ) throws(StateFailure) {
        let input = try self.effectiveInput(flow)
        if result == nil, state.parameters == nil, state.assign == nil, case .whole = state.inputPath,
            case .whole = state.outputPath, case .whole = state.resultPath
        {
            try self.exit(&flow, flow.input, assigned: nil, next: state.next)
        } else {
            try self.complete(&flow, result: result ?? input)
        }
    }

    private mutating func choose(
        _ rules: [ChoiceRule],
        _ fallback: String?,
        _ flow: inout Flow
    ) throws(StateFailure) {
        let input = try self.inputPath(flow)
        let scope = self.scope(flow, input: input)
        for rule in rules where try rule.condition.holds(scope) {
            try self.leave(&flow, input: input, assign: rule.assign, next: rule.next)
            return
        }
        guard let fallback else {
            throw .runtime("Failed to transition out of the state. The state does not point to a next state.")
        }
        try self.leave(&flow, input: input, assign: flow.state?.assign, next: fallback)
    }

    private mutating func failState(
        _ error: TextField?,
        _ cause: TextField?,
        _ flow: inout Flow
    ) throws(StateFailure) {
        let failure = StateFailure(
            error: try self.text(error, "ErrorPath", flow),
            cause: try self.text(cause, "CausePath", flow)
        )
        self.flowFailed(&flow, failure)
    }

    private mutating func text(
        _ field: TextField?,
        _ name: String,
        _ flow: Flow
    ) throws(StateFailure) -> String? {
        switch field {
        case nil: return nil
        case .constant(let text): return text
        case .expression(let expression):
            var scope = self.scope(flow, input: flow.input.value)
            let value = try expression.evaluate(&scope, field: name)
            self.random = scope.random
            guard let text = value.stringValue else {
                throw .runtime("The \(name) field must refer to a string, found \(value.text())")
            }
            return text
        }
    }

    /// Leaves a state that has no result of its own: its output is its input.
    mutating func leave(_ flow: inout Flow, input: JSONValue) throws(StateFailure) {
        try self.leave(&flow, input: input, assign: flow.state?.assign, next: flow.state?.next)
    }

    private mutating func leave(
        _ flow: inout Flow,
        input: JSONValue,
        assign: PayloadTemplate?,
        next: String?
    ) throws(StateFailure) {
        guard let state = flow.state else { return }
        let assigned = try assign.map { (template) throws(StateFailure) in
            try self.fill(template, flow, input: input).objectValue ?? JSONObject()
        }
        if case .whole = state.inputPath, case .whole = state.outputPath {
            try self.exit(&flow, flow.input, assigned: assigned, next: next)
        } else {
            let output = try self.apply(state.outputPath, to: input, flow)
            try self.exit(&flow, Payload(output), assigned: assigned, next: next)
        }
    }

    /// Leaves a state with its result: ResultSelector, Assign, ResultPath, OutputPath, in this order.
    mutating func complete(_ flow: inout Flow, result raw: JSONValue) throws(StateFailure) {
        guard let state = flow.state else { return }
        var result = raw
        if let selector = state.resultSelector {
            result = try self.fill(selector, flow, input: raw)
        }
        let assigned = try state.assign.map { (template) throws(StateFailure) in
            try self.fill(template, flow, input: result).objectValue ?? JSONObject()
        }
        let combined = try Self.combine(result, state.resultPath, flow)
        let output = try self.apply(state.outputPath, to: combined, flow)
        try self.exit(&flow, Payload(output), assigned: assigned, next: state.next)
    }

    /// Puts a result where ResultPath says.
    static func combine(_ result: JSONValue, _ path: ResultPath, _ flow: Flow) throws(StateFailure) -> JSONValue {
        switch path {
        case .whole: return result
        case .discard: return flow.input.value
        case .path(let path):
            do {
                return try path.write(result, into: flow.input.value)
            } catch {
                throw StateFailure(error: "States.ResultPathMatchFailure", cause: error.message)
            }
        }
    }

    /// Leaves a state.
    ///
    /// - Throws: ``StateFailure`` with `States.DataLimitExceeded`.
    mutating func exit(
        _ flow: inout Flow,
        _ output: Payload,
        assigned: JSONObject?,
        next: String?
    ) throws(StateFailure) {
        guard let state = flow.state else { return }
        guard output.text.utf8.count <= Self.maximumPayload else { throw .tooLarge(state.name) }
        self.record(
            "\(state.kind.name)StateExited",
            .exited(state: state.name, output: output.text, assigned: assigned),
            &flow
        )
        for (name, value) in assigned ?? JSONObject() {
            flow.variables[name] = value
        }
        self.report(.exited(.microseconds(self.now - flow.enteredTime)), flow)
        guard let next else {
            self.flowSucceeded(&flow, output)
            return
        }
        flow.input = output
        flow.nextState = next
        flow.phase = .entering
        self.ready.append(flow.id)
    }
}
