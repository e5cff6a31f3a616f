import Emulator

/// Tells each invocation in a line: function, time, memory, cold or warm, how it ended.
struct InvocationTeller: FunctionLogSink {
    let console: Console

    func record(_ entry: FunctionLogEntry) {
        switch entry.kind {
        case .line(let bytes):
            let text = String(decoding: bytes.prefix(2_000), as: UTF8.self)
            self.console.say("    \(self.console.styled("\(entry.function): \(text)", .dim))")
        case .platform(let remark):
            self.console.say("\(self.console.styled("!", .yellow)) \(entry.function): \(remark)")
        case .started(let isCold):
            self.console.say("▸ \(entry.function)\(isCold ? " (cold)" : "") \(entry.requestID ?? "")")
        case .ended(let report):
            self.console.say("◂ \(entry.function): \(report.summary)")
        case .initStarted:
            break
        }
    }
}

extension InvocationReport {
    /// The report as people read it: outcome, time, memory.
    fileprivate var summary: String {
        let start = self.initDuration.map { ", init \(WorkflowTree.text($0))" } ?? ""
        return "\(self.errorType ?? self.outcome.rawValue), \(WorkflowTree.text(self.duration))\(start), "
            + "\(self.maximumMemoryMegabytes) of \(self.memoryMegabytes) MB"
    }
}
