/// One statement in Redshift's SQL, turned into what the local PostgreSQL can do.
///
/// This is the only place that knows the difference between the two. What
/// Redshift would refuse is refused here, so that it fails before it is
/// deployed; what only Redshift can do with its storage does nothing.
struct RedshiftStatement: Sendable {
    /// What is to be done.
    enum Work: Sendable {
        /// Run this text; parameters are `$1`, `$2` …
        case run(sql: String, parameters: [String])
        /// Copy Parquet files into a table.
        case copy(CopyStatement)
        /// Nothing: storage properties and clean-up that have no local meaning.
        case nothing
    }

    /// What is to be done.
    let work: Work

    /// Reads a statement.
    ///
    /// - Parameters:
    ///   - sql: The text as the client sent it.
    ///   - parameters: The values of `:name`, by name.
    ///   - isInBatch: Whether it is one of several in a transaction.
    /// - Throws: ``RedshiftRefusal`` with what Redshift would say.
    init(_ sql: String, parameters: [String: String], isInBatch: Bool) throws(RedshiftRefusal) {
        var tokens = SQLToken.all(in: sql)
        while let last = tokens.last, last.kind == .blank || last.text == ";" {
            tokens.removeLast()
        }
        let words = tokens.filter { $0.kind != .blank }
        if words.contains(where: { $0.text == ";" }) {
            throw .init("ERROR: cannot insert multiple commands into a prepared statement")
        }
        guard let first = words.first?.lowered else {
            throw .init("ERROR: the statement is empty")
        }
        try RedshiftGrammar.check(words, isInBatch: isInBatch)
        if first == "copy" {
            self.work = .copy(try CopyStatement(words))
        } else if first == "vacuum", let table = RedshiftGrammar.vacuumed(words) {
            // Only this form leaves nothing of a removed row in PostgreSQL's files.
            self.work = .run(sql: "vacuum full \(table)", parameters: [])
        } else if RedshiftGrammar.hasNoLocalMeaning(words) {
            self.work = .nothing
        } else {
            self.work = try Self.bind(RedshiftGrammar.translate(tokens), parameters)
        }
    }

    private static func bind(
        _ tokens: [SQLToken],
        _ parameters: [String: String]
    ) throws(RedshiftRefusal) -> Work {
        var text = ""
        var values: [String] = []
        var used: Set<String> = []
        for token in tokens {
            guard token.kind == .parameter else {
                text += token.text
                continue
            }
            let name = String(token.text.dropFirst())
            guard let value = parameters[name] else {
                throw .init("ERROR: there is no parameter named \(name)")
            }
            used.insert(name)
            values.append(value)
            text += "$\(values.count)"
        }
        if let unused = parameters.keys.sorted().first(where: { !used.contains($0) }) {
            throw .init("Parameters list contains unused parameters. Unused parameters: [\(unused)]")
        }
        return .run(sql: text, parameters: values)
    }
}

/// What Redshift would answer to a statement that it does not take.
struct RedshiftRefusal: Error, Sendable, Hashable {
    /// The text of the statement's `Error`.
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
