public import HTTPServer
internal import HTTPTypes
internal import JSONDocument
public import StateMachine
internal import Synchronization

/// Step Functions: state machines, their executions, and the API over both.
///
/// Executions are driven inside of ``run()``, which must run as long as the
/// service is used. They are kept in memory, the last thousands of them.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/apireference/Welcome.html>.
public final class StepFunctionsService: AWSService {
    struct State {
        var machines: [String: StateMachineRecord] = [:]
        var executions: [String: ExecutionRecord] = [:]
        /// The ARNs of the executions, the oldest first.
        var order: [String] = []
    }

    /// How many executions are kept.
    static let maximumExecutions = 5000

    /// The name in signatures.
    public let signingName = "states"

    let state = Mutex(State())
    let clock: any WorkflowClock
    let makeID: @Sendable () -> String
    let journal: ExecutionJournal?
    private let invoker: any FunctionInvoker
    private let services: any ServiceCaller
    private let observe: @Sendable (WorkflowStep) -> Void
    private let outstanding = Outstanding()
    private let started: AsyncStream<ExecutionRecord>
    private let starting: AsyncStream<ExecutionRecord>.Continuation

    /// Creates the service.
    ///
    /// - Parameters:
    ///   - invoker: Runs the functions that tasks call.
    ///   - services: Answers the calls of other services.
    ///   - clock: The time that workflows go by.
    ///   - makeID: Makes UUIDs in lower case.
    ///   - journal: Where state machines and executions outlive the process; what it holds is taken up.
    ///   - observe: Told of every step, one at a time for each execution.
    public init(
        invoker: any FunctionInvoker,
        services: any ServiceCaller = NoServices(),
        clock: any WorkflowClock = SystemWorkflowClock(),
        makeID: @escaping @Sendable () -> String,
        journal: ExecutionJournal? = nil,
        observe: @escaping @Sendable (WorkflowStep) -> Void = { _ in }
    ) {
        self.invoker = invoker
        self.services = services
        self.clock = clock
        self.makeID = makeID
        self.observe = observe
        self.journal = journal
        (self.started, self.starting) = AsyncStream.makeStream()
        if let recovery = journal?.recovery {
            self.state.withLock { $0.machines = recovery.machines }
            for kept in recovery.inOrder {
                _ = self.keep(ExecutionRecord(kept.execution, journal: journal, openActions: kept.open))
            }
        }
    }

    /// Drives the executions until the task is cancelled; it may be called once.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for await record in self.started {
                let driver = ExecutionDriver(
                    record: record,
                    invoker: self.invoker,
                    services: self.services,
                    clock: self.clock,
                    observe: self.observe
                )
                group.addTask {
                    await driver.drive()
                    self.outstanding.finish()
                }
            }
            group.cancelAll()
        }
    }

    /// Takes a state machine of the template, in place of one of the same ARN.
    ///
    /// - Throws: ``StepFunctionsError`` with `InvalidDefinition`.
    public func register(_ machine: StateMachineResource) throws(StepFunctionsError) {
        let definition = try Self.definition(machine.definition, type: machine.type)
        let now = self.clock.now()
        let record = StateMachineRecord(
            arn: machine.arn,
            name: machine.name,
            definition: definition,
            text: machine.definition,
            type: machine.type,
            roleARN: machine.roleARN,
            creationTime: now,
            updateTime: now
        )
        self.state.withLock { $0.machines[record.arn] = record }
    }

    /// Starts an execution; ``run()`` drives it.
    ///
    /// - Parameters:
    ///   - stateMachine: The state machine's ARN or name.
    ///   - name: The execution's name; nil makes one up.
    ///   - input: The input, JSON.
    /// - Returns: The execution; where one of this name and input runs already, that one.
    /// - Throws: ``StepFunctionsError`` with `StateMachineDoesNotExist`,
    ///   `InvalidExecutionInput`, `InvalidName` or `ExecutionAlreadyExists`.
    @discardableResult
    public func start(
        stateMachine: String,
        name: String? = nil,
        input: String = "{}"
    ) throws(StepFunctionsError) -> ExecutionSummary {
        try self.startRecord(stateMachine: stateMachine, name: name, input: input).summary
    }

    /// Waits until an execution has ended.
    ///
    /// - Throws: ``StepFunctionsError`` with `ExecutionDoesNotExist`.
    public func waitForEnd(of arn: String) async throws(StepFunctionsError) -> ExecutionSummary {
        let record = try self.execution(arn)
        await record.waitUntilOver()
        return record.summary
    }

    /// Waits until no execution runs, or until the task is cancelled.
    public func drain() async {
        await self.outstanding.waitUntilNone()
    }

    /// Stops an execution.
    ///
    /// - Throws: ``StepFunctionsError`` with `ExecutionDoesNotExist`.
    public func stop(_ arn: String, error: String? = nil, cause: String? = nil) throws(StepFunctionsError) {
        let record = try self.execution(arn)
        _ = record.received(.stopped(error: error, cause: cause), at: self.clock.now())
        record.signal(.changed)
    }

    /// The history of an execution so far.
    ///
    /// - Throws: ``StepFunctionsError`` with `ExecutionDoesNotExist`.
    public func history(of arn: String) throws(StepFunctionsError) -> [HistoryEvent] {
        try self.execution(arn).history
    }

    func execution(_ arn: String) throws(StepFunctionsError) -> ExecutionRecord {
        guard let record = self.state.withLock({ $0.executions[arn] }) else { throw .noExecution(arn) }
        return record
    }

    func machine(_ name: String) throws(StepFunctionsError) -> StateMachineRecord {
        let machine = self.state.withLock { state in
            state.machines[name] ?? state.machines.values.first { $0.name == name }
        }
        guard let machine else { throw .noMachine(name) }
        return machine
    }

    static func definition(_ text: String, type: String) throws(StepFunctionsError) -> StateMachineDefinition {
        do {
            return try StateMachineDefinition(text: text, isExpress: type == "EXPRESS")
        } catch {
            throw .refused("InvalidDefinition", error.message)
        }
    }

    func startRecord(
        stateMachine: String,
        name: String?,
        input: String
    ) throws(StepFunctionsError) -> ExecutionRecord {
        let machine = try self.machine(stateMachine)
        let name = name ?? self.makeID()
        guard Self.isValidName(name) else { throw .refused("InvalidName", "Invalid Name: '\(name)'") }
        guard input.utf8.count <= 262_144 else {
            throw .invalid("1 validation error detected: Value at 'input' failed to satisfy constraint: too long")
        }
        let place = machine.place
        let kind = machine.isExpress ? "express" : "execution"
        let suffix = machine.isExpress ? ":\(self.makeID())" : ""
        let arn = "arn:aws:states:\(place.region):\(place.account):\(kind):\(machine.name):\(name)\(suffix)"
        if let existing = self.state.withLock({ $0.executions[arn] }) {
            guard existing.isRunning, existing.summary.input == input else {
                throw .refused("ExecutionAlreadyExists", "Execution Already Exists: '\(arn)'")
            }
            return existing
        }
        let identity = ExecutionIdentity(
            arn: arn,
            name: name,
            stateMachineARN: machine.arn,
            stateMachineName: machine.name,
            roleARN: machine.roleARN,
            region: place.region,
            account: place.account
        )
        let seed = self.makeID().utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let now = self.clock.now()
        let record: ExecutionRecord
        do {
            let execution = try Execution(machine.definition, identity: identity, input: input, at: now, seed: seed)
            record = ExecutionRecord(execution, journal: self.journal)
        } catch {
            throw .refused("InvalidExecutionInput", "Invalid State Machine Execution Input: '\(error.message)'")
        }
        let start = ExecutionStart(
            identity: identity,
            definition: machine.text,
            type: machine.type,
            input: input,
            time: now,
            seed: seed
        )
        try self.writing { journal throws(LocalCloudError) in try journal.record(start) }
        return self.keep(record)
    }

    /// Keeps an execution, unless another of its name was quicker, and lets it begin.
    private func keep(_ record: ExecutionRecord) -> ExecutionRecord {
        let arn = record.identity.arn
        let kept = self.state.withLock { state -> ExecutionRecord in
            if let existing = state.executions[arn] { return existing }
            state.executions[arn] = record
            state.order.append(arn)
            if state.order.count > Self.maximumExecutions,
                let oldest = state.order.firstIndex(where: { state.executions[$0]?.isRunning != true })
            {
                state.executions[state.order.remove(at: oldest)] = nil
            }
            return record
        }
        if kept === record, record.isRunning {
            self.outstanding.begin()
            self.starting.yield(record)
        }
        return kept
    }

    /// Writes into the journal, where there is one.
    func writing(_ write: (ExecutionJournal) throws(LocalCloudError) -> Void) throws(StepFunctionsError) {
        guard let journal = self.journal else { return }
        do throws(LocalCloudError) {
            try write(journal)
        } catch {
            throw .refused("InternalServerError", "\(error)")
        }
    }

    static func isValidName(_ name: String) -> Bool {
        let forbidden = Set(" <>{}[]?*\"#%\\^|~`$&,;:/".unicodeScalars)
        return (1...80).contains(name.unicodeScalars.count)
            && name.unicodeScalars.allSatisfy { !forbidden.contains($0) && $0.value > 0x1F && $0.value != 0x7F }
    }

    /// Answers one request of the API.
    public func respond(to request: ServiceRequest) async -> HTTPServerResponse {
        var headers: HTTPHeaders = ["Content-Type": "application/x-amz-json-1.0"]
        headers.add(name: "x-amzn-RequestId", value: request.requestID)
        do {
            guard case .bytes(let bytes) = request.body else {
                throw StepFunctionsError.invalid("the request is too large")
            }
            guard let input = try? JSONValue(parsing: bytes) else {
                throw StepFunctionsError.refused("SerializationException", "the request is not JSON")
            }
            let target = request.headers["X-Amz-Target"]?.split(separator: ".").last.map(String.init) ?? ""
            let answer = try await self.perform(target, input, region: request.region)
            return HTTPServerResponse(status: 200, headers: headers, body: .bytes(answer.bytes()))
        } catch let error as StepFunctionsError {
            let document: JSONValue = [
                "__type": .string("com.amazonaws.swf.service.v2.model#\(error.code)"),
                "message": .string(error.message),
            ]
            return HTTPServerResponse(status: 400, headers: headers, body: .bytes(document.bytes()))
        } catch {
            let document: JSONValue = ["__type": "InternalFailure", "message": .string("\(error)")]
            return HTTPServerResponse(status: 500, headers: headers, body: .bytes(document.bytes()))
        }
    }
}
