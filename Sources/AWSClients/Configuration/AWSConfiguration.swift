public import HTTPClient
public import HTTPTypes

/// What all clients of one process share: where AWS is, who asks, and how requests travel.
public struct AWSConfiguration: Sendable {
    /// The region's name, such as `eu-central-1`.
    public var region: String

    /// The addresses that stand in for AWS's own, by the names of the variables that set them.
    private var endpoints: [String: String]

    /// What requests are signed with.
    public var credentials: any AWSCredentialsProvider

    /// What carries requests.
    public var transport: any HTTPTransport

    /// How often requests are repeated.
    public var retry: RetryPolicy

    /// The clock that signatures and deadlines go by.
    public var now: @Sendable () -> UnixTime

    /// Waits for a while.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// A random number from 0 up to 1, for pauses.
    public var randomFraction: @Sendable () -> Double

    /// Creates a configuration from the standard variables.
    ///
    /// It reads `AWS_REGION` (or `AWS_DEFAULT_REGION`; `us-east-1` without both),
    /// `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_<SERVICE>`,
    /// `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`, `AWS_ACCESS_KEY_ID` and its two
    /// companions, or `AWS_CONTAINER_CREDENTIALS_*`, `AWS_MAX_ATTEMPTS`, and
    /// `AWS_CA_BUNDLE`, `CURL_CA_BUNDLE` or `SSL_CERT_FILE`. Empty ones do not count.
    ///
    /// - Parameters:
    ///   - environment: The variables of the process.
    ///   - transport: What carries requests; connections over libcurl where it is nil.
    public init(environment: [String: String], transport: (any HTTPTransport)? = nil) {
        let environment = environment.filter { !$0.value.isEmpty }
        self.region = environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? "us-east-1"
        let ignoresEndpoints = environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]?.lowercased() == "true"
        self.endpoints = ignoresEndpoints ? [:] : environment.filter { $0.key.hasPrefix("AWS_ENDPOINT_URL") }
        let authorities = ["AWS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"].compactMap { environment[$0] }.first
        let transport =
            transport ?? HTTPConnectionPool(options: HTTPConnectionOptions(certificateAuthorities: authorities))
        self.transport = transport
        self.credentials = Self.credentials(environment, transport)
        self.retry = RetryPolicy(maxAttempts: environment["AWS_MAX_ATTEMPTS"].flatMap { Int($0) } ?? 5)
        self.now = UnixTime.now
        self.sleep = { try await Task.sleep(for: $0) }
        self.randomFraction = { Double.random(in: 0..<1) }
    }

    /// The address that stands in for a service, without a slash at its end; nil for AWS's own.
    ///
    /// - Parameter service: The service's name in the variable, such as `S3` or `REDSHIFT_DATA`.
    /// - Returns: The service's own address, else the common one.
    public func endpoint(of service: String) -> String? {
        let url = self.endpoints["AWS_ENDPOINT_URL_\(service)"] ?? self.endpoints["AWS_ENDPOINT_URL"]
        return url.map { String($0.hasSuffix("/") ? $0.dropLast() : $0[...]) }
    }

    /// The end of the names of AWS's hosts in the region.
    var domain: String { self.region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com" }

    private static func credentials(
        _ environment: [String: String],
        _ transport: any HTTPTransport
    ) -> any AWSCredentialsProvider {
        if let key = environment["AWS_ACCESS_KEY_ID"], let secret = environment["AWS_SECRET_ACCESS_KEY"] {
            return AWSCredentials(
                accessKeyID: key,
                secretAccessKey: secret,
                sessionToken: environment["AWS_SESSION_TOKEN"]
            )
        }
        if let url = ContainerCredentials.url(environment: environment) {
            return ContainerCredentials(
                url: url,
                token: environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"],
                tokenFile: environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"],
                transport: transport
            )
        }
        return MissingCredentials()
    }
}
