/// What to start, and how.
public struct ChildProcessConfiguration: Sendable {
    /// The path of the program; no search path is looked through.
    public var executable: String

    /// The arguments behind the program's name.
    public var arguments: [String]

    /// The whole environment; nothing is inherited.
    public var environment: [String: String]

    /// The working directory, or nil for the parent's.
    public var workingDirectory: String?

    /// Where its standard output goes.
    public var standardOutput: ChildProcessOutput

    /// Where its standard error goes.
    public var standardError: ChildProcessOutput

    /// The signal that the kernel sends to the child when this process ends, however it ends.
    ///
    /// It reaches the child itself only, not the child's own children, and is
    /// lost when the child changes its user (`runuser`; `setpriv --pdeathsig`
    /// sets it anew behind that).
    public var parentDeathSignal: ChildProcessSignal?

    /// Whether whatever the child has left running in its process group is killed when it ends.
    public var endsGroupWithChild: Bool

    /// Called once the program has ended and all of its output was delivered, off the cooperative pool.
    public var onExit: (@Sendable (ChildProcessExit) -> Void)?

    /// Creates a configuration; both outputs are discarded unless said otherwise.
    public init(
        executable: String,
        arguments: [String] = [],
        environment: [String: String] = [:],
        workingDirectory: String? = nil,
        standardOutput: ChildProcessOutput = .discarded,
        standardError: ChildProcessOutput = .discarded,
        parentDeathSignal: ChildProcessSignal? = .kill,
        endsGroupWithChild: Bool = true
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.parentDeathSignal = parentDeathSignal
        self.endsGroupWithChild = endsGroupWithChild
    }
}
