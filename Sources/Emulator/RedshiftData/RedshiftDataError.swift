/// A request that the Data API refuses as such, before any statement runs.
struct RedshiftDataError: Error, Sendable, Hashable {
    /// The API's name for it.
    let code: String

    /// What is wrong.
    let message: String

    /// The HTTP status.
    var status: Int { self.code.hasSuffix("InternalServerException") ? 500 : 400 }

    static func validation(_ message: String) -> Self { Self(code: "ValidationException", message: message) }
    static func notFound(_ message: String) -> Self { Self(code: "ResourceNotFoundException", message: message) }
}
