public import StateMachine

/// Something that happened in a workflow, for those who watch it.
public struct WorkflowStep: Sendable {
    /// What happened.
    public enum Kind: Sendable {
        /// An execution began.
        case started
        /// One of its states went on.
        case progress(ExecutionProgress)
        /// It ended.
        case ended(ExecutionSummary)
    }

    /// The execution's ARN.
    public var executionARN: String
    /// The execution's name.
    public var executionName: String
    /// The state machine's name.
    public var stateMachineName: String
    /// What happened.
    public var kind: Kind
}
