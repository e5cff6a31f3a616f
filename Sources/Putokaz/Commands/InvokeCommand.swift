import AWSClients
import Emulator
import JSONDocument

/// `putokaz invoke`: one invocation; prints the response.
struct InvokeCommand: Command {
    static let specification = CommandSpecification(
        name: "invoke",
        summary: "Invokes a function with an event and prints its answer; code 1 where the function failed.",
        operands: "FUNCTION",
        operandCount: 1...1,
        options: [CommandOption("--event", "FILE|-", "the event")] + CommandOption.faultyCloud + [.quiet]
    )

    private let function: String
    private let event: EventFile
    private let setup: CloudSetup
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.console = surroundings.console
        guard let path = arguments.value("--event") else {
            throw UsageError("--event FILE is missing", command: arguments.command)
        }
        self.function = arguments.operands[0]
        var setup = try CloudSetup(arguments, surroundings)
        guard setup.template.function(self.function) != nil else {
            let names = setup.template.functions.map(\.logicalID).joined(separator: ", ")
            throw CommandFailure("the template has no function '\(self.function)'; it has \(names)")
        }
        self.event = try EventFile(path, isAnyTaken: true)
        setup.options.port = 0
        setup.options.functionSink = InvocationTeller(console: surroundings.console)
        setup.options.retryDelays = [.seconds(1), .seconds(2)]
        self.setup = setup
    }

    func run() async throws -> Int32 {
        try await Interruption.guarding {
            try await LocalCloud.run(self.setup.options, template: self.setup.template) { cloud in
                defer { self.setup.tellFaults(in: cloud, self.console) }
                try await self.setup.insist { try await self.event.putObjects(S3ObjectStore(cloud.configuration)) }
                await cloud.lambda.drain()
                let outcome = try await cloud.lambda.invoke(
                    function: self.function,
                    payload: self.event.document.bytes()
                )
                self.console.answer(String(decoding: outcome.payload, as: UTF8.self))
                guard (try? JSONValue(parsing: outcome.payload)) != nil else {
                    self.console.fail(
                        "\(self.function) answered with something that is not JSON; see what its bootstrap posts"
                    )
                    return 1
                }
                return outcome.functionError == nil ? 0 : 1
            }
        }
    }
}
