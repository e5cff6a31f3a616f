internal import HTTPClient
internal import HTTPTypes
internal import JSONDocument

/// A service that takes JSON documents at one address, with the operation in a header.
struct JSONService: Sendable {
    let connection: ServiceConnection
    private let url: String
    private let targetPrefix: String
    private let contentType: String

    /// Creates a client's lower half.
    ///
    /// - Parameters:
    ///   - configuration: What all clients share.
    ///   - service: The name for signing and in AWS's host name.
    ///   - variable: The name in `AWS_ENDPOINT_URL_…`.
    ///   - targetPrefix: What stands before the operation in `X-Amz-Target`.
    ///   - version: The version of the protocol, `1.0` or `1.1`.
    init(_ configuration: AWSConfiguration, service: String, variable: String, targetPrefix: String, version: String) {
        self.connection = ServiceConnection(configuration, service: service)
        let endpoint = configuration.endpoint(of: variable)
        self.url = (endpoint ?? "https://\(service).\(configuration.region).\(configuration.domain)") + "/"
        self.targetPrefix = targetPrefix
        self.contentType = "application/x-amz-json-\(version)"
    }

    /// Calls an operation.
    func call(_ operation: String, _ input: JSONObject) async throws(AWSServiceError) -> JSONValue {
        let request = HTTPRequest(
            method: "POST",
            url: self.url,
            headers: ["Content-Type": self.contentType, "X-Amz-Target": "\(self.targetPrefix).\(operation)"],
            body: JSONValue.object(input).bytes(),
            stallTimeout: ServiceConnection.stallTimeout
        )
        let service = self.connection.signer.service
        let response = try await self.connection.send(request) { Self.failure($0, service: service) }
        do {
            return try JSONValue(parsing: response.body)
        } catch {
            throw AWSServiceError(.invalidResponse, service: service, message: "the answer to \(operation) is no JSON")
        }
    }

    /// The error that an answer of a JSON service holds; nil where it is a success.
    static func failure(_ response: HTTPResponse, service: String) -> AWSServiceError? {
        guard !response.isSuccess else {
            return nil
        }
        // A proxy may answer with a page: the status alone tells then.
        let document = try? JSONValue(parsing: response.body)
        let type =
            response.headers["x-amzn-ErrorType"] ?? document?["__type"]?.stringValue ?? document?["code"]?.stringValue
        let code = type?.split(separator: "#").last?.split(separator: ":").first.map { String($0) }
        return AWSServiceError(
            service: service,
            code: code ?? "HTTP\(response.status)",
            message: document?["message"]?.stringValue ?? document?["Message"]?.stringValue ?? "",
            status: response.status,
            requestID: response.headers["x-amzn-RequestId"]
        )
    }
}
