/// Where Redshift's SQL is less, more or other than PostgreSQL's.
///
/// https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html
enum RedshiftGrammar {
    /// Runs of words that PostgreSQL takes and Redshift does not, each with what to write instead.
    private static let refusedRuns: [(words: [String], advice: String)] = [
        (["on", "conflict"], "ON CONFLICT is not supported; use MERGE or DELETE and INSERT"),
        (["returning"], "RETURNING is not supported"),
        (["lateral"], "LATERAL is not supported"),
        (["distinct", "on"], "DISTINCT ON is not supported; use ROW_NUMBER"),
        (["filter", "(", "where"], "FILTER (WHERE …) is not supported; use CASE"),
        (["create", "index"], "CREATE INDEX is not supported"),
        (["create", "unique", "index"], "CREATE INDEX is not supported"),
        (["generate_series", "("], "generate_series runs on the leader node only"),
        (["string_agg", "("], "string_agg is not supported; use LISTAGG"),
        (["array_agg", "("], "array_agg is not supported"),
        (["create", "trigger"], "CREATE TRIGGER is not supported"),
        (["create", "sequence"], "CREATE SEQUENCE is not supported"),
        (["create", "domain"], "CREATE DOMAIN is not supported"),
        (["create", "extension"], "CREATE EXTENSION is not supported"),
        (["bigserial"], "type bigserial is not supported; use IDENTITY"),
        (["serial"], "type serial is not supported; use IDENTITY"),
        (["jsonb"], "type jsonb is not supported; use SUPER or VARCHAR"),
        (["bytea"], "type bytea is not supported; use VARBYTE"),
    ]

    /// Refuses what Redshift refuses.
    ///
    /// - Throws: ``RedshiftRefusal``.
    static func check(_ words: [SQLToken], isInBatch: Bool) throws(RedshiftRefusal) {
        let lowered = words.map { $0.kind == .word || $0.kind == .symbol ? $0.lowered : "" }
        for (run, advice) in Self.refusedRuns where Self.holds(lowered, run) {
            throw .init("ERROR: \(advice)")
        }
        guard isInBatch, let first = lowered.first else { return }
        if ["begin", "start", "commit", "end", "rollback", "abort"].contains(first) {
            throw .init("ERROR: \(first.uppercased()) is not allowed: a batch is one transaction")
        }
        if ["truncate", "vacuum"].contains(first) {
            throw .init(
                "ERROR: \(first.uppercased()) commits the transaction it runs in and is refused in a batch; use DELETE"
            )
        }
    }

    /// Whether a statement concerns only how Redshift stores or tidies tables.
    static func hasNoLocalMeaning(_ words: [SQLToken]) -> Bool {
        let lowered = words.map(\.lowered)
        if lowered.first == "vacuum" {
            return Self.vacuumed(words) == nil
        }
        if lowered.starts(with: ["analyze", "compression"]) {
            return true
        }
        guard lowered.starts(with: ["alter", "table"]) else { return false }
        return ["diststyle", "distkey", "sortkey", "encode"].contains { lowered.contains($0) }
    }

    /// The table whose removed rows a VACUUM is to clear away; nil where it only sorts.
    ///
    /// `VACUUM [FULL | SORT ONLY | DELETE ONLY | REINDEX | RECLUSTER] [table] [TO n PERCENT] [BOOST]`
    /// https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html
    static func vacuumed(_ words: [SQLToken]) -> String? {
        var rest = words.dropFirst()[...]
        let lowered = rest.map(\.lowered)
        if lowered.starts(with: ["delete", "only"]) {
            rest = rest.dropFirst(2)
        } else if lowered.first == "full" {
            rest = rest.dropFirst()
        } else if lowered.starts(with: ["sort", "only"]) || ["reindex", "recluster"].contains(lowered.first) {
            return nil
        }
        let table = rest.prefix { !["to", "boost"].contains($0.lowered) }.map(\.text).joined()
        return table.isEmpty ? nil : table
    }

    /// Rewrites what differs in letters only.
    static func translate(_ tokens: [SQLToken]) -> [SQLToken] {
        var result: [SQLToken] = []
        var pending = tokens[...]
        while let token = pending.first {
            if let rest = Self.dropping(["with", "no", "schema", "binding"], from: pending) {
                pending = rest
            } else if token.lowered == "to", let rest = Self.dropping(["to", "role"], from: pending) {
                result.append(token)
                pending = rest
            } else {
                result.append(token)
                pending = pending.dropFirst()
            }
        }
        return result
    }

    private static func dropping(_ run: [String], from tokens: ArraySlice<SQLToken>) -> ArraySlice<SQLToken>? {
        var rest = tokens
        for word in run {
            rest = rest.drop { $0.kind == .blank }
            guard let token = rest.first, token.kind == .word, token.lowered == word else { return nil }
            rest = rest.dropFirst()
        }
        return rest
    }

    private static func holds(_ words: [String], _ run: [String]) -> Bool {
        guard words.count >= run.count else { return false }
        return (0...(words.count - run.count)).contains { words[$0..<$0 + run.count].elementsEqual(run) }
    }
}
