/// Cuts SQL into tokens, without understanding it.
///
/// https://www.postgresql.org/docs/15/sql-syntax-lexical.html
struct SQLLexer {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token; nil at the end.
    mutating func next() -> SQLToken? {
        guard self.index < self.bytes.count else { return nil }
        let start = self.index
        let kind = self.advance()
        return SQLToken(kind: kind, text: String(decoding: self.bytes[start..<self.index], as: UTF8.self))
    }

    private mutating func advance() -> SQLToken.Kind {
        let byte = self.bytes[self.index]
        switch byte {
        case UInt8(ascii: " "), 9...13:
            self.skip { $0 == 32 || (9...13).contains($0) }
            return .blank
        case UInt8(ascii: "-") where self.peek(1) == UInt8(ascii: "-"):
            self.skip { $0 != 10 }
            return .blank
        case UInt8(ascii: "/") where self.peek(1) == UInt8(ascii: "*"):
            self.skipBlockComment()
            return .blank
        case UInt8(ascii: "'"):
            self.skipQuoted(byte)
            return .literal
        case UInt8(ascii: "\""):
            self.skipQuoted(byte)
            return .quotedIdentifier
        case UInt8(ascii: ":") where self.peek(1) == UInt8(ascii: ":"):
            self.index += 2
            return .symbol
        case UInt8(ascii: ":") where self.peek(1).map(Self.isWordStart) == true:
            self.index += 1
            self.skip(while: Self.isWord)
            return .parameter
        case _ where Self.isWord(byte):
            self.skip { Self.isWord($0) || $0 == UInt8(ascii: "$") }
            return .word
        default:
            self.index += 1
            return .symbol
        }
    }

    private func peek(_ distance: Int) -> UInt8? {
        let position = self.index + distance
        return position < self.bytes.count ? self.bytes[position] : nil
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while self.index < self.bytes.count, condition(self.bytes[self.index]) {
            self.index += 1
        }
    }

    private mutating func skipQuoted(_ quote: UInt8) {
        self.index += 1
        while self.index < self.bytes.count {
            if self.bytes[self.index] == quote {
                self.index += 1
                guard self.index < self.bytes.count, self.bytes[self.index] == quote else { return }
            }
            self.index += 1
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        while self.index < self.bytes.count {
            if self.bytes[self.index] == UInt8(ascii: "/"), self.peek(1) == UInt8(ascii: "*") {
                depth += 1
                self.index += 2
            } else if self.bytes[self.index] == UInt8(ascii: "*"), self.peek(1) == UInt8(ascii: "/") {
                depth -= 1
                self.index += 2
                if depth == 0 { return }
            } else {
                self.index += 1
            }
        }
    }

    private static func isWordStart(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        Self.isWordStart(byte) || (0x30...0x39).contains(byte)
    }
}
