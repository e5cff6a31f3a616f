internal import Glibc
public import HTTPClient
public import HTTPTypes
internal import JSONDocument

/// Credentials from the endpoint that AWS runs beside a container, renewed before they expire.
///
/// See [container credentials](https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html).
public actor ContainerCredentials: AWSCredentialsProvider {
    /// How long before their end credentials are renewed.
    private static let margin = Duration.seconds(300)

    private let url: String
    private let token: String?
    private let tokenFile: String?
    private let transport: any HTTPTransport
    private let now: @Sendable () -> UnixTime
    private var held: AWSCredentials?

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - url: The endpoint's address.
    ///   - token: What is sent as `Authorization`.
    ///   - tokenFile: A file that holds it, read at each renewal; it comes first.
    ///   - transport: What carries the request.
    ///   - now: The clock.
    public init(
        url: String,
        token: String?,
        tokenFile: String?,
        transport: any HTTPTransport,
        now: @escaping @Sendable () -> UnixTime = UnixTime.now
    ) {
        self.url = url
        self.token = token
        self.tokenFile = tokenFile
        self.transport = transport
        self.now = now
    }

    /// The address that the standard variables name; nil where they name none or one that must not be asked.
    ///
    /// Plain HTTP is allowed to the loopback interface and to AWS's own two
    /// addresses only, because the token would be readable on the way.
    public static func url(environment: [String: String]) -> String? {
        if let path = environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"], !path.isEmpty {
            return "http://169.254.170.2\(path)"
        }
        guard let url = environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"], !url.isEmpty else {
            return nil
        }
        let hosts = ["127.0.0.1", "localhost", "[::1]", "169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]
        let isAllowed =
            url.hasPrefix("https://")
            || hosts.contains { host in
                ["/", ":", "?"].contains { url.hasPrefix("http://\(host)\($0)") }
            }
        return isAllowed ? url : nil
    }

    /// The credentials at hand while they are good, else new ones.
    ///
    /// Where a renewal fails, the old ones serve until their very end.
    ///
    /// - Throws: ``AWSServiceError`` of what kept new ones away.
    public func credentials() async throws(AWSServiceError) -> AWSCredentials {
        if let held = self.held, self.isGood(held, margin: Self.margin) {
            return held
        }
        do throws(AWSServiceError) {
            let fresh = try await self.fetch()
            self.held = fresh
            return fresh
        } catch {
            if let held = self.held, self.isGood(held, margin: .zero) {
                return held
            }
            throw error
        }
    }

    private func isGood(_ credentials: AWSCredentials, margin: Duration) -> Bool {
        credentials.expiration.map { self.now() + margin < $0 } ?? true
    }

    private func fetch() async throws(AWSServiceError) -> AWSCredentials {
        var request = HTTPRequest(url: self.url, timeout: .seconds(5))
        let fileToken = self.tokenFile.flatMap { Self.contents(ofFile: $0) }
        request.headers["Authorization"] = fileToken ?? self.token
        let response: HTTPResponse
        do throws(HTTPClientError) {
            response = try await self.transport.send(request)
        } catch {
            throw AWSServiceError(
                .connectionFailed,
                service: "credentials",
                message: error.description,
                isRetriable: true
            )
        }
        guard response.isSuccess else {
            throw AWSServiceError(
                service: "credentials",
                code: "CredentialsRefused",
                message: "the credentials endpoint answered \(response.status)",
                status: response.status
            )
        }
        // A document that is no JSON has none of the members, and is refused below.
        let document = try? JSONValue(parsing: response.body)
        guard let key = document?["AccessKeyId"]?.stringValue, let secret = document?["SecretAccessKey"]?.stringValue
        else {
            throw AWSServiceError(.invalidResponse, service: "credentials", message: "the endpoint sent no credentials")
        }
        return AWSCredentials(
            accessKeyID: key,
            secretAccessKey: secret,
            sessionToken: document?["Token"]?.stringValue,
            expiration: document?["Expiration"]?.stringValue.flatMap { UnixTime(iso8601: $0) }
        )
    }

    private static func contents(ofFile path: String) -> String? {
        guard let file = fopen(path, "r") else {
            return nil
        }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = fread(&buffer, 1, buffer.count, file)
        let text = buffer.prefix(count).filter { $0 >= 0x20 }
        return String(decoding: text, as: UTF8.self)
    }
}
