/// The run of a distributed Map, as `DescribeMapRun` tells it.
public struct MapRun: Sendable, Hashable {
    /// The run's ARN.
    public var arn: String
    /// How far it is.
    public var status: ExecutionStatus
    /// In microseconds since 1970.
    public var startTime: Int64
    /// In microseconds since 1970.
    public var stopTime: Int64?
    /// How many executions run at once; 0 for as many as there are.
    public var maximumConcurrency: Int
    /// The failures in percent that are tolerated.
    public var toleratedPercentage: Double
    /// The failures that are tolerated.
    public var toleratedCount: Int
    /// The items, or batches of items.
    public var total: Int
    /// Those that succeeded.
    public var succeeded: Int
    /// Those that failed.
    public var failed: Int
    /// Those that were stopped.
    public var aborted: Int
    /// Those that run.
    public var running: Int
}
