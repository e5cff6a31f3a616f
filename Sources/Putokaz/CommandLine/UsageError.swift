/// A command line that does not fit; the program ends with code 2.
struct UsageError: Error, CustomStringConvertible {
    /// What does not fit, without a full stop.
    let message: String

    /// The command that was meant, where one was.
    let command: String?

    init(_ message: String, command: String? = nil) {
        self.message = message
        self.command = command
    }

    var description: String {
        let help = self.command.map { "putokaz \($0) --help" } ?? "putokaz --help"
        return "\(self.message); see \(help)"
    }
}
