internal import AWSClients
internal import FoundationEssentials
internal import HTTPServer
internal import HTTPTypes
internal import JSONDocument

extension LocalCloud {
    /// Starts a local cloud, hands it over, and stops it.
    ///
    /// - Parameters:
    ///   - options: Where its state is, and how it is run.
    ///   - template: What it consists of.
    ///   - body: What is done with it; cancelling it stops the cloud in good order.
    /// - Returns: What the body returns.
    /// - Throws: ``LocalCloudError``, `HTTPServerError`, ``S3Error`` or ``StepFunctionsError`` where it cannot
    ///   start; what the body throws.
    public static func run<Value: Sendable>(
        _ options: LocalCloudOptions,
        template: CloudTemplate,
        body: @Sendable (LocalCloud) async throws -> Value
    ) async throws -> Value {
        let lock = try StateLock(folder: options.stateFolder)
        defer { withExtendedLifetime(lock) {} }
        let store = try S3Store(folder: options.stateFolder + "/s3")
        let warehouse = LocalWarehouse(folder: options.stateFolder + "/warehouse", searchPath: options.searchPath)
        let statements = RedshiftDataService(
            warehouse: warehouse,
            objects: StoredObjects(store: store),
            workgroups: Set(template.warehouses.map(\.workgroupName)),
            clock: { Double(UnixTime.now().milliseconds) / 1_000 },
            makeID: { RandomIdentifier.uuid() },
            faults: options.faults
        )
        let metrics = MetricBook()
        let lambda = try Self.lambda(options, template, metrics)
        let caller = LocalServiceCaller(warehouse: statements, region: template.settings.region)
        let workflows = StepFunctionsService(
            invoker: lambda,
            services: caller,
            clock: options.workflowClock,
            makeID: { RandomIdentifier.uuid() },
            journal: try ExecutionJournal(folder: options.stateFolder + "/workflows"),
            observe: { step in
                if case .ended(let summary) = step.kind {
                    metrics.count(summary.status, of: summary.stateMachineARN)
                }
                options.observeWorkflow(step)
            }
        )
        for machine in template.stateMachines {
            try workflows.register(machine)
        }
        let starter = EventTargetStarter(
            lambda: lambda,
            startStateMachine: { arn, input in
                // The template was checked: what cannot start is told in the executions' list.
                _ = try? workflows.start(stateMachine: arn, input: String(decoding: input, as: UTF8.self))
            },
            drainStateMachines: { await workflows.drain() }
        )
        let notifications = S3NotificationDispatcher(template: template, starter: starter, faults: options.faults)
        try await Self.prepare(store, template, notifications)

        let objects = S3Service(store: store)
        let endpoint = AWSEndpoint(
            services: [
                options.faults.map { FaultyObjects(service: objects, faults: $0) } ?? objects, lambda, workflows,
                statements,
            ],
            settings: EndpointSettings(
                region: template.settings.region,
                requiresSignatures: options.requiresSignatures
            ),
            clock: { UnixTime.now() },
            makeID: { RandomIdentifier.uuid() }
        )
        var limits = HTTPServerLimits()
        limits.spoolFolder = store.spoolFolder
        // A part of what may be open is for the store, the functions and the warehouse.
        limits.connections = min(4_096, DescriptorLimit.raise() / 2)
        let server = try HTTPServer(
            port: options.port,
            limits: limits,
            objection: { endpoint.objection(toHeadOf: $0) },
            respond: { await endpoint.respond(to: $0) }
        )
        let url = "http://127.0.0.1:\(server.port)"
        lambda.setEndpointURL(url)
        caller.connect(Self.configuration(endpointURL: url, region: template.settings.region))
        let cloud = LocalCloud(
            template: template,
            endpointURL: url,
            lambda: lambda,
            workflows: workflows,
            store: store,
            warehouse: warehouse,
            notifications: notifications,
            scheduler: try Scheduler(template: template, starter: starter),
            starter: starter,
            metrics: metrics
        )
        let result = await cloud.serve(body)
        await lambda.stop()
        server.stop()
        await statements.shutDown()
        await warehouse.stop()
        return try result.get()
    }

    /// Runs the services beside the body until the body ends.
    private func serve<Value: Sendable>(
        _ body: @Sendable (LocalCloud) async throws -> Value
    ) async -> Result<Value, any Error> {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.lambda.run() }
            group.addTask { await self.workflows.run() }
            let result: Result<Value, any Error>
            do {
                result = .success(try await body(self))
            } catch {
                result = .failure(error)
            }
            group.cancelAll()
            // The functions end first: what waits for their answers then ends too.
            await self.lambda.stop()
            await group.waitForAll()
            return result
        }
    }

    private static func lambda(
        _ options: LocalCloudOptions,
        _ template: CloudTemplate,
        _ metrics: MetricBook
    ) throws(LocalCloudError) -> LambdaService {
        let absolute =
            options.stateFolder.hasPrefix("/")
            ? options.stateFolder : FileManager.default.currentDirectoryPath + "/" + options.stateFolder
        var settings = LambdaSettings(templateFolder: options.templateFolder, stateFolder: absolute + "/functions")
        settings.retryDelays = options.retryDelays
        settings.faults = options.faults
        settings.metrics = metrics
        settings.journal = try EventJournal(folder: options.journalFolder)
        return LambdaService(template: template, settings: settings, sink: options.functionSink)
    }

    private static func prepare(
        _ store: S3Store,
        _ template: CloudTemplate,
        _ notifications: S3NotificationDispatcher
    ) async throws {
        let existing = Set(try await store.buckets().map(\.name))
        for bucket in template.buckets where !existing.contains(bucket.name) {
            try await store.createBucket(bucket.name, region: template.settings.region, isVersioned: bucket.isVersioned)
        }
        await store.observe(notifications)
    }
}
