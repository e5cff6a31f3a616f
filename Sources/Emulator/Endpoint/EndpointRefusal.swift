/// Why a request was refused before it reached its service.
struct EndpointRefusal: Error, Sendable, Hashable {
    /// AWS's name for it.
    let code: String
    /// AWS's message.
    let message: String
    /// The HTTP status.
    let status: Int

    static let missingToken = Self(
        code: "MissingAuthenticationToken", message: "Missing Authentication Token", status: 403
    )
    static let unknownKey = Self(
        code: "InvalidAccessKeyId",
        message: "The AWS Access Key Id you provided does not exist in our records; the local cloud knows 'test'.",
        status: 403
    )
    static let wrongSignature = Self(
        code: "SignatureDoesNotMatch",
        message: "The request signature we calculated does not match the signature you provided."
            + " Check your key and signing method.",
        status: 403
    )
    static let skewed = Self(
        code: "RequestTimeTooSkewed",
        message: "The difference between the request time and the current time is too large.",
        status: 403
    )
    static let expired = Self(code: "AccessDenied", message: "Request has expired", status: 403)

    static func malformed(_ message: String) -> Self {
        Self(code: "AuthorizationHeaderMalformed", message: message, status: 400)
    }

    static func badDigest(_ message: String) -> Self { Self(code: "BadDigest", message: message, status: 400) }
    static func incomplete(_ message: String) -> Self { Self(code: "IncompleteBody", message: message, status: 400) }
    static func internalError(_ message: String) -> Self { Self(code: "InternalError", message: message, status: 500) }
}
