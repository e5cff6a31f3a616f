import Emulator
import FoundationEssentials
import Pipeline

/// The local cloud that a command line describes: state folder, template, parameters.
struct CloudSetup: Sendable {
    /// The template, worked out.
    let template: CloudTemplate

    /// How to run it; the port and the observers are the command's to set.
    var options: LocalCloudOptions

    /// Reads the template that the options name.
    ///
    /// - Parameters:
    ///   - arguments: The command's arguments.
    ///   - surroundings: The process.
    ///   - parameters: Values for the template's parameters that the command itself wants, where it has them.
    /// - Throws: ``UsageError``, ``CommandFailure`` or `TemplateError`.
    init(_ arguments: Arguments, _ surroundings: Surroundings, parameters: [String: String] = [:]) throws {
        let path = arguments[.template] ?? "template.yaml"
        guard let text = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                "cannot read the template \(path): run from the project's folder, or name one with --template"
            )
        }
        let folder = Self.folder(of: path)
        var given: [String: String] = [:]
        for pair in arguments.all(.parameter) {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[0].isEmpty else {
                throw UsageError("--parameter takes KEY=VALUE, not '\(pair)'", command: arguments.command)
            }
            given[String(halves[0])] = String(halves[1])
        }
        let source = String(decoding: text, as: UTF8.self)
        // A template of somebody else's need not have the parameters of ours.
        let wanted = parameters.filter { source.contains("\n  \($0.key):\n") }
        do {
            self.template = try CloudTemplate(yaml: [UInt8](text), parameters: wanted.merging(given) { $1 }) { name in
                guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else {
                    throw CommandFailure("cannot read \(name), which the template names")
                }
                return [UInt8](bytes)
            }
        } catch {
            throw CommandFailure("\(path): \(error)")
        }
        let state = arguments[.state] ?? ".putokaz"
        self.options = LocalCloudOptions(stateFolder: Self.absolute(state), templateFolder: folder)
        self.options.faults = try Self.faults(arguments, surroundings)
        if self.options.faults != nil {
            // The pauses between attempts are not what is tried.
            self.options.workflowClock = HurriedWorkflowClock(speed: 20)
        }
        self.options.searchPath = surroundings.environment["PATH"] ?? "/usr/bin:/bin"
    }

    /// The settings that the template gives to our functions.
    ///
    /// - Throws: ``CommandFailure`` where the template is not one of Putokaz.
    func pipelineSettings() throws -> PipelineSettings {
        for function in self.template.functions {
            if let settings = try? PipelineSettings(environment: function.environment) {
                return settings
            }
        }
        throw CommandFailure(
            "this template has no function of Putokaz: this command needs one with LANDING_BUCKET and its like"
        )
    }

    /// The state machine of the daily run.
    ///
    /// - Throws: ``CommandFailure`` where the template has none.
    func dailyWorkflow() throws -> StateMachineResource {
        guard let machine = self.template.stateMachine("DailyPipeline") ?? self.template.stateMachines.first else {
            throw CommandFailure("this template has no state machine")
        }
        return machine
    }

    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    private static func folder(of path: String) -> String {
        let parts = Self.absolute(path).split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return parts.count > 1 ? parts.joined(separator: "/") : "/"
    }
}
