public import HTTPTypes

/// What a signature is limited to: a day, a region and a service; and its time.
public struct SigV4Scope: Sendable, Hashable {
    /// The algorithm's name, first line of what is signed.
    public static let algorithm = "AWS4-HMAC-SHA256"

    /// The time of signing as in `20130524T000000Z`.
    public let timestamp: String

    /// The day as in `20130524`.
    public let date: String

    /// The region's name.
    public let region: String

    /// The service's name for signing, such as `s3`.
    public let service: String

    /// The scope as it stands in a credential: `20130524/us-east-1/s3/aws4_request`.
    public var text: String { "\(self.date)/\(self.region)/\(self.service)/aws4_request" }

    /// Creates a scope for a time.
    public init(time: UnixTime, region: String, service: String) {
        self.timestamp = time.iso8601Basic
        self.date = String(self.timestamp.prefix(8))
        self.region = region
        self.service = service
    }

    /// Creates a scope from what a request carries.
    ///
    /// - Parameters:
    ///   - text: The scope, without the access key in front.
    ///   - timestamp: The value of `X-Amz-Date`.
    public init?(text: some StringProtocol, timestamp: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3] == "aws4_request" else {
            return nil
        }
        self.timestamp = timestamp
        self.date = String(parts[0])
        self.region = String(parts[1])
        self.service = String(parts[2])
    }

    /// The text that is signed for a request.
    public func stringToSign(_ request: SigV4CanonicalRequest) -> String {
        "\(Self.algorithm)\n\(self.timestamp)\n\(self.text)\n\(request.hash)"
    }
}
