internal import AWSClients
internal import Cryptography
internal import Glibc
internal import HTTPServer
internal import HTTPTypes

/// Takes the transfer encoding off a body and checks it against what the client said of it.
struct BodyPreparation: Sendable {
    let headers: HTTPHeaders
    let claim: PayloadClaim
    let chunkSigner: SigV4ChunkSigner?

    /// Whether there is so little to do that no thread need be asked for it.
    func isQuick(_ body: HTTPServerBody) -> Bool {
        if case .bytes(let bytes) = body { bytes.count <= 128 << 10 } else { false }
    }

    /// Does both; it blocks while the disk works.
    ///
    /// A body in a file is decoded in place: what is decoded is shorter.
    ///
    /// - Returns: The body, and the fields that came behind it.
    func prepare(_ body: HTTPServerBody) throws -> (body: HTTPServerBody, trailers: HTTPHeaders) {
        var body = body
        var trailers = HTTPHeaders()
        if case .chunks(_, let hasTrailer, _) = self.claim {
            var decoder = ChunkDecoder(signer: self.chunkSigner)
            body = try self.decode(body, &decoder)
            if let told = self.headers["X-Amz-Decoded-Content-Length"], Int(told) != decoder.count {
                throw EndpointRefusal.badRequest(
                    "IncompleteBody",
                    "You did not provide the number of bytes specified by the x-amz-decoded-content-length header"
                )
            }
            trailers = hasTrailer ? decoder.trailers : trailers
        }
        try self.check(body, trailers)
        return (body, trailers)
    }

    private func decode(_ body: HTTPServerBody, _ decoder: inout ChunkDecoder) throws -> HTTPServerBody {
        switch body {
        case .bytes:
            var decoded: [UInt8] = []
            decoded.reserveCapacity(body.count)
            try BodyFile.forEachPiece(body) { piece in
                try decoder.decode(piece) { decoded.append(contentsOf: $0) }
            }
            try decoder.finish()
            return .bytes(decoded)
        case .file(let path, _):
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw BodyFile.Failure(path)
            }
            defer { close(descriptor) }
            var position = 0
            try BodyFile.forEachPiece(body) { piece in
                try decoder.decode(piece) { part in
                    try BodyFile.write(part, to: descriptor, at: position, path: path)
                    position += part.count
                }
            }
            try decoder.finish()
            guard ftruncate(descriptor, position) == 0 else {
                throw BodyFile.Failure(path)
            }
            return .file(path: path, size: position)
        }
    }

    private func check(_ body: HTTPServerBody, _ trailers: HTTPHeaders) throws {
        if case .hash(let text) = self.claim {
            let actual = Hex.encode(try RunningChecksum.checksum(.sha256, of: body))
            guard actual == text.lowercased() else {
                throw EndpointRefusal.badRequest(
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed."
                )
            }
        }
        for kind in BodyChecksum.allCases {
            guard let told = trailers[kind.field] ?? self.headers[kind.field] else {
                continue
            }
            guard let expected = Base64.decode(told) else {
                throw EndpointRefusal.badRequest("InvalidDigest", "The \(kind.rawValue) you specified is not valid.")
            }
            guard try RunningChecksum.checksum(kind, of: body) == expected else {
                throw EndpointRefusal.badRequest(
                    "BadDigest",
                    "The \(kind.rawValue) you specified did not match the calculated checksum."
                )
            }
        }
    }
}
