internal import AWSClients
internal import Glibc
public import HTTPServer
public import HTTPTypes
internal import JSONDocument

/// The one address of all services: checks host and signature, decodes the body, and hands over.
public final class AWSEndpoint: Sendable {
    private let services: [String: any AWSService]
    private let settings: EndpointSettings
    private let verifier: SignatureVerifier
    private let clock: @Sendable () -> UnixTime
    private let makeID: @Sendable () -> String

    /// Creates the endpoint.
    ///
    /// - Parameters:
    ///   - services: The services, each with a signing name of its own.
    ///   - settings: Credentials, region, whether signatures are asked for.
    ///   - clock: The time.
    ///   - makeID: Makes UUIDs in lower case, for requests.
    public init(
        services: [any AWSService],
        settings: EndpointSettings,
        clock: @escaping @Sendable () -> UnixTime,
        makeID: @escaping @Sendable () -> String
    ) {
        self.services = Dictionary(services.map { ($0.signingName, $0) }) { first, _ in first }
        self.settings = settings
        self.verifier = SignatureVerifier(
            credentials: AWSCredentials(accessKeyID: settings.accessKeyID, secretAccessKey: settings.secretAccessKey)
        )
        self.clock = clock
        self.makeID = makeID
    }

    /// Answers a request.
    public func respond(to request: HTTPServerRequest) async -> HTTPServerResponse {
        let requestID = self.makeID()
        var name = Self.serviceName(of: request)
        guard let bucket = HostCheck.bucket(in: request.headers["Host"]) else {
            let refusal = EndpointRefusal(
                code: "AccessDenied", message: "This host name is not served; use 127.0.0.1 or localhost.", status: 403
            )
            return Self.response(refusal, service: name, requestID: requestID)
        }
        do {
            let signature = try self.verifier.verify(
                request, bodyHash: { try PayloadIntake.sha256(of: request.body) }, now: self.clock()
            )
            if signature == nil, self.settings.requiresSignatures {
                throw EndpointRefusal.missingToken
            }
            name = signature?.scope.service ?? name
            let intake = try PayloadIntake(request, signature: signature)
            defer {
                if let file = intake.temporaryFile {
                    unlink(file)
                }
            }
            guard let service = self.services[name] else {
                throw EndpointRefusal(
                    code: "UnknownService", message: "The local cloud has no service '\(name)'.", status: 501
                )
            }
            let inner = ServiceRequest(
                method: request.method,
                path: bucket.isEmpty || name != "s3" ? request.path : "/\(bucket)\(request.path)",
                query: QueryItems.parse(request.query ?? ""),
                headers: intake.headers,
                body: intake.body,
                requestID: requestID,
                region: signature?.scope.region ?? self.settings.region
            )
            return await service.respond(to: inner)
        } catch let refusal as EndpointRefusal {
            return Self.response(refusal, service: name, requestID: requestID)
        } catch {
            return Self.response(.internalError("\(error)"), service: name, requestID: requestID)
        }
    }

    /// The service that a request without a signature means.
    private static func serviceName(of request: HTTPServerRequest) -> String {
        let targets = [
            "AWSStepFunctions": "states", "RedshiftData": "redshift-data", "AWSEvents": "events", "AmazonSQS": "sqs",
        ]
        if let target = request.headers["X-Amz-Target"]?.split(separator: ".").first {
            return targets[String(target)] ?? String(target)
        }
        return request.path.hasPrefix("/2015-03-31/functions") || request.path.hasPrefix("/2021-11-15/functions") ? "lambda" : "s3"
    }

    /// A refusal in the form of the service that was meant.
    private static func response(_ refusal: EndpointRefusal, service: String, requestID: String) -> HTTPServerResponse {
        if service == "s3" {
            let document = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>\(refusal.code)</Code><Message>\(Self.escaped(refusal.message))</Message>\
                <RequestId>\(requestID)</RequestId></Error>
                """
            return HTTPServerResponse(
                status: refusal.status,
                headers: ["Content-Type": "application/xml", "x-amz-request-id": requestID],
                body: .bytes(Array(document.utf8))
            )
        }
        let document: JSONValue = [
            "__type": .string(refusal.code), "message": .string(refusal.message), "Message": .string(refusal.message),
        ]
        return HTTPServerResponse(
            status: refusal.status,
            headers: [
                "Content-Type": "application/x-amz-json-1.1", "x-amzn-RequestId": requestID,
                "x-amzn-ErrorType": refusal.code,
            ],
            body: .bytes(document.bytes())
        )
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: result.append(character)
            }
        }
        return result
    }
}
