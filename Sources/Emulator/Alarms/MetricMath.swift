/// An expression over metrics, such as `IF(records > 0, 100 * rejects / records, 0)`.
///
/// Numbers, ids, the four operations, comparisons (1 or 0), parentheses and `IF`: what sums are compared with. The
/// functions over whole series (`RATE`, `FILL`, `ANOMALY_DETECTION_BAND`) are not read.
/// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>.
public struct MetricMath: Sendable, Hashable {
    indirect enum Node: Sendable, Hashable {
        case number(Double)
        case metric(String)
        case operation(Operation, Node, Node)
        case choice(Node, Node, Node)
    }

    enum Operation: String, Sendable, Hashable, CaseIterable {
        // The longer ones first: the first that fits is taken.
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case greater = ">"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"

        /// How tightly it binds.
        var strength: Int {
            switch self {
            case .times, .over: 3
            case .plus, .minus: 2
            default: 1
            }
        }

        /// The result of a division by zero is none.
        func result(_ left: Double, _ right: Double) -> Double? {
            switch self {
            case .lessOrEqual: left <= right ? 1 : 0
            case .greaterOrEqual: left >= right ? 1 : 0
            case .equal: left == right ? 1 : 0
            case .notEqual: left != right ? 1 : 0
            case .less: left < right ? 1 : 0
            case .greater: left > right ? 1 : 0
            case .plus: left + right
            case .minus: left - right
            case .times: left * right
            case .over: right == 0 ? nil : left / right
            }
        }
    }

    private let root: Node

    /// The ids of the metrics that it looks at.
    public let metrics: Set<String>

    /// Reads an expression; nil for one that is not understood.
    public init?(_ text: String) {
        var parser = MetricMathParser(text)
        guard let root = parser.expression(), parser.isAtEnd else { return nil }
        self.root = root
        self.metrics = Self.metrics(in: root)
    }

    /// Its value; nil where a metric that it needs has none.
    public func value(_ metric: (String) -> Double?) -> Double? {
        Self.value(of: self.root, metric)
    }

    private static func value(of node: Node, _ metric: (String) -> Double?) -> Double? {
        switch node {
        case .number(let number): return number
        case .metric(let id): return metric(id)
        case .operation(let operation, let left, let right):
            guard let left = self.value(of: left, metric), let right = self.value(of: right, metric) else {
                return nil
            }
            return operation.result(left, right)
        case .choice(let condition, let first, let second):
            guard let condition = self.value(of: condition, metric) else { return nil }
            return self.value(of: condition != 0 ? first : second, metric)
        }
    }

    private static func metrics(in node: Node) -> Set<String> {
        switch node {
        case .number: []
        case .metric(let id): [id]
        case .operation(_, let left, let right): self.metrics(in: left).union(self.metrics(in: right))
        case .choice(let condition, let first, let second):
            self.metrics(in: condition).union(self.metrics(in: first)).union(self.metrics(in: second))
        }
    }
}

/// Reads expressions by the strength of their operations.
private struct MetricMathParser {
    private static let depthLimit = 100

    private var rest: Substring
    private var depth = 0

    init(_ text: String) {
        self.rest = Substring(text)
    }

    var isAtEnd: Bool {
        mutating get {
            self.skipBlanks()
            return self.rest.isEmpty
        }
    }

    /// An expression whose operations are at least so strong.
    mutating func expression(_ strength: Int = 1) -> MetricMath.Node? {
        self.depth += 1
        defer { self.depth -= 1 }
        guard self.depth < Self.depthLimit, var left = self.operand() else { return nil }
        while let operation = self.operation(), operation.strength >= strength {
            self.rest.removeFirst(operation.rawValue.count)
            guard let right = self.expression(operation.strength + 1) else { return nil }
            left = .operation(operation, left, right)
        }
        return left
    }

    private mutating func operand() -> MetricMath.Node? {
        self.skipBlanks()
        if self.take("(") {
            guard let inner = self.expression(), self.take(")") else { return nil }
            return inner
        }
        if self.take("-") {
            // Stronger than any operation: one operand, and not too many signs before it.
            return self.expression(MetricMath.Operation.times.strength + 1).map { .operation(.minus, .number(0), $0) }
        }
        let word = self.rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        self.rest = self.rest.dropFirst(word.count)
        if let number = Double(word) {
            return .number(number)
        }
        if word == "IF" {
            guard self.take("("), let condition = self.expression(), self.take(","), let first = self.expression(),
                self.take(","), let second = self.expression(), self.take(")")
            else { return nil }
            return .choice(condition, first, second)
        }
        // Ids begin with a small letter; what begins with a capital is a function.
        return word.first?.isLowercase == true ? .metric(String(word)) : nil
    }

    private mutating func operation() -> MetricMath.Operation? {
        self.skipBlanks()
        return MetricMath.Operation.allCases.first { self.rest.hasPrefix($0.rawValue) }
    }

    private mutating func take(_ text: String) -> Bool {
        self.skipBlanks()
        guard self.rest.hasPrefix(text) else { return false }
        self.rest = self.rest.dropFirst(text.count)
        return true
    }

    private mutating func skipBlanks() {
        self.rest = self.rest.drop { $0.isWhitespace }
    }
}
