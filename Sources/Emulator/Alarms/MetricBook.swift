internal import StateMachine
internal import Synchronization

/// The sums of the metrics that alarms look at, as far as the local cloud has them.
public final class MetricBook: Sendable {
    private let sums = Mutex<[MetricName: Double]>([:])

    /// Creates an empty book.
    public init() {}

    /// Adds to a metric.
    public func add(_ value: Double = 1, to metric: MetricName) {
        self.sums.withLock { $0[metric, default: 0] += value }
    }

    /// The sum of a metric; nil where it has no value.
    public subscript(_ metric: MetricName) -> Double? {
        self.sums.withLock { $0[metric] }
    }

    /// The value that an alarm looks at; nil where there is none.
    public subscript(_ subject: AlarmResource.Subject) -> Double? {
        switch subject {
        case .metric(let metric): self[metric]
        case .math(let expression, let metrics): expression.value { metrics[$0].flatMap { self[$0] } }
        }
    }

    /// The alarms of a template that have reason to fire, in the template's order.
    public func fired(_ alarms: [AlarmResource]) -> [AlarmResource] {
        alarms.filter { $0.fires(at: self[$0.subject]) }
    }

    /// Counts an execution that has ended.
    func count(_ status: ExecutionStatus, of stateMachineARN: String) {
        let name: String
        switch status {
        case .succeeded: name = "ExecutionsSucceeded"
        case .failed: name = "ExecutionsFailed"
        case .timedOut: name = "ExecutionsTimedOut"
        case .aborted: name = "ExecutionsAborted"
        case .running: return
        }
        self.add(to: MetricName("AWS/States", name, of: stateMachineARN))
    }
}
