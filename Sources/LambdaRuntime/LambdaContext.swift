public import HTTPTypes
public import JSONDocument

/// What is known about one invocation.
public struct LambdaContext: Sendable {
    /// The name of the invocation.
    public var requestID: String

    /// When Lambda will end the invocation by force.
    public var deadline: UnixTime

    /// The ARN that was invoked, with its qualifier.
    public var invokedFunctionARN: String

    /// The trace that the invocation belongs to, in X-Ray's form.
    public var traceID: String?

    /// What a mobile application tells about itself.
    public var clientContext: JSONValue?

    /// Who calls, where Amazon Cognito has authorised it.
    public var cognitoIdentity: JSONValue?

    /// The tenant, where the function is isolated by tenants.
    public var tenantID: String?

    /// The function and where it logs.
    public var function: LambdaFunctionDescription

    /// Writes log lines that carry the request's name.
    public var logger: JSONLogger

    /// Creates a context.
    public init(
        requestID: String,
        deadline: UnixTime,
        invokedFunctionARN: String = "",
        traceID: String? = nil,
        clientContext: JSONValue? = nil,
        cognitoIdentity: JSONValue? = nil,
        tenantID: String? = nil,
        function: LambdaFunctionDescription,
        logger: JSONLogger
    ) {
        self.requestID = requestID
        self.deadline = deadline
        self.invokedFunctionARN = invokedFunctionARN
        self.traceID = traceID
        self.clientContext = clientContext
        self.cognitoIdentity = cognitoIdentity
        self.tenantID = tenantID
        self.function = function
        self.logger = logger
    }

    /// The time that is left until the deadline; negative behind it.
    public func remainingTime(at now: UnixTime = .now()) -> Duration {
        self.deadline - now
    }
}
