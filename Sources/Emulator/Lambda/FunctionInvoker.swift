/// Whoever can invoke a Lambda function and wait for its answer.
public protocol FunctionInvoker: Sendable {
    /// Invokes a function and waits.
    ///
    /// - Parameters:
    ///   - function: The function's name, its ARN, or its logical id in the template.
    ///   - payload: The event, JSON.
    /// - Returns: The function's answer, or how it failed.
    /// - Throws: ``InvocationRefusal`` when the function was not run at all:
    ///   unknown, throttled, or an event that is not JSON.
    func invoke(function: String, payload: [UInt8]) async throws(InvocationRefusal) -> InvocationOutcome

    /// Queues an event for a function.
    ///
    /// - Returns: The request id.
    /// - Throws: ``InvocationRefusal`` where the event is not accepted.
    func invokeAsynchronously(function: String, payload: [UInt8]) throws(InvocationRefusal) -> String
}
