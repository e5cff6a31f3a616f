/// An alarm of the template.
public struct AlarmResource: Sendable, Hashable {
    /// How a metric's value stands to the threshold where the alarm fires.
    public enum Comparison: String, Sendable, Hashable {
        case greaterThan = "GreaterThanThreshold"
        case greaterThanOrEqual = "GreaterThanOrEqualToThreshold"
        case lessThan = "LessThanThreshold"
        case lessThanOrEqual = "LessThanOrEqualToThreshold"
    }

    /// The logical id.
    public var logicalID: String

    /// What it says to people.
    public var description: String

    /// What an alarm looks at.
    public enum Subject: Sendable, Hashable {
        /// The sum of a metric.
        case metric(MetricName)
        /// A number calculated from the sums of metrics, by their ids.
        case math(MetricMath, [String: MetricName])
    }

    /// What it looks at.
    public var subject: Subject

    /// The threshold.
    public var threshold: Double

    /// How the value stands to the threshold where it fires.
    public var comparison: Comparison

    /// Whether it fires where there is no value at all.
    public var firesWhenMissing: Bool

    /// Whether it fires at a value; nil is none.
    ///
    /// The local cloud takes the whole time that it runs for the alarm's period.
    public func fires(at value: Double?) -> Bool {
        guard let value else { return self.firesWhenMissing }
        return switch self.comparison {
        case .greaterThan: value > self.threshold
        case .greaterThanOrEqual: value >= self.threshold
        case .lessThan: value < self.threshold
        case .lessThanOrEqual: value <= self.threshold
        }
    }
}
