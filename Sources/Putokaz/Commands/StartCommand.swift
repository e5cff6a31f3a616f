import Emulator
import HTTPTypes

/// `putokaz start`: the local cloud, until stopped; or virtual time.
struct StartCommand: Command {
    static let specification = CommandSpecification(
        name: "start",
        summary: "Runs the local cloud until it is stopped, or through a span of virtual time.",
        options: [
            CommandOption("--port", "N", "the AWS endpoint's port (default 4566)"),
            CommandOption("--no-auth", "take requests without a signature"),
            CommandOption("--explain", "list what the template asks for and what of it is ignored, and end"),
            CommandOption("--watch", "start new instances of a function when its program changes"),
            CommandOption("--build", "COMMAND", "watch, and run this in the shell when Sources or functions change"),
            CommandOption("--from", "DATE", "fire every schedule from this day on, in virtual time"),
            CommandOption("--to", "DATE", "and up to this day, then end"),
        ] + CommandOption.faultyCloud + [.quiet]
    )

    private let isExplaining: Bool
    private let span: Range<Int64>?
    private let isWatching: Bool
    private let build: SourceBuild?
    private let usage: UsageTally
    private let setup: CloudSetup
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.console = surroundings.console
        self.isExplaining = arguments.isGiven("--explain")
        self.span = try Self.span(arguments)
        var setup = try CloudSetup(arguments, surroundings)
        setup.options.port = try arguments.number("--port", in: 0...65_535) ?? 4_566
        setup.options.requiresSignatures = !arguments.isGiven("--no-auth")
        let tree = WorkflowTree(console: surroundings.console)
        setup.options.observeWorkflow = { tree.show($0) }
        self.usage = UsageTally(InvocationTeller(console: surroundings.console))
        setup.options.functionSink = self.usage
        self.build = arguments.value("--build").map {
            SourceBuild($0, folder: setup.options.templateFolder, surroundings)
        }
        self.isWatching = arguments.isGiven("--watch") || self.build != nil
        self.setup = setup
    }

    func run() async throws -> Int32 {
        if self.isExplaining {
            TemplateExplanation.lines(of: self.setup.template).forEach(self.console.answer)
            return 0
        }
        do {
            try await Interruption.guarding {
                try await LocalCloud.run(self.setup.options, template: self.setup.template) { cloud in
                    self.console.say("local cloud at \(cloud.endpointURL), state in \(self.setup.options.stateFolder)")
                    for bucket in cloud.template.buckets {
                        self.console.say("  bucket s3://\(bucket.name)")
                    }
                    self.console.say("  try: aws --endpoint-url \(cloud.endpointURL) s3 ls; Ctrl-C stops it")
                    await self.serve(cloud)
                    self.setup.tellFaults(in: cloud, self.console)
                }
            }
        } catch is Interruption.Interrupted {
            // Being stopped is how this command ends.
            self.console.say("stopped; the state is kept in \(self.setup.options.stateFolder)")
        }
        self.usage.lines.forEach(self.console.say)
        return 0
    }

    /// Fires the schedules, and watches programs and sources beside that, until the span or the task ends.
    private func serve(_ cloud: LocalCloud) async {
        await withDiscardingTaskGroup { group in
            if self.isWatching {
                group.addTask {
                    await ProgramWatch(cloud.lambda).run { self.console.say("↻ \($0) has a new program") }
                }
            }
            if let build = self.build {
                group.addTask { await build.run() }
            }
            if let span = self.span {
                await cloud.scheduler.run(from: span.lowerBound, to: span.upperBound) { tick in
                    self.console.say("· \(UnixTime(seconds: tick.moment).iso8601Seconds)")
                }
            } else {
                await cloud.scheduler.run()
                await Interruption.awaitCancellation()
            }
            group.cancelAll()
        }
    }

    private static func span(_ arguments: Arguments) throws -> Range<Int64>? {
        let names = ["--from", "--to"]
        let days = try names.map { name -> Int64? in
            guard let text = arguments.value(name) else { return nil }
            guard let time = UnixTime(iso8601: text.count == 10 ? text + "T00:00:00Z" : text) else {
                throw UsageError("\(name) takes a date such as 2026-08-01, not '\(text)'", command: arguments.command)
            }
            return time.seconds
        }
        switch (days[0], days[1]) {
        case (nil, nil): return nil
        case (let from?, let to?) where from < to: return from..<to
        default: throw UsageError("--from and --to go together, and --from comes first", command: arguments.command)
        }
    }
}
