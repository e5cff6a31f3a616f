public import JSONDocument

/// What an event of a history tells beyond its type.
public enum HistoryDetails: Sendable, Hashable {
    /// Nothing.
    case nothing
    /// The input and the role of an execution that started.
    case execution(input: String, roleARN: String)
    /// The output of an execution or a function.
    case output(String)
    /// An error, of whatever failed, timed out or was stopped.
    case failure(error: String?, cause: String?)
    /// A state that was entered.
    case entered(state: String, input: String)
    /// A state that was left, and the variables that it set.
    case exited(state: String, output: String, assigned: JSONObject?)
    /// How many items a Map has.
    case length(Int)
    /// One item of a Map.
    case iteration(state: String, index: Int)
    /// The run of a distributed Map.
    case mapRun(arn: String)
    /// A function that is called by its ARN.
    case functionScheduled(input: String, resource: String, timeout: Int?)
    /// A service that is called.
    case taskScheduled(TaskName, region: String, parameters: String, timeout: Int?)
    /// A call that has begun.
    case taskStarted(TaskName)
    /// A call that was answered.
    case taskSucceeded(TaskName, output: String)
    /// A call that failed or timed out.
    case taskFailed(TaskName, error: String?, cause: String?)

    /// The service and the action that a task calls.
    public struct TaskName: Sendable, Hashable {
        /// The action, such as `invoke`.
        public var resource: String
        /// The service, such as `lambda`.
        public var resourceType: String
    }
}
