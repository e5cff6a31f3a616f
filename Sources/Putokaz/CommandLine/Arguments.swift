/// The words behind a command's name, sorted into options and operands.
struct Arguments: Sendable {
    /// What stood outside options, in order.
    let operands: [String]

    /// Whether `--help` was among them.
    let wantsHelp: Bool

    /// The command that they are for.
    let command: String

    private let values: [String: [String]]

    /// Sorts the words by what a command takes.
    ///
    /// `--name value` and `--name=value` are the same; what stands behind `--`
    /// is an operand whatever it looks like, and so is a lone `-`.
    ///
    /// - Throws: ``UsageError`` that names the word that does not fit.
    init(_ words: some Sequence<String>, for command: CommandSpecification) throws(UsageError) {
        var operands: [String] = []
        var values: [String: [String]] = [:]
        var wantsHelp = false
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands.append(contentsOf: rest)
                rest = []
            } else if word == "--help" || word == "-h" {
                wantsHelp = true
            } else if word.hasPrefix("-"), word != "-" {
                let (name, inline) = Self.split(word)
                guard let option = command.options.first(where: { $0.name == name }) else {
                    throw UsageError("unknown option \(name)", command: command.name)
                }
                guard option.isRepeatable || values[name] == nil else {
                    throw UsageError("\(name) is given twice", command: command.name)
                }
                values[name, default: []].append(try Self.value(of: option, inline: inline, rest: &rest, in: command))
            } else {
                operands.append(word)
            }
        }
        if !wantsHelp {
            guard operands.count <= command.operandCount.upperBound else {
                let extra = operands[command.operandCount.upperBound]
                throw UsageError("'\(extra)' is one word too many", command: command.name)
            }
            guard operands.count >= command.operandCount.lowerBound else {
                throw UsageError("\(command.operands ?? "an operand") is missing", command: command.name)
            }
        }
        self.command = command.name
        self.operands = operands
        self.values = values
        self.wantsHelp = wantsHelp
    }

    /// The last value of an option.
    subscript(_ option: CommandOption) -> String? {
        self.values[option.name]?.last
    }

    /// The last value of the option of a name.
    func value(_ name: String) -> String? {
        self.values[name]?.last
    }

    /// All values of the option of a name, in order.
    func values(of name: String) -> [String] {
        self.values[name] ?? []
    }

    /// Whether the flag of a name was given.
    func isGiven(_ name: String) -> Bool {
        self.values[name] != nil
    }

    /// The whole number that an option was given.
    ///
    /// - Throws: ``UsageError`` for what is no number, or none in the range.
    func number(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = self.value(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw UsageError(
                "\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'",
                command: self.command
            )
        }
        return number
    }

    /// All values of an option, in order.
    func all(_ option: CommandOption) -> [String] {
        self.values[option.name] ?? []
    }

    /// Whether a flag was given.
    func has(_ option: CommandOption) -> Bool {
        self.values[option.name] != nil
    }

    private static func split(_ word: String) -> (name: String, value: String?) {
        guard let equals = word.firstIndex(of: "=") else {
            return (word, nil)
        }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }

    private static func value(
        of option: CommandOption,
        inline: String?,
        rest: inout ArraySlice<String>,
        in command: CommandSpecification
    ) throws(UsageError) -> String {
        guard let expected = option.value else {
            guard inline == nil else {
                throw UsageError("\(option.name) takes no value", command: command.name)
            }
            return ""
        }
        guard let value = inline ?? rest.popFirst() else {
            throw UsageError("\(option.name) needs a value: \(option.name) \(expected)", command: command.name)
        }
        return value
    }
}
