public import JSONDocument

/// What an execution wants done by whoever drives it.
public enum ExecutionAction: Sendable, Hashable {
    /// Call a function and tell what it answered, under the same id.
    case invokeFunction(id: Int, FunctionCall)
    /// Call another service and tell what it answered, under the same id.
    case callService(id: Int, ServiceCall)
    /// Tell when this time has come, in microseconds since 1970.
    case startTimer(id: Int, due: Int64)
    /// A call or a timer is no longer wanted; telling of it does no harm.
    case cancel(id: Int)
}

/// A call of a Lambda function.
public struct FunctionCall: Sendable, Hashable {
    /// The function's ARN or name.
    public var function: String
    /// The event; nil where the task gives none.
    public var payload: JSONValue
    /// Whether the result is wrapped as `arn:aws:states:::lambda:invoke` does.
    ///
    /// The wrapper is an object with `ExecutedVersion`, `Payload`,
    /// `SdkHttpMetadata`, `SdkResponseMetadata` and `StatusCode`.
    public var isWrapped: Bool
    /// Whether the answer is waited for: not for the invocation type `Event`.
    public var isAsynchronous: Bool
}

/// A call of an action of an AWS service.
public struct ServiceCall: Sendable, Hashable {
    /// The service as `arn:aws:states:::aws-sdk:` names it, such as `s3`.
    public var service: String
    /// The action, such as `getObject`.
    public var action: String
    /// The parameters by the names of the service's API.
    public var parameters: JSONValue
}
