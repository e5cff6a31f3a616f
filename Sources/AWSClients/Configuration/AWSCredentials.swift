public import HTTPTypes

/// What a request to AWS is signed with.
public struct AWSCredentials: Sendable, Hashable {
    /// The public part, which names the key.
    public var accessKeyID: String

    /// The secret part, which never leaves the process.
    public var secretAccessKey: String

    /// The token that temporary credentials carry.
    public var sessionToken: String?

    /// When they cease to be valid; never where it is nil.
    public var expiration: UnixTime?

    /// Creates credentials.
    public init(
        accessKeyID: String,
        secretAccessKey: String,
        sessionToken: String? = nil,
        expiration: UnixTime? = nil
    ) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        self.expiration = expiration
    }
}

extension AWSCredentials: CustomStringConvertible, CustomReflectable {
    /// The key's name alone: what may be logged.
    public var description: String { "AWSCredentials(\(self.accessKeyID))" }

    /// Nothing but the description, so that no dump shows the secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
