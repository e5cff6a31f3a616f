import HTTPTypes
import JSONDocument
import LambdaEvents

/// `putokaz event`: a sample event, as AWS sends it.
struct EventCommand: Command {
    static let specification = CommandSpecification(
        name: "event",
        summary: "Prints a sample event, as AWS sends it.",
        operands: "s3-put|s3-eventbridge|schedule",
        operandCount: 1...1,
        options: [
            CommandOption("--bucket", "NAME", "the bucket (default putokaz-landing-000000000000-eu-central-1)"),
            CommandOption("--key", "KEY", "the object's key (default sample/tweets august.ndjson)"),
            CommandOption("--time", "TIME", "when it happened, such as 2026-08-02T04:00:00Z (default now)"),
        ]
    )

    private let kind: String
    private let object: S3ObjectReference
    private let time: UnixTime
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.console = surroundings.console
        self.kind = arguments.operands[0]
        guard ["s3-put", "s3-eventbridge", "schedule"].contains(self.kind) else {
            throw UsageError("there is no sample event '\(self.kind)'", command: arguments.command)
        }
        self.object = S3ObjectReference(
            bucket: arguments.value("--bucket") ?? "putokaz-landing-000000000000-eu-central-1",
            key: arguments.value("--key") ?? "sample/tweets august.ndjson",
            sequencer: "0066AC5A5775B1C3E2"
        )
        guard let text = arguments.value("--time") else {
            self.time = .now()
            return
        }
        guard let time = UnixTime(iso8601: text) else {
            throw UsageError(
                "--time takes a time such as 2026-08-02T04:00:00Z, not '\(text)'",
                command: arguments.command
            )
        }
        self.time = time
    }

    func run() async throws -> Int32 {
        let origin = EventOrigin(region: "eu-central-1")
        let document =
            switch self.kind {
            case "s3-put":
                S3EventDocument.make(
                    self.object,
                    time: self.time,
                    requestID: "C3D13FE58DE4C810",
                    configurationID: "Landed",
                    origin: origin
                )
            case "s3-eventbridge":
                S3EventDocument.makeForEventBridge(
                    self.object,
                    time: self.time,
                    requestID: "C3D13FE58DE4C810",
                    id: "17793124-05d4-b198-2fde-7ededc63b103",
                    origin: origin
                )
            default:
                ScheduledEventDocument.make(
                    rule: "DailyPipelineEveryMorning",
                    time: self.time,
                    id: "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa",
                    origin: origin
                )
            }
        self.console.answer(document.text(pretty: true))
        return 0
    }
}
