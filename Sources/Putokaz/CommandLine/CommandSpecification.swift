/// What a command is called, does and takes; its help is made from this.
struct CommandSpecification: Sendable {
    /// The word that names it.
    let name: String

    /// One line that says what it does.
    let summary: String

    /// The operands as the help shows them, such as `FILE…`; nil where it takes none.
    let operands: String?

    /// How many operands it takes.
    let operandCount: ClosedRange<Int>

    /// Its options; `--help` is understood everywhere.
    let options: [CommandOption]

    init(
        name: String,
        summary: String,
        operands: String? = nil,
        operandCount: ClosedRange<Int> = 0...0,
        options: [CommandOption]
    ) {
        self.name = name
        self.summary = summary
        self.operands = operands
        self.operandCount = operandCount
        self.options = options
    }

    /// The text of `putokaz NAME --help`.
    var help: String {
        var lines = [
            "usage: putokaz \(self.name)\(self.operands.map { " " + $0 } ?? "") [options]", "", self.summary, "",
            "options:",
        ]
        let shown = self.options + [CommandOption("--help", "show this text")]
        let terms = shown.map { option in option.name + (option.value.map { " " + $0 } ?? "") }
        let width = terms.map(\.count).max() ?? 0
        for (term, option) in zip(terms, shown) {
            let padding = String(repeating: " ", count: width - term.count + 2)
            lines.append("  \(term)\(padding)\(option.help)\(option.isRepeatable ? " (repeatable)" : "")")
        }
        return lines.joined(separator: "\n")
    }
}
