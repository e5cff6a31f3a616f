/// One option that a command takes.
struct CommandOption: Sendable {
    /// The name with its dashes, such as `--state`.
    let name: String

    /// What stands for the value in the help, such as `DIR`; nil for a flag.
    let value: String?

    /// Whether it may be given more than once.
    let isRepeatable: Bool

    /// One line for the help.
    let help: String

    /// A flag.
    init(_ name: String, _ help: String) {
        self.name = name
        self.value = nil
        self.isRepeatable = false
        self.help = help
    }

    /// An option with a value.
    init(_ name: String, _ value: String, isRepeatable: Bool = false, _ help: String) {
        self.name = name
        self.value = value
        self.isRepeatable = isRepeatable
        self.help = help
    }
}

extension CommandOption {
    static let json = Self("--json", "print one JSON object on stdout; everything else goes to stderr")
    static let state = Self("--state", "DIR", "where the local cloud keeps its state (default .putokaz)")
    static let template = Self("--template", "FILE", "the SAM template (default ./template.yaml)")
    static let parameter = Self(
        "--parameter",
        "KEY=VALUE",
        isRepeatable: true,
        "a value for a parameter of the template"
    )
    static let quiet = Self("--quiet", "say nothing but the answer and errors")

    static let faults = Self("--faults", "PLAN", "let things go wrong: seed=7,rate=0.1[,kinds=killed+lostEvent]")

    /// What every command takes that starts the local cloud.
    static let cloud: [Self] = [.state, .template, .parameter]

    /// What every command takes that runs functions in it.
    static let faultyCloud = Self.cloud + [.faults]
}
