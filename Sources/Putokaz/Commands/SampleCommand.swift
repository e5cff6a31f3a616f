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
        ]
    )

    private let tweets: SampleTweets
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.tweets = SampleTweets(
            count: try arguments.number("--tweets", in: 0...100_000_000) ?? 1_000,
            seed: UInt64(try arguments.number("--seed", in: 0...Int.max) ?? 1),
            format: try Self.format(arguments.value("--format") ?? "v1")
        )
        self.console = surroundings.console
    }

    func run() async throws -> Int32 {
        var buffer: [UInt8] = []
        for line in self.tweets {
            buffer += line
            if buffer.count > 1 << 16 {
                self.console.answer(bytes: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        self.console.answer(bytes: buffer)
        return 0
    }

    private static func format(_ name: String) throws -> SampleFormat {
        guard let format = SampleFormat(rawValue: name) else {
            throw UsageError("--format takes v1, v2 or csv, not '\(name)'", command: Self.specification.name)
        }
        return format
    }
}
