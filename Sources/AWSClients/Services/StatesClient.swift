public import JSONDocument

/// Starts Step Functions executions and looks at them.
public struct StatesClient: Sendable {
    /// What is known about an execution.
    public struct Execution: Sendable, Hashable {
        /// The execution's ARN.
        public let arn: String
        /// `RUNNING`, `SUCCEEDED`, `FAILED`, `TIMED_OUT` or `ABORTED`.
        public let status: String
        /// The output, as JSON text, where it succeeded.
        public let output: String?
        /// The error's name where it failed.
        public let error: String?
        /// More about the failure.
        public let cause: String?
    }

    private let service: JSONService

    /// Creates a client.
    public init(_ configuration: AWSConfiguration) {
        self.service = JSONService(
            configuration,
            service: "states",
            variable: "SFN",
            targetPrefix: "AWSStepFunctions",
            version: "1.0"
        )
    }

    /// Starts an execution.
    ///
    /// - Parameters:
    ///   - stateMachine: The state machine's ARN.
    ///   - input: The input.
    ///   - name: The execution's name; starting twice under one name and input starts once.
    /// - Returns: The execution's ARN.
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func start(
        _ stateMachine: String,
        input: JSONValue,
        name: String? = nil
    ) async throws(AWSServiceError) -> String {
        var members = JSONObject([("stateMachineArn", .string(stateMachine)), ("input", .string(input.text()))])
        members["name"] = name.map { .string($0) }
        let output = try await self.service.call("StartExecution", members)
        guard let arn = output["executionArn"]?.stringValue else {
            throw AWSServiceError(.invalidResponse, service: "states", message: "StartExecution returned no ARN")
        }
        return arn
    }

    /// How far an execution is.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func describe(_ arn: String) async throws(AWSServiceError) -> Execution {
        let output = try await self.service.call("DescribeExecution", JSONObject([("executionArn", .string(arn))]))
        guard let status = output["status"]?.stringValue else {
            throw AWSServiceError(.invalidResponse, service: "states", message: "DescribeExecution returned no status")
        }
        return Execution(
            arn: arn,
            status: status,
            output: output["output"]?.stringValue,
            error: output["error"]?.stringValue,
            cause: output["cause"]?.stringValue
        )
    }

    /// All events of an execution, in order, as the service writes them.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func history(_ arn: String) async throws(AWSServiceError) -> [JSONValue] {
        var events: [JSONValue] = []
        var token: JSONValue?
        repeat {
            var members = JSONObject([("executionArn", .string(arn)), ("maxResults", 1_000)])
            members["nextToken"] = token
            let output = try await self.service.call("GetExecutionHistory", members)
            events += output["events"]?.arrayValue ?? []
            token = output["nextToken"].flatMap { $0.isNull ? nil : $0 }
        } while token != nil
        return events
    }
}
