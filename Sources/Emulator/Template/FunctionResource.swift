/// A Lambda function of the template.
public struct FunctionResource: Sendable, Hashable {
    /// The logical id.
    public var logicalID: String

    /// The function's name.
    public var name: String

    /// The function's ARN, without a version.
    public var arn: String

    /// The folder with the executable `bootstrap`, relative to the template unless absolute.
    public var codePath: String

    /// The handler's name, handed to the runtime as `_HANDLER`.
    public var handler: String

    /// The runtime's name, such as `provided.al2023`.
    public var runtime: String

    /// The instruction set, `x86_64` or `arm64`, as AWS would run it.
    public var architecture: String

    /// The description.
    public var description: String

    /// The memory in MB, 128 to 10,240.
    public var memoryMegabytes: Int

    /// The longest that one invocation may take, in seconds, 1 to 900.
    public var timeoutSeconds: Int

    /// The function's own variables.
    public var environment: [String: String]

    /// The size of `/tmp` in MB.
    public var ephemeralStorageMegabytes: Int

    /// How many instances may run at once, where the template reserves a number.
    public var reservedConcurrency: Int?

    /// The format of the log, `Text` or `JSON`.
    public var logFormat: String

    /// The level from which the function's own log lines are kept, where the template sets one.
    public var applicationLogLevel: String?

    /// What becomes of events that are delivered asynchronously.
    public var asynchronous: AsynchronousSettings

    /// The name of its role, for what `GetFunction` tells.
    public var roleARN: String

    /// The line of the template that it starts at.
    public var line: Int
}
