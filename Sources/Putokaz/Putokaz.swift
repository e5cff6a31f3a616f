import FoundationEssentials
import Glibc

/// The command line: finds the command, hands it its words, says how it went.
@main
enum Putokaz {
    /// The commands in the order of the help.
    static let commands: [any Command.Type] = [
        RunCommand.self, StartCommand.self, InvokeCommand.self, ReplayCommand.self, EventCommand.self,
        SampleCommand.self, PackageCommand.self, TransformCommand.self, PlacesCommand.self, ReportCommand.self,
        ForgetCommand.self, PostgresCommand.self,
    ]

    static func main() async {
        let environment = ProcessInfo.processInfo.environment
        let words = Array(CommandLine.arguments.dropFirst())
        let console = Console(environment: environment, isQuiet: words.contains("--quiet"))
        let surroundings = Surroundings(
            environment: environment,
            program: ProgramPath.current(),
            console: console
        )
        signal(SIGPIPE, SIG_IGN)
        exit(await Self.run(words, surroundings))
    }

    private static func run(_ words: [String], _ surroundings: Surroundings) async -> Int32 {
        guard let name = words.first else {
            surroundings.console.answer(Self.help)
            return 2
        }
        if ["--help", "-h", "help"].contains(name) {
            surroundings.console.answer(Self.help)
            return 0
        }
        guard let command = Self.commands.first(where: { $0.specification.name == name }) else {
            surroundings.console.fail("there is no command '\(name)'; see putokaz --help")
            return 2
        }
        do {
            let arguments = try Arguments(words.dropFirst(), for: command.specification)
            if arguments.wantsHelp {
                surroundings.console.answer(command.specification.help)
                return 0
            }
            return try await command.init(arguments, surroundings: surroundings).run()
        } catch let error as UsageError {
            surroundings.console.fail(error.description)
            return 2
        } catch let error as Interruption.Interrupted {
            surroundings.console.fail(error.description)
            return error.exitCode
        } catch {
            surroundings.console.fail(String(describing: error))
            return 1
        }
    }

    /// The text of `putokaz --help`.
    static var help: String {
        let width = Self.commands.map { $0.specification.name.count }.max() ?? 0
        let lines = Self.commands.map { command in
            let name = command.specification.name
            return "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(command.specification.summary)"
        }
        return """
            putokaz: who shapes the talk about travel in Croatia, and about which places

            usage: putokaz COMMAND [options]; putokaz COMMAND --help says more

            \(lines.joined(separator: "\n"))

            Exit codes: 0 done, 1 failed, 2 a command line that does not fit.
            """
    }
}
