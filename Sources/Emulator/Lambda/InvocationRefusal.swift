/// Why a function was not run.
public struct InvocationRefusal: Error, Sendable, Hashable {
    /// Lambda's name for it, such as `ResourceNotFoundException` or `TooManyRequestsException`.
    public var code: String

    /// The HTTP status that Lambda answers with.
    public var status: Int

    /// Lambda's message.
    public var message: String

    /// The `Reason` that some refusals carry.
    public var reason: String?

    /// Creates a refusal.
    public init(code: String, status: Int, message: String, reason: String? = nil) {
        self.code = code
        self.status = status
        self.message = message
        self.reason = reason
    }
}
