import Emulator
import StateMachine

/// Tells the steps of workflows as lines of a growing tree.
struct WorkflowTree: Sendable {
    let console: Console

    /// Tells one step.
    func show(_ step: WorkflowStep) {
        switch step.kind {
        case .started:
            self.console.say("\(self.console.styled("▸", .bold)) \(step.stateMachineName) \(step.executionName)")
        case .progress(let progress):
            self.show(progress)
        case .ended(let summary):
            let isSuccess = summary.status == .succeeded
            let mark = self.console.styled(isSuccess ? "✓" : "✗", isSuccess ? .green : .red)
            let reason = summary.error.map { " \($0)\(summary.cause.map { ": \($0)" } ?? "")" } ?? ""
            self.console.say("\(mark) \(step.stateMachineName) \(summary.status.rawValue)\(reason)")
        }
    }

    private func show(_ progress: ExecutionProgress) {
        // Choices and passes are how the workflow thinks; tasks and maps are what it does.
        guard ["Task", "Map", "Parallel", "Wait"].contains(progress.type) else { return }
        let indent = String(repeating: "  ", count: progress.path.count + 1)
        let name = (progress.path.suffix(1) + [progress.state]).joined(separator: " ")
        switch progress.kind {
        case .entered:
            self.console.draw("\(indent)… \(name)")
        case .exited(let duration):
            self.console.say("\(indent)\(self.console.styled("✓", .green)) \(name)  \(Self.text(duration))")
        case .failed(let error, _):
            self.console.say("\(indent)\(self.console.styled("✗", .red)) \(name)  \(error ?? "failed")")
        case .caught(let error, let next):
            self.console.say(
                "\(indent)\(self.console.styled("!", .yellow)) \(name)  \(error ?? "failed"), goes on at \(next)"
            )
        case .retried(let error, let attempt, let delay):
            self.console.say(
                "\(indent)\(self.console.styled("↻", .yellow)) \(name)  \(error ?? "failed"), attempt \(attempt) after \(Self.text(delay))"
            )
        case .divided(let parts):
            self.console.draw("\(indent)… \(name): \(parts) parts")
        }
    }

    static func text(_ duration: Duration) -> String {
        let milliseconds = duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
        return milliseconds < 10_000 ? "\(milliseconds) ms" : "\(milliseconds / 1_000) s"
    }
}
