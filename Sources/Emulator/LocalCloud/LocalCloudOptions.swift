/// How a local cloud is run.
public struct LocalCloudOptions: Sendable {
    /// The folder of everything that lasts.
    public var stateFolder: String

    /// The folder of the template, which code paths are relative to; absolute.
    public var templateFolder: String

    /// The port of the AWS endpoint; 0 finds a free one.
    public var port = 4566

    /// Whether requests without a signature are refused.
    public var requiresSignatures = true

    /// How long to wait before an asynchronous event is tried again.
    public var retryDelays: [Duration] = [.seconds(60), .seconds(120)]

    /// The value of PATH, to find PostgreSQL.
    public var searchPath = "/usr/bin:/bin"

    /// Hears of everything that functions write and do.
    public var functionSink: (any FunctionLogSink)?

    /// Hears of every step of every workflow.
    public var observeWorkflow: @Sendable (WorkflowStep) -> Void = { _ in }

    /// Makes things go wrong on purpose; nil lets everything work.
    public var faults: FaultInjector?

    /// The time that workflows go by.
    public var workflowClock: any WorkflowClock = SystemWorkflowClock()

    /// Where the events that were handed to functions are kept, see ``EventJournal``.
    public var journalFolder: String { self.stateFolder + "/invocations" }

    /// Creates options.
    ///
    /// - Parameters:
    ///   - stateFolder: The folder of everything that lasts.
    ///   - templateFolder: The folder of the template; absolute.
    public init(stateFolder: String, templateFolder: String) {
        self.stateFolder = stateFolder
        self.templateFolder = templateFolder
    }
}
