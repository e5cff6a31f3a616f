public import JSONDocument

/// Whoever can call actions of AWS services for workflows.
public protocol ServiceCaller: Sendable {
    /// Calls an action and waits for its answer.
    ///
    /// - Parameters:
    ///   - service: The service as `arn:aws:states:::aws-sdk:` names it: `s3`, `redshiftdata`.
    ///   - action: The action in camel case: `getObject`, `listObjectsV2`, `putObject`, `executeStatement`.
    ///   - parameters: The parameters by the names of the service's API, such as `Bucket`.
    /// - Returns: The answer by the names of the service's API; an object's `Body` is a text.
    /// - Throws: ``ServiceCallFailure``.
    func call(
        service: String,
        action: String,
        parameters: JSONValue
    ) async throws(ServiceCallFailure) -> JSONValue
}

/// How a call of a service failed.
public struct ServiceCallFailure: Error, Sendable, Hashable {
    /// The error as workflows name it, such as `S3.NoSuchKeyException`.
    public var error: String

    /// What the service says about it.
    public var cause: String

    /// Creates a failure.
    public init(error: String, cause: String) {
        self.error = error
        self.cause = cause
    }
}

/// A stand-in where no service is connected: every call fails.
public struct NoServices: ServiceCaller {
    /// Creates the stand-in.
    public init() {}

    /// Fails.
    ///
    /// - Throws: ``ServiceCallFailure`` with `States.TaskFailed`, always.
    public func call(
        service: String,
        action: String,
        parameters: JSONValue
    ) async throws(ServiceCallFailure) -> JSONValue {
        throw ServiceCallFailure(error: "States.TaskFailed", cause: "no service '\(service)' is connected")
    }
}
