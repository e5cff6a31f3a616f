/// The account and region that events name.
public struct EventOrigin: Sendable, Hashable {
    /// The region's name.
    public var region: String

    /// The account's number.
    public var account: String

    /// The address of whoever caused the event.
    public var sourceIPAddress: String

    /// Creates an origin.
    public init(region: String, account: String = "000000000000", sourceIPAddress: String = "127.0.0.1") {
        self.region = region
        self.account = account
        self.sourceIPAddress = sourceIPAddress
    }
}
