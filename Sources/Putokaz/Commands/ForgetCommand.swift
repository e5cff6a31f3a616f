import AWSClients
import Emulator
import FoundationEssentials
import HTTPTypes
import JSONDocument
import Pipeline
import StateMachine
import TweetReading

/// `putokaz forget`: removes a person everywhere, for good.
struct ForgetCommand: Command {
    static let specification = CommandSpecification(
        name: "forget",
        summary: "Removes a person from tweets, lake, warehouse and reports, for good, and keeps them out.",
        options: [
            CommandOption("--user", "ID", "the digits of the user's id, or @ and the handle where no id is known")
        ] + CommandOption.cloud + [.json, .quiet]
    )

    private let user: String
    private let isJSON: Bool
    private let setup: CloudSetup
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        guard let user = arguments.value("--user") else {
            throw UsageError("--user is missing", command: arguments.command)
        }
        guard PersonNames.isKey(user) else {
            throw UsageError(
                "'\(user)' is no user: give the digits of an id, or @ and a handle",
                command: arguments.command
            )
        }
        self.user = user
        self.isJSON = arguments.has(.json)
        self.console = surroundings.console
        var setup = try CloudSetup(arguments, surroundings, parameters: ["BacklogAgeSeconds": "0"])
        setup.options.port = 0
        setup.options.retryDelays = [.seconds(1), .seconds(2)]
        setup.options.functionSink = FailureTeller(console: surroundings.console)
        self.setup = setup
    }

    func run() async throws -> Int32 {
        let settings = try self.setup.pipelineSettings()
        let workflow = try self.setup.dailyWorkflow()
        let outcome = try await Interruption.guarding {
            try await LocalCloud.run(self.setup.options, template: self.setup.template) { cloud in
                let outcome = try await self.forget(in: cloud, settings)
                try self.clearSamples(of: outcome.names)
                await cloud.lambda.drain()
                if outcome.hasFound {
                    try await self.publish(in: cloud, workflow)
                }
                await cloud.store.removeDiscarded()
                return outcome
            }
        }
        self.tell(outcome)
        return outcome.unreadable.isEmpty ? 0 : 1
    }

    private func forget(in cloud: LocalCloud, _ settings: PipelineSettings) async throws -> ForgetOutcome {
        self.console.say("searching landing objects, lake and reports")
        let client = WarehouseClient(
            cloud.configuration,
            settings: settings,
            deadline: UnixTime.now() + .seconds(7 * 86_400)
        )
        let job = ForgetJob(
            store: S3ObjectStore(cloud.configuration),
            client: client,
            settings: settings,
            clock: { UnixTime.now() }
        )
        return try await job.run(self.user, salt: ForgetSalt.random())
    }

    /// Has what was written anew transformed, loaded and analysed, so that marts and report are of today.
    private func publish(in cloud: LocalCloud, _ workflow: StateMachineResource) async throws {
        self.console.say("publishing lists and report without the person")
        let execution = try cloud.workflows.start(
            stateMachine: workflow.arn,
            name: "forget-\(UnixTime.now().milliseconds)"
        )
        let outcome = try await cloud.workflows.waitForEnd(of: execution.arn)
        try Task.checkCancellation()
        guard outcome.status == .succeeded else {
            throw CommandFailure(
                "the person is gone, but the daily workflow ended as \(outcome.status.rawValue):"
                    + " \(outcome.error ?? "") \(outcome.cause ?? ""); putokaz run publishes the lists again"
            )
        }
    }

    /// Takes the person out of the samples that `putokaz run` has made up, which lie in the state folder too.
    private func clearSamples(of keys: [String]) throws {
        let folder = self.setup.options.stateFolder + "/sample"
        // Without the folder there are no samples.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() {
            let path = "\(folder)/\(name)"
            guard let bytes = FileManager.default.contents(atPath: path) else { continue }
            let remover = try PersonRemover(PersonNames(keys: keys))
            var rest: [UInt8] = []
            [UInt8](bytes).withUnsafeBytes { remover.push($0, into: &rest) }
            remover.finish(into: &rest)
            if remover.hasChanged {
                try Data(rest).write(to: URL(filePath: path), options: .atomic)
            }
        }
    }

    private func tell(_ outcome: ForgetOutcome) {
        if self.isJSON {
            self.console.answer(outcome.document.text())
        } else if outcome.hasFound {
            self.console.answer(
                """
                Forgotten. Landing: \(outcome.rewrittenObjects) objects written anew, \(outcome.removedRecords) records \
                removed, \(outcome.changedRecords) changed. Lake: \(outcome.changedCommits) commits changed. \
                \(outcome.removedVersions) old versions, files and reports removed.
                The person is kept out from now on.
                """
            )
        } else {
            self.console.answer("Nothing of that person was found; they are kept out from now on.")
        }
        for object in outcome.unreadable {
            self.console.fail("not searched, because it cannot be read: \(object)")
        }
    }
}
