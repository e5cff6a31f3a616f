internal import JSONDocument

/// A filter pattern for log lines of JSON: comparisons of their members that must all hold.
///
/// `{ $.message = "transformed" && $.outcome.rejects > 0 }`; a text may hold `*`. What else CloudWatch knows
/// (`||`, `IS NULL`, regular expressions, patterns of words) is not read.
/// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html>.
public struct LogPattern: Sendable, Hashable {
    /// How a member is compared.
    enum Comparison: String, Sendable, Hashable, CaseIterable {
        // The longer ones first: the first that fits is taken.
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case equal = "="
        case less = "<"
        case greater = ">"
    }

    /// What it is compared with.
    enum Operand: Sendable, Hashable {
        case text(String)
        case number(Double)
    }

    /// One comparison.
    struct Term: Sendable, Hashable {
        var path: LogSelector
        var comparison: Comparison
        var operand: Operand
    }

    let terms: [Term]

    /// Reads a pattern; nil for one that is not understood.
    public init?(_ text: String) {
        let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        guard trimmed.first == "{", trimmed.last == "}" else { return nil }
        let inside = String(trimmed.dropFirst().dropLast())
        guard !inside.contains("||") else { return nil }
        var terms: [Term] = []
        for part in inside.split(separator: "&&", omittingEmptySubsequences: false) {
            guard let term = Self.term(part) else { return nil }
            terms.append(term)
        }
        self.terms = terms
    }

    /// Whether a log line's document fits.
    func matches(_ document: JSONValue) -> Bool {
        self.terms.allSatisfy { term in
            guard let value = term.path.value(in: document) else { return false }
            return Self.holds(value, term.comparison, term.operand)
        }
    }

    private static func term(_ text: Substring) -> Term? {
        for comparison in Comparison.allCases {
            guard let range = text.firstRange(of: comparison.rawValue) else { continue }
            let left = text[..<range.lowerBound].filter { !$0.isWhitespace }
            let right = text[range.upperBound...].drop { $0.isWhitespace }
            guard let path = LogSelector(left), let operand = Self.operand(right) else { return nil }
            if case .text = operand, comparison != .equal, comparison != .notEqual { return nil }
            return Term(path: path, comparison: comparison, operand: operand)
        }
        return nil
    }

    private static func operand(_ text: Substring) -> Operand? {
        var text = text
        while text.last?.isWhitespace == true {
            text.removeLast()
        }
        if text.first == "\"" {
            guard text.count >= 2, text.last == "\"" else { return nil }
            return .text(String(text.dropFirst().dropLast()))
        }
        return Double(text).map { .number($0) }
    }

    private static func holds(_ value: JSONValue, _ comparison: Comparison, _ operand: Operand) -> Bool {
        switch operand {
        case .text(let pattern):
            guard let text = value.stringValue else { return false }
            return WildcardText.matches(text, pattern) == (comparison == .equal)
        case .number(let limit):
            guard let number = value.doubleValue else { return false }
            return switch comparison {
            case .notEqual: number != limit
            case .lessOrEqual: number <= limit
            case .greaterOrEqual: number >= limit
            case .equal: number == limit
            case .less: number < limit
            case .greater: number > limit
            }
        }
    }
}
