/// What AWS would know about the stack: where it is deployed, and under which name.
public struct TemplateSettings: Sendable, Hashable {
    /// The stack's name; generated names begin with it.
    public var stackName: String

    /// The region of every ARN.
    public var region: String

    /// The account of every ARN.
    public var accountID: String

    /// Creates settings; the defaults are those of the local cloud.
    public init(stackName: String = "putokaz", region: String = "eu-central-1", accountID: String = "000000000000") {
        self.stackName = stackName
        self.region = region
        self.accountID = accountID
    }

    /// An ARN in this region and account.
    public func arn(_ service: String, _ resource: String) -> String {
        "arn:aws:\(service):\(self.region):\(self.accountID):\(resource)"
    }
}
