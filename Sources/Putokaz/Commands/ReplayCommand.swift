import AWSClients
import Emulator
import HTTPTypes
import JSONDocument
import LambdaEvents
import StateMachine

/// `putokaz replay`: recorded events, dispatched as AWS would.
struct ReplayCommand: Command {
    static let specification = CommandSpecification(
        name: "replay",
        summary: "Dispatches recorded S3, schedule and workflow events to whom the template sends them.",
        operands: "[FILE…]",
        operandCount: 0...10_000,
        options: [
            Self.id,
            CommandOption("--list", "list the invocations that --id can name, and end"),
        ] + CommandOption.faultyCloud + [.quiet]
    )

    private static let id = CommandOption(
        "--id",
        "ID",
        isRepeatable: true,
        "an invocation of this state folder, by its request id or how that begins"
    )

    private let events: [EventFile]
    private let invocations: [EventJournal.Entry]
    private let isListing: Bool
    private let setup: CloudSetup
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.console = surroundings.console
        self.isListing = arguments.isGiven("--list")
        guard self.isListing || !arguments.operands.isEmpty || !arguments.all(Self.id).isEmpty else {
            throw UsageError("an event's FILE or --id ID is missing", command: arguments.command)
        }
        self.events = try arguments.operands.map { try EventFile($0) }
        var setup = try CloudSetup(arguments, surroundings)
        let ids = arguments.all(Self.id)
        let isAsked = self.isListing || !ids.isEmpty
        let recorded = isAsked ? EventJournal.entries(in: setup.options.journalFolder) : []
        self.invocations = self.isListing ? recorded : try ids.map { try Self.find($0, in: recorded) }
        setup.options.port = 0
        setup.options.retryDelays = [.seconds(1), .seconds(2)]
        setup.options.functionSink = InvocationTeller(console: surroundings.console)
        let tree = WorkflowTree(console: surroundings.console)
        setup.options.observeWorkflow = { tree.show($0) }
        self.setup = setup
    }

    /// The invocation whose request id begins so.
    private static func find(_ id: String, in recorded: [EventJournal.Entry]) throws -> EventJournal.Entry {
        let found = recorded.filter { $0.id.hasPrefix(id) }
        guard let entry = found.first, found.count == 1 else {
            let count = found.isEmpty ? "no invocation" : "\(found.count) invocations"
            throw CommandFailure("\(count) of this state folder begin with \(id); putokaz replay --list shows them")
        }
        return entry
    }

    func run() async throws -> Int32 {
        if self.isListing {
            for entry in self.invocations {
                let time = UnixTime(milliseconds: entry.time).iso8601Seconds
                let kind = entry.isQueued ? "event" : "invoke"
                self.console.answer("\(time)  \(entry.id)  \(entry.function)  \(kind)  \(entry.payload.count) bytes")
            }
            return 0
        }
        return try await Interruption.guarding {
            try await LocalCloud.run(self.setup.options, template: self.setup.template) { cloud in
                defer { self.setup.tellFaults(in: cloud, self.console) }
                var failures = 0
                for event in self.events {
                    try Task.checkCancellation()
                    try await self.setup.insist { try await event.putObjects(S3ObjectStore(cloud.configuration)) }
                    await cloud.lambda.drain()
                    let outcomes = try await self.dispatch(event, in: cloud)
                    for outcome in outcomes {
                        self.console.answer("\(event.path) → \(outcome.target): \(outcome.isSuccess ? "ok" : "failed")")
                        failures += outcome.isSuccess ? 0 : 1
                    }
                    if outcomes.isEmpty {
                        self.console.answer("\(event.path): the template sends this to nobody")
                    }
                }
                for entry in self.invocations {
                    try Task.checkCancellation()
                    let outcome = try await cloud.lambda.invoke(function: entry.function, payload: entry.payload)
                    let isSuccess = outcome.functionError == nil
                    self.console.answer("\(entry.id) → \(entry.function): \(isSuccess ? "ok" : "failed")")
                    failures += isSuccess ? 0 : 1
                }
                return failures == 0 ? 0 : 1
            }
        }
    }

    private func dispatch(_ event: EventFile, in cloud: LocalCloud) async throws -> [(target: String, isSuccess: Bool)]
    {
        switch event.event {
        case .objects(let references):
            let functions = Set(
                references.flatMap { reference in
                    cloud.template.notifications.filter { notification in
                        notification.bucket == reference.bucket
                            && notification.matches(key: reference.key, eventName: "ObjectCreated:Put")
                    }.map(\.functionARN)
                }
            )
            return try await self.invoke(functions.sorted(), event, in: cloud)
        case .schedule(let fired):
            let named = cloud.template.schedules.filter { fired.resources.contains($0.arn) }
            let schedules = named.isEmpty ? cloud.template.schedules : named
            let targets = schedules.flatMap(\.targets).map(\.arn)
            let machines = targets.filter { $0.contains(":stateMachine:") }
            let functions = targets.filter { !$0.contains(":stateMachine:") }
            return try await self.start(machines, event, in: cloud) + self.invoke(functions, event, in: cloud)
        case .workflow:
            return try await self.start(cloud.template.stateMachines.map(\.arn), event, in: cloud)
        case nil:
            return []
        }
    }

    private func invoke(
        _ functions: [String],
        _ event: EventFile,
        in cloud: LocalCloud
    ) async throws -> [(target: String, isSuccess: Bool)] {
        var outcomes: [(target: String, isSuccess: Bool)] = []
        for function in functions {
            let outcome = try await cloud.lambda.invoke(function: function, payload: event.document.bytes())
            outcomes.append((cloud.template.function(function)?.logicalID ?? function, outcome.functionError == nil))
        }
        return outcomes
    }

    private func start(
        _ machines: [String],
        _ event: EventFile,
        in cloud: LocalCloud
    ) async throws -> [(target: String, isSuccess: Bool)] {
        var outcomes: [(target: String, isSuccess: Bool)] = []
        for machine in machines {
            let execution = try cloud.workflows.start(stateMachine: machine, input: event.document.text())
            let summary = try await cloud.workflows.waitForEnd(of: execution.arn)
            let name = cloud.template.stateMachine(machine)?.logicalID ?? machine
            outcomes.append((name, summary.status == .succeeded))
        }
        return outcomes
    }
}
