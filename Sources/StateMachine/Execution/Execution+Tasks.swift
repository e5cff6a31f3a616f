import JSONDocument

extension Execution {
    /// Calls what a Task state calls.
    mutating func startTask(_ plan: TaskPlan, _ flow: inout Flow) throws(StateFailure) {
        let input = try self.effectiveInput(flow)
        let timeout = try self.timeout(plan, flow)
        let id = self.takeID()
        let action: ExecutionAction
        switch plan.resource {
        case .function(let arn):
            let text = Payload(input).text
            self.record(
                "LambdaFunctionScheduled",
                .functionScheduled(input: text, resource: arn, timeout: timeout),
                &flow
            )
            self.record("LambdaFunctionStarted", .nothing, &flow)
            action = .invokeFunction(
                id: id,
                FunctionCall(function: arn, payload: input, isWrapped: false, isAsynchronous: false)
            )
        case .lambdaInvoke:
            guard let function = input["FunctionName"]?.stringValue else {
                throw .runtime("The field 'FunctionName' is required but was missing")
            }
            self.recordStart(of: plan.resource, parameters: input, timeout: timeout, &flow)
            let call = FunctionCall(
                function: function,
                payload: input["Payload"] ?? [:],
                isWrapped: true,
                isAsynchronous: input["InvocationType"] == "Event"
            )
            action = .invokeFunction(id: id, call)
        case .service(let name, let service):
            self.recordStart(of: plan.resource, parameters: input, timeout: timeout, &flow)
            action = .callService(id: id, ServiceCall(service: name, action: service, parameters: input))
        }
        self.pending[id] = PendingAction(flow: flow.id, purpose: .task)
        self.actions.append(action)
        flow.waitingFor = id
        flow.phase = .waiting
        if let timeout {
            flow.timeoutTimer = self.startTimer(
                due: self.now + Int64(timeout) * 1_000_000,
                for: .taskTimeout,
                flow: flow.id
            )
        }
    }

    private mutating func recordStart(
        of resource: TaskResource,
        parameters: JSONValue,
        timeout: Int?,
        _ flow: inout Flow
    ) {
        guard let name = resource.taskName else { return }
        self.record(
            "TaskScheduled",
            .taskScheduled(name, region: self.identity.region, parameters: parameters.text(), timeout: timeout),
            &flow
        )
        self.record("TaskStarted", .taskStarted(name), &flow)
    }

    private func timeout(_ plan: TaskPlan, _ flow: Flow) throws(StateFailure) -> Int? {
        switch plan.timeout {
        case nil: return nil
        case .constant(let seconds): return Int(seconds)
        case .path(let path):
            let value = try self.value(of: path, field: "TimeoutSecondsPath", flow)
            guard let seconds = value.integerValue, (1...99_999_999).contains(seconds) else {
                throw .runtime(
                    "The TimeoutSecondsPath parameter cannot be parsed as a long value: \(path.text) == \(value.text())"
                )
            }
            return Int(seconds)
        }
    }

    mutating func taskSucceeded(_ id: Int, _ output: JSONValue) {
        guard let action = self.pending.removeValue(forKey: id) else { return }
        self.with(flow: action.flow) { execution, flow in
            flow.waitingFor = nil
            switch action.purpose {
            case .readItems: execution.itemsRead(&flow, output)
            case .writeResults: execution.resultsWritten(&flow)
            default: execution.finishTask(&flow, output)
            }
        }
    }

    private mutating func finishTask(_ flow: inout Flow, _ output: JSONValue) {
        guard let state = flow.state, case .task(let plan) = state.kind else { return }
        self.cancel(flow.timeoutTimer)
        flow.timeoutTimer = nil
        let text = output.text()
        do throws(StateFailure) {
            guard text.utf8.count <= Self.maximumPayload else {
                throw StateFailure.tooLarge(plan.resource.displayName)
            }
            if let name = plan.resource.taskName {
                self.record("TaskSucceeded", .taskSucceeded(name, output: text), &flow)
            } else {
                self.record("LambdaFunctionSucceeded", .output(text), &flow)
            }
            try self.complete(&flow, result: output)
        } catch {
            self.fail(&flow, error)
        }
    }

    mutating func taskFailed(_ id: Int, _ failure: StateFailure) {
        guard let action = self.pending.removeValue(forKey: id) else { return }
        self.with(flow: action.flow) { execution, flow in
            flow.waitingFor = nil
            execution.cancel(flow.timeoutTimer)
            flow.timeoutTimer = nil
            switch action.purpose {
            case .readItems:
                execution.mapRunFailed(
                    &flow,
                    StateFailure(error: "States.ItemReaderFailed", cause: failure.cause ?? failure.error)
                )
            case .writeResults:
                execution.mapRunFailed(
                    &flow,
                    StateFailure(error: "States.ResultWriterFailed", cause: failure.cause ?? failure.error)
                )
            default:
                execution.recordFailure(failure, "Failed", &flow)
                execution.fail(&flow, failure)
            }
        }
    }

    mutating func taskTimedOut(_ flow: inout Flow) {
        let failure = StateFailure(error: "States.Timeout", cause: nil)
        self.recordFailure(failure, "TimedOut", &flow)
        self.fail(&flow, failure)
    }

    private mutating func recordFailure(_ failure: StateFailure, _ suffix: String, _ flow: inout Flow) {
        guard let state = flow.state, case .task(let plan) = state.kind else { return }
        if let name = plan.resource.taskName {
            self.record(
                "Task\(suffix)",
                .taskFailed(name, error: failure.error, cause: failure.cause),
                &flow
            )
        } else {
            self.record(
                "LambdaFunction\(suffix)",
                .failure(error: failure.error, cause: failure.cause),
                &flow
            )
        }
    }
}

extension TaskResource {
    /// The names in the events; nil for a function by its ARN, which has events of its own.
    var taskName: HistoryDetails.TaskName? {
        switch self {
        case .function: nil
        case .lambdaInvoke: HistoryDetails.TaskName(resource: "invoke", resourceType: "lambda")
        case .service(let name, let action):
            HistoryDetails.TaskName(resource: action, resourceType: "aws-sdk:\(name)")
        }
    }

    /// The resource as messages name it.
    var displayName: String {
        switch self {
        case .function(let arn): arn
        case .lambdaInvoke: "lambda:invoke"
        case .service(let name, let action): "\(name):\(action)"
        }
    }
}
