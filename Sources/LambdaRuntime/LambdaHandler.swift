public import JSONDocument

/// What a function does with an event.
public protocol LambdaHandler: Sendable {
    /// Handles one event.
    ///
    /// - Parameters:
    ///   - event: The event, as it came.
    ///   - context: What is known about the invocation.
    /// - Returns: What the caller gets.
    /// - Throws: A ``LambdaError`` for a failure with a stable name, or any other error.
    func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue
}
