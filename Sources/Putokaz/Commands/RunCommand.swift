import AWSClients
import Emulator
import FoundationEssentials
import HTTPTypes
import Influence
import JSONDocument
import Pipeline
import StateMachine
import TweetSample

/// `putokaz run`: the whole pipeline once, on these files.
struct RunCommand: Command {
    static let specification = CommandSpecification(
        name: "run",
        summary: "Runs the whole pipeline once, on files or on a made-up sample, and prints who and where.",
        options: [
            CommandOption("--input", "FILE|DIR", isRepeatable: true, "tweets to read; without it a sample is made up"),
            CommandOption("--report", "DIR", "where to write the HTML report"),
        ] + CommandOption.faultyCloud + [.json, .quiet]
    )

    /// The tweets of the sample that is made where no input is given.
    private static let sampleSize = 5_000

    private let inputs: [String]
    private let reportFolder: String?
    private let isJSON: Bool
    private let setup: CloudSetup
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.inputs = arguments.values(of: "--input")
        self.reportFolder = arguments.value("--report")
        self.isJSON = arguments.has(.json)
        self.console = surroundings.console
        // Nothing is under way when the workflow starts: what has no commit by then has failed, and is taken up.
        var setup = try CloudSetup(arguments, surroundings, parameters: ["BacklogAgeSeconds": "0"])
        setup.options.port = 0
        setup.options.retryDelays = [.seconds(1), .seconds(2)]
        let tree = WorkflowTree(console: surroundings.console)
        setup.options.observeWorkflow = { tree.show($0) }
        setup.options.functionSink = FailureTeller(console: surroundings.console)
        self.setup = setup
    }

    func run() async throws -> Int32 {
        let settings = try self.setup.pipelineSettings()
        let workflow = try self.setup.dailyWorkflow()
        let files = try self.files()
        return try await Interruption.guarding {
            try await LocalCloud.run(self.setup.options, template: self.setup.template) { cloud in
                try await self.run(files, in: cloud, settings, workflow)
            }
        }
    }

    private func run(
        _ files: [InputFile],
        in cloud: LocalCloud,
        _ settings: PipelineSettings,
        _ workflow: StateMachineResource
    ) async throws -> Int32 {
        // PostgreSQL gets ready while the tweets are transformed.
        async let warehouse: Void = cloud.warehouse.start()
        let store = S3ObjectStore(cloud.configuration)
        let uploader = Uploader(store: store, bucket: settings.landingBucket)
        for (index, file) in files.enumerated() {
            try Task.checkCancellation()
            self.console.draw(ProgressBar.text(index, of: files.count, "files put: \(file.path)"))
            try await self.setup.insist { _ = try await uploader.put(file) }
        }
        self.console.draw("transforming \(files.count) files")
        await cloud.lambda.drain()
        try Task.checkCancellation()
        try await warehouse

        let name = "run-\(UnixTime.now().milliseconds)"
        let execution = try cloud.workflows.start(stateMachine: workflow.arn, name: name)
        let outcome = try await cloud.workflows.waitForEnd(of: execution.arn)
        try Task.checkCancellation()
        self.tellFaults(in: cloud)
        guard outcome.status == .succeeded else {
            throw CommandFailure(
                "the daily workflow ended as \(outcome.status.rawValue): \(outcome.error ?? "") \(outcome.cause ?? "")"
            )
        }

        var counts = FileCounts()
        for file in files {
            try await counts.add(
                ObjectLocation(bucket: settings.landingBucket, key: file.key),
                store: store,
                settings: settings
            )
        }
        let client = WarehouseClient(
            cloud.configuration,
            settings: settings,
            deadline: UnixTime.now() + .seconds(600)
        )
        let report = try await AnalysisJob.report(from: client)
        let answer = RunAnswer(
            report: report,
            counts: counts,
            files: files,
            reportPath: try self.writeReport(report, counts)
        )
        if self.isJSON {
            self.console.answer(answer.json.text())
        } else {
            self.console.answer(answer.text)
        }
        for (key, reason) in counts.damaged {
            self.console.fail("\(files.path(ofKey: key)): \(reason); what came before it is loaded")
        }
        for key in counts.failed {
            let path = files.path(ofKey: key)
            self.console.fail(
                "\(path) could not be transformed; the reason stands above, the file is kept for the next run"
            )
        }
        return counts.failed.isEmpty && counts.damaged.isEmpty ? 0 : 1
    }

    /// Says which alarms would ring after this day, and which faults struck.
    private func tellFaults(in cloud: LocalCloud) {
        cloud.firedAlarms.forEach(self.console.fail)
        self.setup.options.faults.map(self.console.fail)
    }

    private func writeReport(_ report: InfluenceReport, _ counts: FileCounts) throws -> String? {
        guard let folder = self.reportFolder else { return nil }
        let path = folder + "/putokaz.html"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let page = AnalysisJob.page(report, counts: RunAnswer.countList(counts))
            try Data(page).write(to: URL(filePath: path))
        } catch {
            throw CommandFailure("cannot write the report to \(path): \(error)")
        }
        return CloudSetup.absolute(path)
    }

    /// The files to read; a sample in the state folder where none was named.
    private func files() throws -> [InputFile] {
        guard self.inputs.isEmpty else {
            let files = try InputFile.find(self.inputs)
            guard !files.isEmpty else {
                throw CommandFailure("there is no file in \(self.inputs.joined(separator: ", "))")
            }
            return files
        }
        let folder = self.setup.options.stateFolder + "/sample"
        let path = "\(folder)/tweets-\(Self.sampleSize).ndjson"
        if !FileManager.default.fileExists(atPath: path) {
            self.console.say("no --input: making up \(Self.sampleSize) tweets in \(path)")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let bytes = SampleTweets(count: Self.sampleSize).reduce(into: [UInt8]()) { $0 += $1 }
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        }
        return try InputFile.find([path])
    }
}
