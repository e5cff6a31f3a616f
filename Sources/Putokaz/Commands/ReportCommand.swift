import AWSClients
import Emulator
import FoundationEssentials
import HTTPTypes
import Pipeline

/// `putokaz report`: the HTML report again, from the warehouse.
struct ReportCommand: Command {
    static let specification = CommandSpecification(
        name: "report",
        summary: "Writes the HTML report again, from what the last analysis published.",
        options: [CommandOption("--output", "DIR", "where to write (default the current folder)")] + CommandOption.cloud
            + [.quiet]
    )

    private let output: String
    private let setup: CloudSetup
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.output = arguments.value("--output") ?? "."
        self.console = surroundings.console
        var setup = try CloudSetup(arguments, surroundings)
        setup.options.port = 0
        self.setup = setup
    }

    func run() async throws -> Int32 {
        let settings = try self.setup.pipelineSettings()
        let page = try await Interruption.guarding {
            try await LocalCloud.run(self.setup.options, template: self.setup.template) { cloud in
                let client = WarehouseClient(
                    cloud.configuration,
                    settings: settings,
                    deadline: UnixTime.now() + .seconds(120)
                )
                do {
                    return AnalysisJob.page(try await AnalysisJob.report(from: client), counts: [])
                } catch let error as PipelineError where error.code == .statementFailed {
                    throw CommandFailure(
                        "the warehouse in \(self.setup.options.stateFolder) holds no analysis yet; putokaz run makes one"
                    )
                }
            }
        }
        let path = self.output + "/putokaz.html"
        do {
            try FileManager.default.createDirectory(atPath: self.output, withIntermediateDirectories: true)
            try Data(page).write(to: URL(filePath: path))
        } catch {
            throw CommandFailure("cannot write \(path): \(error)")
        }
        self.console.answer(CloudSetup.absolute(path))
        return 0
    }
}
