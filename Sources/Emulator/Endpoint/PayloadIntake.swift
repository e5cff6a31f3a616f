internal import AWSClients
internal import Cryptography
internal import Glibc
internal import HTTPServer
internal import HTTPTypes

/// Brings a request's body into its plain form and checks every digest that came with it.
struct PayloadIntake {
    /// The body, decoded.
    let body: HTTPServerBody

    /// The headers, with the checksums of trailers and without what spoke of the chunks.
    let headers: HTTPHeaders

    /// A file of our own making that must go when the request is answered.
    let temporaryFile: String?

    /// Decodes and checks.
    ///
    /// - Parameters:
    ///   - request: The request as it arrived.
    ///   - signature: What its signature told; nil where signatures are not asked for.
    /// - Throws: ``EndpointRefusal``.
    init(_ request: HTTPServerRequest, signature: SignatureVerifier.Signature?) throws {
        let declared = signature?.payloadHash ?? request.headers["X-Amz-Content-Sha256"] ?? "UNSIGNED-PAYLOAD"
        var headers = request.headers
        var body = request.body
        var temporaryFile: String?
        if declared.hasPrefix("STREAMING-") {
            let isSigned = declared.hasPrefix("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
            let signer = isSigned ? signature.map { SigV4ChunkSigner(key: $0.key, scope: $0.scope, seed: $0.text) } : nil
            let decoded = try Self.decode(request.body, signer: signer)
            (body, temporaryFile) = (decoded.body, decoded.file)
            for trailer in decoded.trailers where headers[trailer.name] == nil {
                headers.add(name: trailer.name, value: trailer.value)
            }
            if let length = headers["X-Amz-Decoded-Content-Length"].flatMap({ Int($0) }), length != body.count {
                throw EndpointRefusal.incomplete("The body does not have the length that X-Amz-Decoded-Content-Length says.")
            }
            let encodings = (headers["Content-Encoding"] ?? "").split(separator: ",").map { $0.drop { $0 == " " } }
            let kept = encodings.filter { $0 != "aws-chunked" }.joined(separator: ",")
            headers["Content-Encoding"] = kept.isEmpty ? nil : kept
        } else if declared != "UNSIGNED-PAYLOAD", signature != nil {
            guard try Self.sha256(of: body) == declared.lowercased() else {
                throw EndpointRefusal(
                    code: "XAmzContentSHA256Mismatch",
                    message: "The provided 'x-amz-content-sha256' header does not match what was computed.", status: 400
                )
            }
        }
        try Self.checkDigests(headers, body)
        self.body = body
        self.headers = headers
        self.temporaryFile = temporaryFile
    }

    /// The SHA-256 of a body in hexadecimal digits.
    static func sha256(of body: HTTPServerBody) throws -> String {
        let digest = PayloadChecksum(.sha256)
        try BodyReader.forEachBlock(of: body) { digest.update($0) }
        return Hex.encode(digest.finalize())
    }

    private static func checkDigests(_ headers: HTTPHeaders, _ body: HTTPServerBody) throws {
        for field in headers.fields {
            guard let checksum = PayloadChecksum(header: field.name) else { continue }
            try BodyReader.forEachBlock(of: body) { checksum.update($0) }
            guard Base64.encode(checksum.finalize()) == field.value else {
                throw EndpointRefusal.badDigest("The \(field.name) you specified did not match what we received.")
            }
        }
        if let expected = headers["Content-MD5"] {
            var digest = MD5()
            try BodyReader.forEachBlock(of: body) { digest.update($0) }
            guard Base64.encode(digest.finalize()) == expected else {
                throw EndpointRefusal.badDigest("The Content-MD5 you specified did not match what we received.")
            }
        }
    }

    private static func decode(
        _ body: HTTPServerBody,
        signer: SigV4ChunkSigner?
    ) throws -> (body: HTTPServerBody, file: String?, trailers: [(name: String, value: String)]) {
        var decoder = ChunkedBodyDecoder(signer: signer)
        var output: [UInt8] = []
        guard case .file(let path, _) = body else {
            try BodyReader.forEachBlock(of: body) { try decoder.decode($0, into: &output) }
            try decoder.finish()
            return (.bytes(output), nil, decoder.trailers)
        }
        let decodedPath = path + ".decoded"
        let file = open(decodedPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw EndpointRefusal.internalError("a decoded body cannot be spooled") }
        defer { close(file) }
        var size = 0
        do {
            try BodyReader.forEachBlock(of: body) { block in
                output.removeAll(keepingCapacity: true)
                try decoder.decode(block, into: &output)
                size += output.count
                try Self.write(output, to: file)
            }
            try decoder.finish()
        } catch {
            unlink(decodedPath)
            throw error
        }
        return (.file(path: decodedPath, size: size), decodedPath, decoder.trailers)
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws {
        try bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let written = Glibc.write(file, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if written > 0 {
                    offset += written
                } else if errno != EINTR {
                    throw EndpointRefusal.internalError("a decoded body cannot be spooled: \(String(cString: strerror(errno)))")
                }
            }
        }
    }
}
