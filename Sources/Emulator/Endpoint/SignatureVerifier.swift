internal import AWSClients
internal import Cryptography
internal import HTTPServer
internal import HTTPTypes

/// Checks the signature of a request, all but the body.
struct SignatureVerifier: Sendable {
    /// How far a client's clock may be off.
    static let clockSkew = Duration.seconds(15 * 60)

    let settings: EndpointSettings

    /// What was found right, and what is left to check on the body.
    struct Verdict {
        /// The region and service, where the request names them.
        var scope: SigV4Scope?

        /// What the client says of its body.
        var payload: PayloadClaim

        /// Signs the chunks of a body that is signed in chunks; nil where nothing is checked.
        var chunkSigner: SigV4ChunkSigner?
    }

    /// Checks a request.
    func verify(
        _ request: HTTPServerRequest,
        _ query: [(name: String, value: String)],
        bucket: String?,
        at now: UnixTime
    ) throws(EndpointRefusal) -> Verdict {
        try self.verify(request, query, bucket: bucket, at: now) { Self.hash(of: request.body) }
    }

    /// Checks a request whose body is not there yet: all but a signature that covers the body's untold hash.
    func verifyHead(
        _ request: HTTPServerRequest,
        _ query: [(name: String, value: String)],
        bucket: String?,
        at now: UnixTime
    ) throws(EndpointRefusal) {
        _ = try self.verify(request, query, bucket: bucket, at: now) { nil }
    }

    private func verify(
        _ request: HTTPServerRequest,
        _ query: [(name: String, value: String)],
        bucket: String?,
        at now: UnixTime,
        bodyHash: () -> String?
    ) throws(EndpointRefusal) -> Verdict {
        let claim = PayloadClaim(headers: request.headers)
        guard self.settings.requiresSignatures else {
            // An unreadable signature only costs the routing by its scope.
            let signature = try? RequestSignature(request, query)
            return Verdict(scope: signature?.scope, payload: claim.unchecked, chunkSigner: nil)
        }
        if query.contains(where: { $0.name == "AWSAccessKeyId" }) {
            try LegacyQuerySignature(settings: self.settings).verify(request, query, bucket: bucket, at: now)
            return Verdict(scope: nil, payload: .unsigned, chunkSigner: nil)
        }
        guard let signature = try RequestSignature(request, query) else {
            throw .anonymous
        }
        guard signature.accessKeyID == self.settings.accessKeyID else {
            throw .unknownKey(signature.accessKeyID)
        }
        try self.checkTime(signature, now)
        try self.checkSignedHeaders(signature, request.headers)
        let key = SigV4Key(secretAccessKey: self.settings.secretAccessKey, scope: signature.scope)
        let payload = Self.payload(claim, signature, query)
        if let hash = payload.text ?? bodyHash() {
            guard self.matches(signature, request, hash, key) else {
                throw .wrongSignature
            }
        }
        let signer = SigV4ChunkSigner(key: key, scope: signature.scope, seed: signature.signature)
        return Verdict(scope: signature.scope, payload: payload, chunkSigner: payload.isSignedChunks ? signer : nil)
    }

    private func checkTime(_ signature: RequestSignature, _ now: UnixTime) throws(EndpointRefusal) {
        let text = signature.scope.timestamp
        guard let signed = UnixTime(iso8601: text), signature.scope.date == text.prefix(8) else {
            throw .malformedAuthorization("the date of the credential is not that of the request: \(text)")
        }
        switch signature.place {
        case .header:
            guard abs((now - signed).components.seconds) <= Self.clockSkew.components.seconds else {
                throw .skewed(text, now.iso8601Basic)
            }
        case .query(let expiry):
            guard now + Self.clockSkew >= signed else {
                throw .denied("Request is not yet valid")
            }
            guard now <= signed + .seconds(expiry) else {
                throw .denied("Request has expired")
            }
        }
    }

    private func checkSignedHeaders(_ signature: RequestSignature, _ headers: HTTPHeaders) throws(EndpointRefusal) {
        let names = Set(signature.signedHeaders.map { $0.lowercased() })
        guard names.contains("host") else {
            throw .denied("the Host header must be signed")
        }
        let bare = headers.fields.first { field in
            let name = field.name.lowercased()
            return name.hasPrefix("x-amz-") && name != "x-amz-content-sha256" && name != "x-amz-date"
                && !names.contains(name)
        }
        if signature.scope.service == "s3", let bare {
            throw .denied("There were headers present in the request which were not signed: \(bare.name)")
        }
    }

    private func matches(
        _ signature: RequestSignature,
        _ request: HTTPServerRequest,
        _ hash: String,
        _ key: SigV4Key
    ) -> Bool {
        let query = (request.query ?? "").split(separator: "&").filter { !$0.hasPrefix("X-Amz-Signature=") }
        var rules = [SigV4PathRule.rule(ofService: signature.scope.service)]
        if rules[0] == .normalized {
            // Some clients leave the path's dots and double slashes as they are.
            rules.append(.encodedAgain)
        }
        return rules.contains { rule in
            let canonical = SigV4CanonicalRequest(
                method: request.method,
                path: request.path,
                query: query.joined(separator: "&"),
                headers: request.headers,
                signedHeaders: signature.signedHeaders,
                payloadHash: hash,
                pathRule: rule
            )
            let expected = key.signature(of: signature.scope.stringToSign(canonical))
            return HMACSHA256.isSame(Array(expected.utf8), Array(signature.signature.utf8))
        }
    }

    /// What the signature covers in place of the body.
    private static func payload(
        _ claim: PayloadClaim,
        _ signature: RequestSignature,
        _ query: [(name: String, value: String)]
    ) -> PayloadClaim {
        if let text = query.first(where: { $0.name.lowercased() == "x-amz-content-sha256" })?.value {
            return PayloadClaim(text: text)
        }
        if case .query = signature.place, signature.scope.service == "s3", claim == .bodyHash {
            return .unsigned
        }
        return claim
    }

    /// The hash of a body that the client does not tell; one in a file that cannot be read matches nothing.
    private static func hash(of body: HTTPServerBody) -> String {
        (try? RunningChecksum.checksum(.sha256, of: body)).map { Hex.encode($0) } ?? ""
    }
}
