internal import AWSClients
public import HTTPServer
public import HTTPTypes

/// One address that speaks for every service of the emulator, as `--endpoint-url` wants it.
///
/// It refuses foreign hosts, checks signatures of version 4 (and presigned
/// addresses of version 2), takes aws-chunked bodies apart, and hands each
/// request to the service that the signature's scope, the `X-Amz-Target` field
/// or the path names; S3 gets the rest.
public final class AWSEndpoint: Sendable {
    private let services: [String: any AWSService]
    private let settings: EndpointSettings
    private let clock: @Sendable () -> UnixTime
    private let makeID: @Sendable () -> String
    private let verifier: SignatureVerifier
    private let workers = BlockingWorkers(count: 2)

    /// Creates an endpoint.
    ///
    /// - Parameters:
    ///   - services: The services, by their signing names; the last of a name wins.
    ///   - settings: What is accepted.
    ///   - clock: The time against which signatures are checked.
    ///   - makeID: Makes the requests' identifiers, UUIDs in lower case.
    public init(
        services: [any AWSService],
        settings: EndpointSettings = EndpointSettings(),
        clock: @escaping @Sendable () -> UnixTime = { UnixTime.now() },
        makeID: @escaping @Sendable () -> String = { RequestIdentifier.random() }
    ) {
        self.services = Dictionary(services.map { ($0.signingName, $0) }) { $1 }
        self.settings = settings
        self.clock = clock
        self.makeID = makeID
        self.verifier = SignatureVerifier(settings: settings)
    }

    /// Answers one request: what an ``HTTPServer`` is given.
    public func respond(to request: HTTPServerRequest) async -> HTTPServerResponse {
        let requestID = self.makeID()
        let query = QueryItems.parse(request.query)
        let service = Self.service(request, query)
        do {
            let bucket = try Self.bucket(request, service)
            let verdict = try await self.verify(request, query, bucket)
            let preparation = BodyPreparation(
                headers: request.headers,
                claim: verdict.payload,
                chunkSigner: verdict.chunkSigner
            )
            let (body, trailers) =
                preparation.isQuick(request.body)
                ? try preparation.prepare(request.body)
                : try await self.workers.run { try preparation.prepare(request.body) }
            guard let target = self.services[service] else {
                throw EndpointRefusal.unknownService(service)
            }
            var headers = request.headers
            for field in trailers.fields {
                headers.add(name: field.name, value: field.value)
            }
            let inner = ServiceRequest(
                method: request.method,
                path: bucket.map { "/\($0)\(request.path)" } ?? request.path,
                query: query,
                headers: headers,
                body: body,
                requestID: requestID,
                region: verdict.scope?.region ?? self.settings.region
            )
            return Self.identified(await target.respond(to: inner), service, requestID)
        } catch let refusal as EndpointRefusal {
            return refusal.response(service: service, path: request.path, requestID: requestID)
        } catch {
            return EndpointRefusal(
                status: 500,
                code: "InternalError",
                jsonCode: "InternalServerException",
                message: "\(error)"
            ).response(service: service, path: request.path, requestID: requestID)
        }
    }

    /// What stands against a request by its head alone; nil where the body is to be taken.
    ///
    /// An ``HTTPServer`` asks before it stores a large body.
    public func objection(toHeadOf request: HTTPServerRequest) -> HTTPServerResponse? {
        let query = QueryItems.parse(request.query)
        let service = Self.service(request, query)
        do throws(EndpointRefusal) {
            let bucket = try Self.bucket(request, service)
            try self.verifier.verifyHead(request, query, bucket: bucket, at: self.clock())
            return nil
        } catch {
            return error.response(service: service, path: request.path, requestID: self.makeID())
        }
    }

    private func verify(
        _ request: HTTPServerRequest,
        _ query: [(name: String, value: String)],
        _ bucket: String?
    ) async throws -> SignatureVerifier.Verdict {
        let now = self.clock()
        if case .bytes = request.body {
            return try self.verifier.verify(request, query, bucket: bucket, at: now)
        }
        return try await self.workers.run { try self.verifier.verify(request, query, bucket: bucket, at: now) }
    }

    /// Adds the request's identifier where the service has not.
    private static func identified(
        _ response: HTTPServerResponse,
        _ service: String,
        _ requestID: String
    ) -> HTTPServerResponse {
        var response = response
        let name = service == "s3" ? "x-amz-request-id" : "x-amzn-RequestId"
        if response.headers[name] == nil {
            response.headers[name] = requestID
        }
        return response
    }
}
