internal import HTTPTypes
internal import JSONDocument
internal import Synchronization

/// AWS Lambda: runs the functions of a template as child processes.
///
/// An event is run at once, by ``invoke(function:payload:)``, or queued, by
/// ``invokeAsynchronously(function:payload:)``. Queued events are worked off
/// while ``run()`` runs. ``stop()`` leaves no process behind. With a journal
/// (``LambdaSettings/journal``), queued events that an earlier process did not
/// settle are queued again.
public final class LambdaService: FunctionInvoker {
    /// The template whose functions it runs.
    public let template: CloudTemplate

    /// The largest event that is answered, in bytes: 6 MB.
    ///
    /// <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>
    static let eventLimit = 6 << 20

    /// The largest event that is queued, in bytes: 1 MB since October 2025.
    private static let queuedEventLimit = 1 << 20

    let settings: LambdaSettings
    let sink: (any FunctionLogSink)?
    private let pools: [String: FunctionPool]
    private let endpoint = EndpointAddress()
    private let events: AsyncStream<AsynchronousEvent>
    private let eventQueue: AsyncStream<AsynchronousEvent>.Continuation
    private let outstanding = Outstanding()
    private let records = Mutex<[DeliveryRecord]>([])

    /// How many of what was sent to destinations is kept: each may be a megabyte.
    private static let keptRecords = 100

    /// Creates the service; no process is started before the first event.
    ///
    /// - Parameters:
    ///   - template: The functions.
    ///   - settings: How they are run.
    ///   - sink: Who hears what they write and how their invocations go.
    public init(template: CloudTemplate, settings: LambdaSettings, sink: (any FunctionLogSink)? = nil) {
        self.template = template
        self.settings = settings
        let sink: (any FunctionLogSink)? =
            template.metricFilters.isEmpty
            ? sink : MetricFilterSink(template, metrics: settings.metrics, next: sink)
        self.sink = sink
        (self.events, self.eventQueue) = AsyncStream.makeStream()
        let watchdog = Watchdog()
        let endpoint = self.endpoint
        var pools: [String: FunctionPool] = [:]
        for function in template.functions {
            pools[function.logicalID] = FunctionPool(
                function: function,
                settings: settings,
                template: template.settings,
                watchdog: watchdog,
                sink: sink,
                endpointURL: { endpoint.url }
            )
        }
        self.pools = pools
        for entry in settings.journal?.unsettled ?? [] {
            self.queueAgain(entry)
        }
    }

    /// Says where the AWS endpoint listens; functions started from now on get it as `AWS_ENDPOINT_URL`.
    public func setEndpointURL(_ url: String) {
        self.endpoint.url = url
    }

    /// Invokes a function and waits.
    ///
    /// - Parameters:
    ///   - function: The function's name, its ARN, or its logical id in the template.
    ///   - payload: The event, JSON.
    /// - Returns: The function's answer, or how it failed.
    /// - Throws: ``InvocationRefusal`` when the function was not run at all.
    public func invoke(function: String, payload: [UInt8]) async throws(InvocationRefusal) -> InvocationOutcome {
        try await self.invoke(function: function, payload: payload, requestID: self.settings.makeRequestID())
    }

    /// Queues an event for a function, which is tried again when it fails.
    ///
    /// - Parameters:
    ///   - function: The function's name, its ARN, or its logical id in the template.
    ///   - payload: The event, JSON.
    /// - Returns: The request id, the same for every attempt.
    /// - Throws: ``InvocationRefusal`` where there is no such function or the event is not JSON.
    @discardableResult
    public func invokeAsynchronously(function: String, payload: [UInt8]) throws(InvocationRefusal) -> String {
        try self.enqueue(function: function, payload: payload)
    }

    /// Works off queued events until its task is cancelled.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for await event in self.events {
                group.addTask {
                    await self.deliver(event)
                    self.outstanding.finish()
                }
            }
        }
    }

    /// Waits until every queued event has succeeded or failed for good.
    public func drain() async {
        await self.outstanding.waitUntilNone()
    }

    /// How many queued events have neither succeeded nor failed for good.
    public var outstandingEvents: Int { self.outstanding.count }

    /// What was last sent to destinations and dead letter queues, the newest hundred in order.
    public var deliveryRecords: [DeliveryRecord] { self.records.withLock { $0 } }

    /// The program of each function, by its logical id.
    public var programs: [(function: String, path: String)] {
        self.pools.values.map { ($0.function.logicalID, $0.program) }.sorted { $0.0 < $1.0 }
    }

    /// Starts new instances of a function from now on, for its program has changed.
    public func replaceInstances(of function: String) async {
        if let function = self.template.function(function) {
            await self.pools[function.logicalID]?.replaceInstances()
        }
    }

    /// Ends every process, and refuses further events.
    public func stop() async {
        self.eventQueue.finish()
        await withDiscardingTaskGroup { group in
            for pool in self.pools.values {
                group.addTask { await pool.stop() }
            }
        }
    }

    /// Invokes a function under a request id, with all that a caller may add.
    func invoke(
        function identifier: String,
        payload: [UInt8],
        requestID: String,
        clientContext: String? = nil,
        traceID: String? = nil,
        responseStream: BytePipe? = nil
    ) async throws(InvocationRefusal) -> InvocationOutcome {
        let (function, arn) = try self.find(identifier)
        let event = try self.checked(payload)
        guard function.reservedConcurrency != 0, let pool = self.pools[function.logicalID],
            self.settings.faults?.strikes(.throttled, at: function.logicalID) != true
        else {
            throw self.counted(.throttled, of: function)
        }
        // `try?`: what cannot be written down cannot be replayed, and is run all the same.
        try? self.settings.journal?.record(self.entry(function, requestID, event, isQueued: false))
        let invocation = RuntimeInvocation(
            requestID: requestID,
            payload: event,
            functionARN: arn,
            traceID: traceID ?? RandomIdentifier.trace(),
            clientContext: clientContext,
            responseStream: responseStream,
            timeout: .seconds(function.timeoutSeconds)
        )
        do throws(InvocationRefusal) {
            return self.counted(try await pool.run(invocation, canWait: false), of: function)
        } catch {
            throw self.counted(error, of: function)
        }
    }

    /// Counts a refusal for the metrics of a function, where it is a throttle.
    private func counted(_ refusal: InvocationRefusal, of function: FunctionResource) -> InvocationRefusal {
        if refusal == .throttled {
            self.settings.metrics.add(to: MetricName("AWS/Lambda", "Throttles", of: function.name))
        }
        return refusal
    }

    /// Counts an invocation for the metrics of its function.
    private func counted(_ outcome: InvocationOutcome, of function: FunctionResource) -> InvocationOutcome {
        self.settings.metrics.add(to: MetricName("AWS/Lambda", "Invocations", of: function.name))
        if outcome.functionError != nil {
            self.settings.metrics.add(to: MetricName("AWS/Lambda", "Errors", of: function.name))
        }
        return outcome
    }

    /// Queues an event under a request id, a new one where none is given; returns the id.
    @discardableResult
    func enqueue(
        function identifier: String,
        payload: [UInt8],
        requestID: String? = nil,
        delay: Duration = .zero
    ) throws(InvocationRefusal) -> String {
        let requestID = requestID ?? self.settings.makeRequestID()
        let (function, _) = try self.find(identifier)
        guard payload.count <= Self.queuedEventLimit else {
            throw .eventTooLarge(limit: Self.queuedEventLimit)
        }
        let event = AsynchronousEvent(
            function: function,
            requestID: requestID,
            payload: try self.checked(payload),
            accepted: .now,
            delay: delay
        )
        do throws(LocalCloudError) {
            try self.settings.journal?.record(self.entry(function, requestID, event.payload, isQueued: true))
        } catch {
            throw .notKept(error)
        }
        guard self.queue(event) else {
            throw .stopping
        }
        return requestID
    }

    /// Queues an event that an earlier process accepted and did not settle.
    private func queueAgain(_ entry: EventJournal.Entry) {
        guard let function = self.template.function(entry.function) else {
            // The template has changed: there is nobody to deliver it to.
            self.settings.journal?.settle(entry.id)
            return
        }
        let age = Duration.milliseconds(max(0, WallClock.millisecondsSince1970() - entry.time))
        let event = AsynchronousEvent(
            function: function,
            requestID: entry.id,
            payload: entry.payload,
            accepted: .now - age
        )
        _ = self.queue(event)
    }

    /// Hands an event to ``run()``; false while stopping.
    private func queue(_ event: AsynchronousEvent) -> Bool {
        self.outstanding.begin()
        if case .terminated = self.eventQueue.yield(event) {
            self.outstanding.finish()
            return false
        }
        return true
    }

    private func entry(
        _ function: FunctionResource,
        _ requestID: String,
        _ payload: [UInt8],
        isQueued: Bool
    ) -> EventJournal.Entry {
        EventJournal.Entry(
            id: requestID,
            function: function.logicalID,
            time: WallClock.millisecondsSince1970(),
            isQueued: isQueued,
            payload: payload
        )
    }

    /// The function that a caller names, and its ARN as the caller named it.
    func find(_ identifier: String) throws(InvocationRefusal) -> (FunctionResource, arn: String) {
        let parts = FunctionIdentifier(identifier)
        guard let function = self.template.function(identifier), (parts.qualifier ?? "$LATEST") == "$LATEST" else {
            let arn = self.template.settings.arn("lambda", "function:\(parts.name)")
            throw .unknownFunction("\(arn):\(parts.qualifier ?? "$LATEST")")
        }
        return (function, parts.qualifier.map { "\(function.arn):\($0)" } ?? function.arn)
    }

    /// One attempt to deliver a queued event, which may wait for an instance.
    func attempt(_ event: AsynchronousEvent) async throws(InvocationRefusal) -> InvocationOutcome {
        guard let pool = self.pools[event.function.logicalID] else {
            throw .unknownFunction(event.function.arn)
        }
        let invocation = RuntimeInvocation(
            requestID: event.requestID,
            payload: event.payload,
            functionARN: event.function.arn,
            traceID: RandomIdentifier.trace(),
            clientContext: nil,
            timeout: .seconds(event.function.timeoutSeconds)
        )
        return self.counted(try await pool.run(invocation, canWait: true), of: event.function)
    }

    /// Keeps what was sent to a destination.
    func keep(_ record: DeliveryRecord) {
        self.records.withLock { records in
            records.append(record)
            records.removeFirst(max(0, records.count - Self.keptRecords))
        }
    }

    /// The event, an empty object where there is none.
    private func checked(_ payload: [UInt8]) throws(InvocationRefusal) -> [UInt8] {
        guard payload.count <= Self.eventLimit else {
            throw .eventTooLarge(limit: Self.eventLimit)
        }
        guard !payload.isEmpty else {
            return [UInt8]("{}".utf8)
        }
        do throws(JSONError) {
            _ = try JSONValue(parsing: payload)
            return payload
        } catch {
            throw .invalidEvent(error.description)
        }
    }
}

/// Where the AWS endpoint listens, known only after the service was made.
private final class EndpointAddress: Sendable {
    private let value = Mutex<String?>(nil)

    var url: String? {
        get { self.value.withLock { $0 } }
        set { self.value.withLock { $0 = newValue } }
    }
}
