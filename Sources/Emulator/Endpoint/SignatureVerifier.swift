internal import AWSClients
internal import HTTPServer
internal import HTTPTypes

/// Checks the Signature Version 4 of requests, in the header or in the address.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
struct SignatureVerifier: Sendable {
    /// What a valid signature tells.
    struct Signature: Sendable {
        /// Day, region and service.
        let scope: SigV4Scope
        /// What stands for the body.
        let payloadHash: String
        /// The signature itself, from which signed chunks go on.
        let text: String
        /// The key that chunks are signed with.
        let key: SigV4Key
    }

    /// The one pair of credentials that the local cloud knows.
    let credentials: AWSCredentials

    /// The most that clocks may differ.
    static let skew = Duration.seconds(15 * 60)

    /// Checks a request.
    ///
    /// - Returns: Nil where the request carries no signature at all.
    /// - Throws: ``EndpointRefusal`` with AWS's code.
    func verify(_ request: HTTPServerRequest, bodyHash: () throws -> String, now: UnixTime) throws -> Signature? {
        let query = QueryItems.parse(request.query ?? "")
        if let header = request.headers["Authorization"] {
            return try self.verifyHeader(header, request, bodyHash: bodyHash, now: now)
        }
        if query.contains(where: { $0.name == "X-Amz-Signature" }) {
            return try self.verifyQuery(query, request, now: now)
        }
        return nil
    }

    private func verifyHeader(
        _ header: String,
        _ request: HTTPServerRequest,
        bodyHash: () throws -> String,
        now: UnixTime
    ) throws -> Signature {
        guard header.hasPrefix(SigV4Scope.algorithm + " ") else {
            throw EndpointRefusal.malformed("The authorization mechanism you have provided is not supported; use AWS4-HMAC-SHA256.")
        }
        var parts: [String: String] = [:]
        for item in header.dropFirst(SigV4Scope.algorithm.count).split(separator: ",") {
            let pair = item.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            if pair.count == 2 {
                parts[String(pair[0])] = String(pair[1])
            }
        }
        guard let credential = parts["Credential"], let names = parts["SignedHeaders"], let text = parts["Signature"] else {
            throw EndpointRefusal.malformed("The authorization header lacks Credential, SignedHeaders or Signature.")
        }
        let date = request.headers["X-Amz-Date"] ?? ""
        let scope = try self.scope(credential, timestamp: date)
        guard let time = UnixTime(iso8601: date) else {
            throw EndpointRefusal.malformed("X-Amz-Date is missing or malformed.")
        }
        let distance = now - time
        guard max(distance, .zero - distance) <= Self.skew else { throw EndpointRefusal.skewed }
        let payloadHash = try request.headers["X-Amz-Content-Sha256"] ?? bodyHash()
        return try self.compare(
            text, scope, request, query: request.query ?? "", names: names, payloadHash: payloadHash
        )
    }

    private func verifyQuery(
        _ query: [(name: String, value: String)],
        _ request: HTTPServerRequest,
        now: UnixTime
    ) throws -> Signature {
        func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
        guard let credential = value("X-Amz-Credential"), let date = value("X-Amz-Date"), let time = UnixTime(iso8601: date),
            let text = value("X-Amz-Signature"), let names = value("X-Amz-SignedHeaders"),
            let expiry = value("X-Amz-Expires").flatMap({ Int64($0) }), (1...604_800).contains(expiry)
        else {
            throw EndpointRefusal(
                code: "AuthorizationQueryParametersError",
                message: "A presigned address needs X-Amz-Credential, -Date, -Expires (1 to 604800), -SignedHeaders and -Signature.",
                status: 400
            )
        }
        let scope = try self.scope(credential, timestamp: date)
        guard now - time < .seconds(expiry) else { throw EndpointRefusal.expired }
        guard time - now < Self.skew else { throw EndpointRefusal.skewed }
        let unsigned = (request.query ?? "").split(separator: "&").filter { !$0.hasPrefix("X-Amz-Signature=") }
        let payloadHash = request.headers["X-Amz-Content-Sha256"] ?? "UNSIGNED-PAYLOAD"
        return try self.compare(
            text, scope, request, query: unsigned.joined(separator: "&"), names: names, payloadHash: payloadHash
        )
    }

    private func scope(_ credential: String, timestamp: String) throws -> SigV4Scope {
        let halves = credential.split(separator: "/", maxSplits: 1)
        guard halves.count == 2, let scope = SigV4Scope(text: halves[1], timestamp: timestamp) else {
            throw EndpointRefusal.malformed("The credential is malformed; expected KEY/DATE/REGION/SERVICE/aws4_request.")
        }
        guard halves[0] == self.credentials.accessKeyID else { throw EndpointRefusal.unknownKey }
        return scope
    }

    private func compare(
        _ text: String,
        _ scope: SigV4Scope,
        _ request: HTTPServerRequest,
        query: String,
        names: String,
        payloadHash: String
    ) throws -> Signature {
        let signed = names.split(separator: ";").map(String.init)
        guard signed.contains("host") else {
            throw EndpointRefusal.malformed("The host header must be signed.")
        }
        let canonical = SigV4CanonicalRequest(
            method: request.method, path: request.path, query: query, headers: request.headers, signedHeaders: signed,
            payloadHash: payloadHash, pathRule: .rule(ofService: scope.service)
        )
        let key = SigV4Key(secretAccessKey: self.credentials.secretAccessKey, scope: scope)
        guard Self.isSame(key.signature(of: scope.stringToSign(canonical)), text) else {
            throw EndpointRefusal.wrongSignature
        }
        return Signature(scope: scope, payloadHash: payloadHash, text: text, key: key)
    }

    /// Compares without telling by its time how much was right.
    static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
