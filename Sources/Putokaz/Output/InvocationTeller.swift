import Emulator

/// Tells each invocation in a line: function, time, memory, cold or warm, how it ended.
struct InvocationTeller: FunctionLogSink {
    let console: Console

    func record(_ entry: FunctionLogEntry) {
        switch entry.kind {
        case .line(let bytes):
            self.console.say("    \(self.console.styled(String(decoding: bytes.prefix(2_000), as: UTF8.self), .dim))")
        case .platform(let remark):
            self.console.say("\(self.console.styled("!", .yellow)) \(entry.function): \(remark)")
        case .started(let isCold):
            self.console.say("▸ \(entry.function)\(isCold ? " (cold)" : "") \(entry.requestID ?? "")")
        case .ended(let report):
            self.console.say("◂ \(entry.function): \(report.line)")
        case .initStarted:
            break
        }
    }
}
