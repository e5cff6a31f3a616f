/// What Lambda's variables tell about the function that runs.
public struct LambdaFunctionDescription: Sendable, Hashable {
    /// The function's name.
    public var name: String

    /// The version that runs, such as `$LATEST`.
    public var version: String

    /// The memory limit in megabytes; nil where it is not told.
    public var memoryLimitMegabytes: Int?

    /// The log group.
    public var logGroup: String

    /// The log stream.
    public var logStream: String

    /// Reads the variables.
    public init(environment: [String: String]) {
        self.name = environment["AWS_LAMBDA_FUNCTION_NAME"] ?? ""
        self.version = environment["AWS_LAMBDA_FUNCTION_VERSION"] ?? "$LATEST"
        self.memoryLimitMegabytes = environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"].flatMap { Int($0) }
        self.logGroup = environment["AWS_LAMBDA_LOG_GROUP_NAME"] ?? ""
        self.logStream = environment["AWS_LAMBDA_LOG_STREAM_NAME"] ?? ""
    }
}
