/// What a runtime posted for an invocation.
enum RuntimeAnswer: Sendable, Hashable {
    /// The function's result.
    case response([UInt8])

    /// The function's failure: the posted document, and the type that its header named.
    case failure([UInt8], type: String)

    /// A result above Lambda's limit, which nobody gets.
    case tooLarge
}
