/// What the AWS endpoint goes by.
public struct EndpointSettings: Sendable, Hashable {
    /// The region of requests that name none.
    public var region: String

    /// The one access key that is known.
    public var accessKeyID: String

    /// Its secret.
    public var secretAccessKey: String

    /// Whether requests without a signature are refused.
    public var requiresSignatures: Bool

    /// Creates settings; the defaults are those of the local cloud.
    public init(
        region: String = "eu-central-1",
        accessKeyID: String = "test",
        secretAccessKey: String = "test",
        requiresSignatures: Bool = true
    ) {
        self.region = region
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.requiresSignatures = requiresSignatures
    }
}
