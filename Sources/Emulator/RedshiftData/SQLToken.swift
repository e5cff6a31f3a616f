/// One lexical element of a SQL text.
struct SQLToken: Sendable, Hashable {
    /// What an element is.
    enum Kind: Sendable, Hashable {
        /// A keyword or plain identifier, number included.
        case word
        /// A quoted identifier.
        case quotedIdentifier
        /// A string literal.
        case literal
        /// A named parameter, `:name`.
        case parameter
        /// An operator, bracket, comma or semicolon.
        case symbol
        /// White space or a comment.
        case blank
    }

    /// What it is.
    let kind: Kind

    /// As it was written.
    let text: String

    /// In lower case, for words.
    var lowered: String { self.text.lowercased() }

    /// The value of a string literal, or of an identifier without its quotes.
    var value: String {
        let quote = self.text.first
        guard quote == "'" || quote == "\"", self.text.count >= 2 else { return self.text }
        let inner = self.text.dropFirst().dropLast()
        return inner.split(
            separator: "\(String(quote ?? "'"))\(String(quote ?? "'"))",
            omittingEmptySubsequences: false
        )
        .joined(separator: String(quote ?? "'"))
    }

    /// Cuts a text into its elements; joined again they give the text.
    static func all(in sql: String) -> [Self] {
        var lexer = SQLLexer(Array(sql.utf8))
        var tokens: [Self] = []
        while let token = lexer.next() {
            tokens.append(token)
        }
        return tokens
    }
}
