internal import JSONDocument

/// A metric that is read from a log: `AWS::Logs::MetricFilter`.
public struct MetricFilter: Sendable, Hashable {
    /// What a fitting line adds.
    enum Value: Sendable, Hashable {
        /// Always the same.
        case number(Double)
        /// A member of the line; without it the line adds nothing.
        case member(LogSelector)

        /// Reads `1` or `$.count`; nil for what is neither.
        init?(_ text: String) {
            if let number = Double(text) {
                self = .number(number)
            } else if let selector = LogSelector(text) {
                self = .member(selector)
            } else {
                return nil
            }
        }
    }

    /// The name of the log group: `/aws/lambda/` and the function's name.
    public let logGroup: String

    /// The metric that it adds to.
    public let metric: MetricName

    let pattern: LogPattern
    let value: Value

    /// What a line adds; nil where it does not fit.
    func value(of document: JSONValue) -> Double? {
        guard self.pattern.matches(document) else { return nil }
        return switch self.value {
        case .number(let number): number
        case .member(let selector): selector.value(in: document)?.doubleValue
        }
    }
}
