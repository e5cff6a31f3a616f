internal import ChildProcess
internal import FoundationEssentials
internal import HTTPServer
internal import Synchronization

/// The instances of one function: started on demand, used again, replaced when they fail.
final class FunctionPool: Sendable {
    private typealias Shelf = InstanceShelf<FunctionInstance>

    private struct State {
        var shelf: Shelf
        var generation = 0
        var busy: [ObjectIdentifier: FunctionInstance] = [:]
    }

    let function: FunctionResource
    private let settings: LambdaSettings
    private let template: TemplateSettings
    private let watchdog: Watchdog
    private let sink: (any FunctionLogSink)?
    private let endpointURL: @Sendable () -> String?
    private let state: Mutex<State>

    init(
        function: FunctionResource,
        settings: LambdaSettings,
        template: TemplateSettings,
        watchdog: Watchdog,
        sink: (any FunctionLogSink)?,
        endpointURL: @escaping @Sendable () -> String?
    ) {
        self.function = function
        self.settings = settings
        self.template = template
        self.watchdog = watchdog
        self.sink = sink
        self.endpointURL = endpointURL
        let limit = function.reservedConcurrency ?? settings.instanceLimit
        self.state = Mutex(State(shelf: Shelf(limit: limit)))
    }

    /// Runs one invocation on an instance that is free, or on a new one.
    ///
    /// - Parameters:
    ///   - invocation: The event.
    ///   - canWait: Whether to wait while all instances are busy. Where the
    ///     template reserves a number, a caller who waits for the answer is
    ///     refused instead, as by Lambda.
    /// - Returns: The answer, or how the function failed.
    /// - Throws: ``InvocationRefusal`` when the function was not run.
    func run(
        _ invocation: RuntimeInvocation,
        canWait: Bool
    ) async throws(InvocationRefusal) -> InvocationOutcome {
        let waits = canWait || self.function.reservedConcurrency == nil
        while true {
            switch try await self.grant(waits: waits) {
            case .stopped: throw .stopping
            case .warm(let instance):
                // One that died while it waited for an event is replaced, and nobody notices.
                guard instance.isAlive, instance.generation == self.state.withLock({ $0.generation }) else {
                    await instance.stop(after: self.settings.shutdownLimit)
                    self.remove(slot: instance.slot)
                    continue
                }
                return await self.run(invocation, on: instance, isCold: false)
            case .start(let slot):
                return await self.runCold(invocation, slot: slot)
            }
        }
    }

    /// Ends the instances that wait for events; those at work end after their invocation.
    ///
    /// Called when the program has changed.
    func replaceInstances() async {
        let idle = self.state.withLock { state in
            state.generation += 1
            return state.shelf.takeIdle()
        }
        await self.end(idle)
    }

    /// Ends everything; what runs is cut off.
    func stop() async {
        let (waiters, idle, busy) = self.state.withLock { state in
            (state.shelf.stop(), state.shelf.takeIdle(), Array(state.busy.values))
        }
        for waiter in waiters {
            waiter.resume(returning: .stopped)
        }
        await self.end(idle + busy)
        try? FileManager.default.removeItem(atPath: self.folder)  // Temporary files only; what stays does no harm.
    }

    private func end(_ instances: [FunctionInstance]) async {
        await withDiscardingTaskGroup { group in
            for instance in instances {
                group.addTask { await instance.stop(after: self.settings.shutdownLimit) }
            }
        }
    }

    private func grant(waits: Bool) async throws(InvocationRefusal) -> Shelf.Grant {
        if case .grant(let grant) = self.state.withLock({ $0.shelf.acquire(canWait: false) }) {
            return grant
        }
        guard waits else {
            throw .throttled
        }
        return await withCheckedContinuation { continuation in
            let decision = self.state.withLock { state -> Shelf.Decision in
                let decision = state.shelf.acquire(canWait: true)
                if case .wait = decision {
                    state.shelf.waiting.append(continuation)
                }
                return decision
            }
            if case .grant(let grant) = decision {
                continuation.resume(returning: grant)
            }
        }
    }

    /// Starts an instance for an invocation; where its start takes too long, starts it once more, as Lambda does.
    private func runCold(_ invocation: RuntimeInvocation, slot: Int) async -> InvocationOutcome {
        let stream = self.streamName()
        let log = InstanceLog(function: self.function.logicalID, stream: stream, sink: self.sink)
        for attempt in 1...2 {
            let limit = attempt == 1 ? self.settings.initLimit : invocation.timeout
            let instance: FunctionInstance
            do {
                instance = try self.start(slot: slot, stream: stream, log: log, initLimit: limit)
            } catch {
                self.remove(slot: slot)
                return InvocationConclusion(self.function, invocation, .notStarted("\(error)")).outcome(log: log)
            }
            let started = ContinuousClock.now
            let ending = await self.work(invocation, on: instance)
            guard ending == .initTimedOut else {
                return await self.conclude(invocation, ending, instance, isCold: attempt == 1)
            }
            await instance.discard()
            let duration = InvocationReport.text(started.duration(to: .now))
            if attempt == 1 {
                log.platform("INIT_REPORT Init Duration: \(duration) ms\tPhase: init\tStatus: timeout")
            }
        }
        self.remove(slot: slot)
        return InvocationConclusion(self.function, invocation, .timedOut).outcome(log: log)
    }

    private func run(
        _ invocation: RuntimeInvocation,
        on instance: FunctionInstance,
        isCold: Bool
    ) async -> InvocationOutcome {
        let ending = await self.work(invocation, on: instance)
        return await self.conclude(invocation, ending, instance, isCold: isCold)
    }

    private func work(_ invocation: RuntimeInvocation, on instance: FunctionInstance) async -> InstanceEnding {
        self.state.withLock { $0.busy[ObjectIdentifier(instance)] = instance }
        self.watchdog.watch(instance)
        let fault = self.fault(for: instance)
        defer { fault?.cancel() }
        let ending = await instance.run(invocation)
        self.watchdog.forget(instance)
        self.state.withLock { _ = $0.busy.removeValue(forKey: ObjectIdentifier(instance)) }
        return ending
    }

    /// What is to end an instance at work, where a fault strikes.
    private func fault(for instance: FunctionInstance) -> Task<Void, Never>? {
        let name = self.function.logicalID
        for (kind, ending) in [(FaultKind.killed, nil), (.timeout, InstanceEnding.timedOut)] {
            guard let delay = self.settings.faults?.delay(kind, at: name, within: .seconds(2)) else { continue }
            return Task {
                // Cancelled: the invocation was over before.
                guard (try? await Task.sleep(for: delay)) != nil, !Task.isCancelled else { return }
                instance.cutOff(ending)
            }
        }
        return nil
    }

    /// Writes the end of the log and puts the instance back, or away.
    private func conclude(
        _ invocation: RuntimeInvocation,
        _ ending: InstanceEnding,
        _ instance: FunctionInstance,
        isCold: Bool
    ) async -> InvocationOutcome {
        var conclusion = InvocationConclusion(self.function, invocation, ending)
        conclusion.times = instance.times
        conclusion.isCold = isCold
        if case .answered(_, isReusable: true) = ending {
            conclusion.peakMemory = instance.peakMemory
            let outcome = conclusion.outcome(log: instance.log)
            self.giveBack(instance)
            return outcome
        }
        await instance.discard()
        conclusion.peakMemory = instance.peakMemory
        let outcome = conclusion.outcome(log: instance.log)
        self.remove(slot: instance.slot)
        return outcome
    }

    private func giveBack(_ instance: FunctionInstance) {
        let waiter = self.state.withLock { $0.shelf.giveBack(instance) }
        waiter?.resume(returning: .warm(instance))
    }

    private func remove(slot: Int) {
        if let (waiter, slot) = self.state.withLock({ $0.shelf.remove(slot: slot) }) {
            waiter.resume(returning: .start(slot: slot))
        }
    }

    private func start(slot: Int, stream: String, log: InstanceLog, initLimit: Duration) throws -> FunctionInstance {
        let code = self.codeFolder
        guard ChildProcess.isExecutable(self.program) else {
            throw MissingBootstrap(path: self.program)
        }
        let temporary = "\(self.folder)/\(slot)"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        let plan = FunctionInstance.Plan(
            function: self.function,
            slot: slot,
            generation: self.state.withLock { $0.generation },
            folder: code,
            initLimit: initLimit
        )
        return try FunctionInstance(plan, log: log) { runtimeAPI in
            InstanceEnvironment.variables(
                of: self.function,
                settings: self.settings,
                template: self.template,
                runtimeAPI: runtimeAPI,
                endpointURL: self.endpointURL(),
                folder: code,
                temporaryFolder: temporary,
                stream: stream
            )
        }
    }

    /// The program that its instances run.
    var program: String { "\(self.codeFolder)/bootstrap" }

    /// The folder of the code, absolute.
    private var codeFolder: String {
        var path = self.function.codePath[...]
        while path.count > 1, path.hasSuffix("/") {
            path.removeLast()
        }
        return path.hasPrefix("/") ? String(path) : "\(self.settings.templateFolder)/\(path)"
    }

    /// Where the instances have their temporary folders.
    private var folder: String { "\(self.settings.stateFolder)/lambda/\(self.function.logicalID)" }

    /// `2026/11/24/[$LATEST]` and a random identifier.
    private func streamName() -> String {
        let date = CalendarTime(secondsSince1970: WallClock.millisecondsSince1970() / 1000).iso8601.prefix(10)
        let identifier = self.settings.makeRequestID().split(separator: "-").joined()
        return "\(date.split(separator: "-").joined(separator: "/"))/[$LATEST]\(identifier)"
    }
}

/// A function's folder has no program.
struct MissingBootstrap: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "Couldn't find valid bootstrap(s): [\(self.path)]"
    }
}
