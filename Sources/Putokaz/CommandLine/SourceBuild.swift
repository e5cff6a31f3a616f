import ChildProcess
import Emulator
import FoundationEssentials

/// Runs a command when the sources beside the template change.
struct SourceBuild: Sendable {
    private let command: String
    private let folder: String
    private let environment: [String: String]
    private let console: Console

    /// Creates it.
    ///
    /// - Parameters:
    ///   - command: A command for the shell, run in the template's folder.
    ///   - folder: The template's folder; `Package.swift`, `Sources` and `functions` in it are watched.
    ///   - surroundings: The process.
    init(_ command: String, folder: String, _ surroundings: Surroundings) {
        self.command = command
        self.folder = folder
        self.environment = surroundings.environment
        self.console = surroundings.console
    }

    /// Watches until its task is cancelled; builds once the sources stay the same for a look.
    func run() async {
        var change = SettledChange(self.sources())
        while !Task.isCancelled {
            // A cancelled pause is over; the loop then ends.
            try? await Task.sleep(for: .seconds(1))
            if change.look(self.sources()) {
                await self.build()
            }
        }
    }

    private func build() async {
        self.console.say("↻ sources changed: \(self.command)")
        var configuration = ChildProcessConfiguration(executable: "/bin/sh")
        configuration.arguments = ["-c", self.command]
        configuration.environment = self.environment
        configuration.workingDirectory = self.folder
        let started = ContinuousClock.now
        do {
            let result = try await ChildProcess.run(configuration)
            let time = WorkflowTree.text(started.duration(to: .now))
            guard !result.exit.isSuccess else {
                return self.console.say("↻ built in \(time)")
            }
            let lines = String(decoding: result.output + result.errorOutput, as: UTF8.self).split(separator: "\n")
            self.console.fail("the build \(result.exit.phrase); the old programs stay")
            for line in lines.suffix(20) {
                self.console.say("    \(line)")
            }
        } catch {
            self.console.fail("the build did not start: \(error)")
        }
    }

    private func sources() -> [String: FileSignature] {
        var signatures: [String: FileSignature] = [:]
        for name in ["Package.swift", "Sources", "functions"] {
            let path = self.folder + "/" + name
            // `try?`: what is not there, or is a file, has no files beneath it.
            let beneath = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            for file in [path] + beneath.map({ path + "/" + $0 }) {
                signatures[file] = FileSignature(file)
            }
        }
        return signatures
    }
}
