import FoundationEssentials
import JSONDocument
import TweetSample

/// `putokaz sample`: made-up tweets on standard output.
struct SampleCommand: Command {
    static let specification = CommandSpecification(
        name: "sample",
        summary: "Prints made-up tweets, the same for the same seed, for trying things out.",
        options: [
            CommandOption("--tweets", "N", "how many (default 1000)"),
            CommandOption("--seed", "S", "what they are made from (default 1)"),
            CommandOption("--format", "v1|v2|csv", "how they are written (default v1: NDJSON of API v1.1)"),
            CommandOption("--world", "a whole world instead, whose truth is known: see docs/sample-world.md"),
            CommandOption("--weeks", "N", "how long the world lasts (default 10)"),
            CommandOption("--people", "N", "how many persons live in it (default 400)"),
            CommandOption("--truth", "FILE", "where to write what was planted in the world, as JSON"),
        ]
    )

    private enum Content {
        case tweets(SampleTweets)
        case world(seed: UInt64, weeks: Int, people: Int, truthFile: String?)
    }

    private let content: Content
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.console = surroundings.console
        let seed = UInt64(try arguments.number("--seed", in: 0...Int.max) ?? 1)
        let isWorld = arguments.isGiven("--world")
        for option in isWorld ? ["--tweets", "--format"] : ["--weeks", "--people", "--truth"]
        where arguments.isGiven(option) {
            throw UsageError(
                "\(option) does not go \(isWorld ? "with" : "without") --world",
                command: Self.specification.name
            )
        }
        if isWorld {
            self.content = .world(
                seed: seed,
                weeks: try arguments.number("--weeks", in: 1...52) ?? 10,
                people: try arguments.number("--people", in: 100...20_000) ?? 400,
                truthFile: arguments.value("--truth")
            )
        } else {
            self.content = .tweets(
                SampleTweets(
                    count: try arguments.number("--tweets", in: 0...100_000_000) ?? 1_000,
                    seed: seed,
                    format: try Self.format(arguments.value("--format") ?? "v1")
                )
            )
        }
    }

    func run() async throws -> Int32 {
        switch self.content {
        case .tweets(let tweets):
            self.write(tweets)
        case .world(let seed, let weeks, let people, let truthFile):
            let world = SampleWorld(seed: seed, weeks: weeks, people: people)
            if let truthFile {
                try self.write(world.truth.bytes() + [10], to: truthFile)
            }
            self.write(world.lines)
        }
        return 0
    }

    private func write(_ lines: some Sequence<[UInt8]>) {
        var buffer: [UInt8] = []
        for line in lines {
            buffer += line
            if buffer.count > 1 << 16 {
                self.console.answer(bytes: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        self.console.answer(bytes: buffer)
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path))
        } catch {
            throw CommandFailure("cannot write \(path)")
        }
    }

    private static func format(_ name: String) throws -> SampleFormat {
        guard let format = SampleFormat(rawValue: name) else {
            throw UsageError("--format takes v1, v2 or csv, not '\(name)'", command: Self.specification.name)
        }
        return format
    }
}
