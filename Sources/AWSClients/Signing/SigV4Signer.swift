public import HTTPClient
public import HTTPTypes

/// Signs requests to AWS, in a header or in the address, with Signature Version 4.
///
/// It agrees with AWS's own test suite and with the examples of S3's manual.
public struct SigV4Signer: Sendable, Hashable {
    /// Fields that proxies may change, or that are not known yet when a request is signed.
    private static let unsigned: Set = [
        "authorization", "connection", "expect", "transfer-encoding", "user-agent", "x-amzn-trace-id",
    ]

    /// The service's name for signing.
    public var service: String

    /// The region's name.
    public var region: String

    /// How paths enter the signature.
    public var pathRule: SigV4PathRule

    /// Whether the body's hash is sent along, as S3 demands.
    public var sendsPayloadHash: Bool

    /// Whether a session token is signed, as all of today's services demand.
    public var signsSessionToken: Bool

    /// Creates a signer with the rules of a service.
    public init(service: String, region: String) {
        self.service = service
        self.region = region
        self.pathRule = .rule(ofService: service)
        self.sendsPayloadHash = self.pathRule == .encodedOnce
        self.signsSessionToken = true
    }

    /// Signs a request by adding header fields; `Host` is added where it is missing.
    ///
    /// - Parameters:
    ///   - request: The request, complete but for these fields.
    ///   - credentials: What to sign with.
    ///   - time: The time of signing.
    ///   - payload: What stands for the body.
    /// - Returns: The signature, from which a body in signed chunks goes on.
    @discardableResult
    public func sign(
        _ request: inout HTTPRequest,
        with credentials: AWSCredentials,
        at time: UnixTime,
        payload: SigV4Payload = .hashed
    ) -> String {
        let scope = SigV4Scope(time: time, region: self.region, service: self.service)
        let canonical = self.prepare(&request, credentials, scope, payload)
        let key = SigV4Key(secretAccessKey: credentials.secretAccessKey, scope: scope)
        let signature = key.signature(of: scope.stringToSign(canonical))
        request.headers["Authorization"] =
            "\(SigV4Scope.algorithm) Credential=\(credentials.accessKeyID)/\(scope.text), "
            + "SignedHeaders=\(canonical.signedHeaders), Signature=\(signature)"
        if !self.signsSessionToken {
            request.headers["X-Amz-Security-Token"] = credentials.sessionToken
        }
        return signature
    }

    /// The canonical request that ``sign(_:with:at:payload:)`` signs.
    public func canonicalRequest(
        _ request: HTTPRequest,
        with credentials: AWSCredentials,
        at time: UnixTime,
        payload: SigV4Payload = .hashed
    ) -> SigV4CanonicalRequest {
        var request = request
        let scope = SigV4Scope(time: time, region: self.region, service: self.service)
        return self.prepare(&request, credentials, scope, payload)
    }

    /// An address that carries its signature, for whoever has no credentials.
    ///
    /// - Parameters:
    ///   - request: The request; its headers must be sent along just so.
    ///   - credentials: What to sign with.
    ///   - time: The time of signing.
    ///   - expiry: How long the address is good; at most a week for S3.
    ///   - payload: What stands for the body; nothing for S3 by custom.
    /// - Returns: The address with the signature in its query.
    public func presignedURL(
        _ request: HTTPRequest,
        with credentials: AWSCredentials,
        at time: UnixTime,
        expiry: Duration,
        payload: SigV4Payload = .unsigned
    ) -> String {
        let scope = SigV4Scope(time: time, region: self.region, service: self.service)
        let (url, canonical) = self.prepareQuery(request, credentials, scope, expiry, payload)
        let key = SigV4Key(secretAccessKey: credentials.secretAccessKey, scope: scope)
        var signed = "\(url)&X-Amz-Signature=\(key.signature(of: scope.stringToSign(canonical)))"
        if !self.signsSessionToken, let token = credentials.sessionToken {
            signed += "&X-Amz-Security-Token=\(PercentEncoding.encode(token))"
        }
        return signed
    }

    /// The canonical request that ``presignedURL(_:with:at:expiry:payload:)`` signs.
    public func presignedCanonicalRequest(
        _ request: HTTPRequest,
        with credentials: AWSCredentials,
        at time: UnixTime,
        expiry: Duration,
        payload: SigV4Payload = .unsigned
    ) -> SigV4CanonicalRequest {
        let scope = SigV4Scope(time: time, region: self.region, service: self.service)
        return self.prepareQuery(request, credentials, scope, expiry, payload).canonical
    }

    private func prepare(
        _ request: inout HTTPRequest,
        _ credentials: AWSCredentials,
        _ scope: SigV4Scope,
        _ payload: SigV4Payload
    ) -> SigV4CanonicalRequest {
        let address = RequestAddress(request.url)
        let payloadHash = payload.hash(of: request.body)
        if request.headers["Host"] == nil {
            request.headers["Host"] = address.host
        }
        request.headers["X-Amz-Date"] = scope.timestamp
        if self.signsSessionToken {
            request.headers["X-Amz-Security-Token"] = credentials.sessionToken
        }
        if self.sendsPayloadHash {
            request.headers["X-Amz-Content-Sha256"] = payloadHash
        }
        return SigV4CanonicalRequest(
            method: request.method,
            path: address.path,
            query: address.query,
            headers: request.headers,
            signedHeaders: Self.signedNames(request.headers),
            payloadHash: payloadHash,
            pathRule: self.pathRule
        )
    }

    private func prepareQuery(
        _ request: HTTPRequest,
        _ credentials: AWSCredentials,
        _ scope: SigV4Scope,
        _ expiry: Duration,
        _ payload: SigV4Payload
    ) -> (url: String, canonical: SigV4CanonicalRequest) {
        let address = RequestAddress(request.url)
        var headers = request.headers
        if headers["Host"] == nil {
            headers["Host"] = address.host
        }
        let names = Self.signedNames(headers)
        var parameters = [
            ("X-Amz-Algorithm", SigV4Scope.algorithm),
            ("X-Amz-Credential", "\(credentials.accessKeyID)/\(scope.text)"),
            ("X-Amz-Date", scope.timestamp),
            ("X-Amz-Expires", String(expiry.components.seconds)),
            ("X-Amz-SignedHeaders", Set(names.map { $0.lowercased() }).sorted().joined(separator: ";")),
        ]
        if self.signsSessionToken, let token = credentials.sessionToken {
            parameters.append(("X-Amz-Security-Token", token))
        }
        let added = parameters.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
        let query = address.query.isEmpty ? added : "\(address.query)&\(added)"
        let canonical = SigV4CanonicalRequest(
            method: request.method,
            path: address.path,
            query: query,
            headers: headers,
            signedHeaders: names,
            payloadHash: payload.hash(of: request.body),
            pathRule: self.pathRule
        )
        return ("\(address.root)\(address.path)?\(query)", canonical)
    }

    private static func signedNames(_ headers: HTTPHeaders) -> [String] {
        headers.fields.map(\.name).filter { !Self.unsigned.contains($0.lowercased()) }
    }
}
