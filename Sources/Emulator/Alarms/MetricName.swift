/// A metric of CloudWatch: `AWS/Lambda`, `Errors`, of one function.
public struct MetricName: Sendable, Hashable {
    /// The namespace, such as `AWS/Lambda`.
    public var namespace: String

    /// The name, such as `Errors`.
    public var name: String

    /// The value of its only dimension: a function's or queue's name, a state machine's ARN; empty without one.
    public var subject: String

    /// The name as people read it.
    public var text: String {
        "\(self.namespace) \(self.name)\(self.subject.isEmpty ? "" : " of \(self.subject)")"
    }

    /// Creates a name.
    public init(_ namespace: String, _ name: String, of subject: String) {
        self.namespace = namespace
        self.name = name
        self.subject = subject
    }
}
