import Emulator
import JSONDocument

/// Tells only what goes wrong in functions: their errors, and the platform's remarks.
struct FailureTeller: FunctionLogSink {
    let console: Console

    func record(_ entry: FunctionLogEntry) {
        switch entry.kind {
        case .line(let bytes):
            guard let line = try? JSONValue(parsing: bytes) else {
                self.console.say("\(entry.function): \(String(decoding: bytes.prefix(500), as: UTF8.self))")
                return
            }
            if let level = line["level"]?.stringValue, ["ERROR", "FATAL"].contains(level) {
                let reason = line["error_message"]?.stringValue ?? line["message"]?.stringValue ?? ""
                self.console.say("\(self.console.styled("✗", .red)) \(entry.function): \(reason)")
            }
        case .platform(let remark):
            self.console.say("\(self.console.styled("!", .yellow)) \(entry.function): \(remark)")
        case .initStarted, .started, .ended:
            break
        }
    }
}
