/// A single value as it was written, and what it means.
public struct YAMLScalar: Sendable, Hashable {
    /// How a scalar was written.
    public enum Style: Sendable, Hashable {
        /// Bare, and so perhaps a number, a truth value or null.
        case plain
        /// Between single or double quotation marks, always a text.
        case quoted
        /// A literal (`|`) or folded (`>`) block, always a text.
        case block
    }

    /// What a scalar means.
    public enum Value: Sendable, Hashable {
        /// Nothing.
        case null
        /// A truth value.
        case bool(Bool)
        /// A whole number in the range of Int64.
        case integer(Int64)
        /// Any other number.
        case number(Double)
        /// A text.
        case string(String)
    }

    /// The text, after quotation marks, escapes and folding were resolved.
    public let text: String

    /// How it was written.
    public let style: Style

    /// Creates a scalar.
    public init(text: String, style: Style) {
        self.text = text
        self.style = style
    }

    /// What it means by the core schema of YAML 1.2.
    ///
    /// Only a plain scalar can be anything but a text. `yes`, `no`, `on`,
    /// dates and `1_000` are texts, unlike in YAML 1.1.
    ///
    /// https://yaml.org/spec/1.2.2/#103-core-schema
    public var value: Value {
        guard self.style == .plain else {
            return .string(self.text)
        }
        switch self.text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        case ".nan", ".NaN", ".NAN": return .number(.nan)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
        case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
        default: return Self.number(self.text) ?? .string(self.text)
        }
    }

    private static func number(_ text: String) -> Value? {
        if text.hasPrefix("0x") {
            return Int64(text.dropFirst(2), radix: 16).flatMap {
                text.utf8.dropFirst(2).first == 0x2D ? nil : .integer($0)
            }
        }
        if text.hasPrefix("0o") {
            return Int64(text.dropFirst(2), radix: 8).flatMap {
                text.utf8.dropFirst(2).first == 0x2D ? nil : .integer($0)
            }
        }
        guard Self.looksLikeNumber(text.utf8) else {
            return nil
        }
        if let integer = Int64(text) {
            return .integer(integer)
        }
        return Double(text.hasSuffix(".") ? text + "0" : text).map { .number($0) }
    }

    /// Whether it is `[-+]? ( \.[0-9]+ | [0-9]+ (\.[0-9]*)? ) ([eE][-+]?[0-9]+)?`.
    private static func looksLikeNumber(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        func skipSign() { if let first = rest.first, first == 0x2B || first == 0x2D { rest.removeFirst() } }
        func skipDigits() -> Int {
            let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            rest.removeFirst(digits)
            return digits
        }
        skipSign()
        var digits = skipDigits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            digits += skipDigits()
        }
        guard digits > 0 else {
            return false
        }
        if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
            rest.removeFirst()
            skipSign()
            guard skipDigits() > 0 else {
                return false
            }
        }
        return rest.isEmpty
    }
}
