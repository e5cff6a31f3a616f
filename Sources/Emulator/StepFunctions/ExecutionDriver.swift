internal import JSONDocument
internal import StateMachine

/// Does what one execution wants done, until it ends.
struct ExecutionDriver: Sendable {
    let record: ExecutionRecord
    let invoker: any FunctionInvoker
    let services: any ServiceCaller
    let clock: any WorkflowClock
    let observe: @Sendable (WorkflowStep) -> Void

    /// The timers of an execution; one task waits for the earliest.
    private struct Timers {
        var due: [Int: Int64] = [:]
        /// What the waiting task waits for.
        var alarm: Int64?

        /// Takes out the timers whose time has come, in order.
        mutating func takeDue(at now: Int64) -> [Int] {
            let ready = self.due.filter { $0.value <= now }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            for (id, _) in ready {
                self.due[id] = nil
            }
            return ready.map(\.key)
        }
    }

    /// Drives the execution from its first event to its end, or until the task is cancelled.
    func drive() async {
        self.step(.started)
        let (stream, signals) = AsyncStream<ExecutionSignal>.makeStream()
        self.record.attach(signals)
        await withDiscardingTaskGroup { group in
            var timers = Timers()
            if let open = self.record.openActions {
                self.perform(open, &group, &timers, signals)
            } else {
                self.tell(.started, &group, &timers, signals)
            }
            for await signal in stream {
                switch signal {
                case .event(let event):
                    self.tell(event, &group, &timers, signals)
                case .alarm:
                    timers.alarm = nil
                    for id in timers.takeDue(at: self.clock.now()) {
                        self.tell(.timerFired(id: id), &group, &timers, signals)
                    }
                    self.arm(&timers, &group, signals)
                case .changed:
                    break
                }
                if !self.record.isRunning { break }
            }
            signals.finish()
            group.cancelAll()
        }
        self.step(.ended(self.record.summary))
        self.record.close()
    }

    private func step(_ kind: WorkflowStep.Kind) {
        let identity = self.record.identity
        self.observe(
            WorkflowStep(
                executionARN: identity.arn,
                executionName: identity.name,
                stateMachineName: identity.stateMachineName,
                kind: kind
            )
        )
    }

    private func tell(
        _ event: ExecutionEvent,
        _ group: inout DiscardingTaskGroup,
        _ timers: inout Timers,
        _ signals: AsyncStream<ExecutionSignal>.Continuation
    ) {
        let (actions, progress) = self.record.received(event, at: self.clock.now())
        for item in progress {
            self.step(.progress(item))
        }
        self.perform(actions, &group, &timers, signals)
        if !self.record.isRunning {
            signals.yield(.changed)
        }
    }

    private func perform(
        _ actions: [ExecutionAction],
        _ group: inout DiscardingTaskGroup,
        _ timers: inout Timers,
        _ signals: AsyncStream<ExecutionSignal>.Continuation
    ) {
        for action in actions {
            switch action {
            case .startTimer(let id, let due):
                timers.due[id] = due
            case .cancel(let id):
                timers.due[id] = nil
            case .invokeFunction(let id, let call):
                group.addTask {
                    signals.yield(.event(await self.invoke(id, call)))
                }
            case .callService(let id, let call):
                group.addTask {
                    signals.yield(.event(await self.call(id, call)))
                }
            }
        }
        self.arm(&timers, &group, signals)
    }

    /// Waits for the earliest timer, unless a task waits for one as early.
    private func arm(
        _ timers: inout Timers,
        _ group: inout DiscardingTaskGroup,
        _ signals: AsyncStream<ExecutionSignal>.Continuation
    ) {
        guard let earliest = timers.due.values.min(), earliest < timers.alarm ?? .max else { return }
        timers.alarm = earliest
        group.addTask {
            // Cancelled means that the execution has ended: nobody wants the alarm.
            guard (try? await self.clock.sleep(until: earliest)) != nil else { return }
            signals.yield(.alarm)
        }
    }

    private func call(_ id: Int, _ call: ServiceCall) async -> ExecutionEvent {
        do {
            let answer = try await self.services.call(
                service: call.service,
                action: call.action,
                parameters: call.parameters
            )
            return .taskSucceeded(id: id, output: answer)
        } catch {
            return .taskFailed(id: id, error: error.error, cause: error.cause)
        }
    }

    private func invoke(_ id: Int, _ call: FunctionCall) async -> ExecutionEvent {
        do {
            let outcome = try await self.outcome(of: call)
            guard outcome.functionError == nil else {
                return Self.failure(id, outcome)
            }
            let payload = Self.value(of: outcome.payload)
            guard call.isWrapped else { return .taskSucceeded(id: id, output: payload) }
            return .taskSucceeded(id: id, output: Self.wrapped(payload, outcome, isAsynchronous: call.isAsynchronous))
        } catch {
            return .taskFailed(
                id: id,
                error: "Lambda.\(error.code)",
                cause: "\(error.message) (Service: Lambda, Status Code: \(error.status), Request ID: -)"
            )
        }
    }

    private func outcome(of call: FunctionCall) async throws(InvocationRefusal) -> InvocationOutcome {
        let payload = call.payload.bytes()
        guard call.isAsynchronous else {
            return try await self.invoker.invoke(function: call.function, payload: payload)
        }
        let requestID = try self.invoker.invokeAsynchronously(function: call.function, payload: payload)
        return InvocationOutcome(payload: [], functionError: nil, logTail: [], requestID: requestID)
    }

    /// A function's answer: JSON, or else a text.
    private static func value(of payload: [UInt8]) -> JSONValue {
        // A function may answer what is no JSON; it is passed on as a text.
        payload.isEmpty
            ? .null : (try? JSONValue(parsing: payload)) ?? .string(String(decoding: payload, as: UTF8.self))
    }

    private static func failure(_ id: Int, _ outcome: InvocationOutcome) -> ExecutionEvent {
        let text = String(decoding: outcome.payload, as: UTF8.self)
        guard let type = Self.value(of: outcome.payload)["errorType"]?.stringValue else {
            return .taskFailed(
                id: id,
                error: "Lambda.Unknown",
                cause: "The cause could not be determined because Lambda did not return an error type. "
                    + "Returned payload: \(text)"
            )
        }
        return .taskFailed(id: id, error: type, cause: text)
    }

    /// The result of `arn:aws:states:::lambda:invoke`.
    private static func wrapped(
        _ payload: JSONValue,
        _ outcome: InvocationOutcome,
        isAsynchronous: Bool
    ) -> JSONValue {
        let status: JSONValue = isAsynchronous ? 202 : 200
        let length = String(outcome.payload.count)
        let headers: [(String, String)] = [
            ("X-Amz-Executed-Version", "$LATEST"), ("x-amzn-RequestId", outcome.requestID),
            ("Content-Length", length), ("Content-Type", "application/json"),
        ]
        return [
            "ExecutedVersion": "$LATEST",
            "Payload": isAsynchronous ? "" : payload,
            "SdkHttpMetadata": [
                "AllHttpHeaders": .object(JSONObject(headers.map { ($0.0, .array([.string($0.1)])) })),
                "HttpHeaders": .object(JSONObject(headers.map { ($0.0, .string($0.1)) })),
                "HttpStatusCode": status,
            ],
            "SdkResponseMetadata": ["RequestId": .string(outcome.requestID)],
            "StatusCode": status,
        ]
    }
}
