/// An alarm of the template that looks at one metric.
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

    /// The metric that it looks at.
    public var metric: MetricName

    /// The threshold.
    public var threshold: Double

    /// How the sum stands to the threshold where it fires.
    public var comparison: Comparison

    /// Whether it fires where there is no value at all.
    public var firesWhenMissing: Bool

    /// Whether it fires at a metric's sum; nil is no value.
    ///
    /// The local cloud takes the whole time that it runs for the alarm's period.
    public func fires(at sum: Double?) -> Bool {
        guard let sum else { return self.firesWhenMissing }
        return switch self.comparison {
        case .greaterThan: sum > self.threshold
        case .greaterThanOrEqual: sum >= self.threshold
        case .lessThan: sum < self.threshold
        case .lessThanOrEqual: sum <= self.threshold
        }
    }
}
