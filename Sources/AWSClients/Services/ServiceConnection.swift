internal import HTTPClient
internal import HTTPTypes
internal import JSONDocument

/// Signs requests to one service, sends them, and repeats those that may yet succeed.
struct ServiceConnection: Sendable {
    /// How long a transfer may stand still.
    static let stallTimeout = Duration.seconds(30)

    let configuration: AWSConfiguration
    let signer: SigV4Signer

    init(_ configuration: AWSConfiguration, service: String) {
        self.configuration = configuration
        self.signer = SigV4Signer(service: service, region: configuration.region)
    }

    /// Sends a request until it succeeds, fails for good, or the attempts are used up.
    ///
    /// - Parameters:
    ///   - request: The request without a signature.
    ///   - retry: Another policy than the configuration's.
    ///   - failure: Finds the error in an answer; nil where it is a success.
    /// - Returns: The answer of success.
    /// - Throws: ``AWSServiceError`` of the last attempt.
    func send(
        _ request: HTTPRequest,
        retry: RetryPolicy? = nil,
        failure: (HTTPResponse) -> AWSServiceError?
    ) async throws(AWSServiceError) -> HTTPResponse {
        let retry = retry ?? self.configuration.retry
        var attempt = 1
        while true {
            do throws(AWSServiceError) {
                let response = try await self.sendOnce(request)
                if let error = failure(response) {
                    throw error
                }
                return response
            } catch {
                guard error.isRetriable, attempt < retry.maxAttempts else {
                    throw error
                }
                try await self.pause(retry.pause(after: attempt, fraction: self.configuration.randomFraction()))
                attempt += 1
            }
        }
    }

    /// Waits, unless the task is cancelled.
    func pause(_ duration: Duration) async throws(AWSServiceError) {
        do {
            try await self.configuration.sleep(duration)
        } catch {
            throw AWSServiceError(.cancelled, service: self.signer.service, message: "the task was cancelled")
        }
    }

    private func sendOnce(_ request: HTTPRequest) async throws(AWSServiceError) -> HTTPResponse {
        var request = request
        let credentials = try await self.configuration.credentials.credentials()
        self.signer.sign(&request, with: credentials, at: self.configuration.now())
        do throws(HTTPClientError) {
            return try await self.configuration.transport.send(request)
        } catch {
            throw AWSServiceError(
                error.code == .cancelled ? .cancelled : .connectionFailed,
                service: self.signer.service,
                message: error.description,
                isRetriable: error.isRetriable
            )
        }
    }
}
