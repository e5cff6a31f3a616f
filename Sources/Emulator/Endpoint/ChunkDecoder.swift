internal import AWSClients
internal import Cryptography
internal import HTTPTypes

/// Takes the `aws-chunked` encoding off a body, piece by piece, and checks the chunks' signatures.
///
/// size → data → dataEnd → size … → trailer → done.
/// See [the format](https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html).
struct ChunkDecoder {
    private enum State {
        case size
        case data(remaining: Int)
        case dataEnd
        case trailer
        case done
    }

    private static let maxSignedChunk = 64 << 20
    private static let maxLine = 16 << 10
    private static let maxTrailers = 32

    private var state = State.size
    private var signer: SigV4ChunkSigner?
    private var line: [UInt8] = []
    private var chunk: [UInt8] = []
    private var claimed = ""

    /// The fields behind the last chunk.
    private(set) var trailers = HTTPHeaders()

    /// The number of bytes without the encoding.
    private(set) var count = 0

    /// Creates a decoder; without a signer the signatures are passed over.
    init(signer: SigV4ChunkSigner?) {
        self.signer = signer
    }

    /// Takes the next piece.
    mutating func decode(
        _ piece: UnsafeRawBufferPointer,
        _ emit: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var rest = piece
        while !rest.isEmpty {
            if case .data(let remaining) = self.state {
                let part = UnsafeRawBufferPointer(rebasing: rest.prefix(remaining))
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
                try emit(part)
                self.count += part.count
                if self.signer != nil {
                    self.chunk.append(contentsOf: part)
                }
                self.state = part.count == remaining ? .dataEnd : .data(remaining: remaining - part.count)
                continue
            }
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            self.line.append(contentsOf: rest[..<(end ?? rest.endIndex)])
            rest = UnsafeRawBufferPointer(rebasing: rest[(end.map { $0 + 1 } ?? rest.endIndex)...])
            guard self.line.count <= Self.maxLine else {
                throw Self.malformed
            }
            if end != nil {
                let text = String(decoding: self.line, as: UTF8.self).filter { $0 != "\r" && $0 != "\r\n" }
                self.line.removeAll(keepingCapacity: true)
                try self.take(line: text)
            }
        }
    }

    /// Ends the body.
    func finish() throws(EndpointRefusal) {
        guard case .done = self.state else {
            throw Self.malformed
        }
    }

    private mutating func take(line: String) throws(EndpointRefusal) {
        switch self.state {
        case .size:
            let parts = line.split(separator: ";", omittingEmptySubsequences: false)
            guard let size = Int(parts[0], radix: 16), size >= 0 else {
                throw Self.malformed
            }
            if self.signer != nil, size > Self.maxSignedChunk {
                throw Self.malformed
            }
            self.claimed = parts.dropFirst().first.map { String($0.drop { $0 != "=" }.dropFirst()) } ?? ""
            if size == 0 {
                try self.checkChunk()
                self.state = .trailer
            } else {
                self.state = .data(remaining: size)
            }
        case .dataEnd:
            guard line.isEmpty else {
                throw Self.malformed
            }
            try self.checkChunk()
            self.state = .size
        case .trailer:
            if line.isEmpty {
                try self.endTrailer()
            } else if let colon = line.firstIndex(of: ":"), self.trailers.fields.count < Self.maxTrailers {
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                self.trailers.add(name: line[..<colon].lowercased(), value: String(value))
            } else {
                throw Self.malformed
            }
        case .done:
            guard line.isEmpty else {
                throw Self.malformed
            }
        case .data:
            throw Self.malformed
        }
    }

    private mutating func checkChunk() throws(EndpointRefusal) {
        guard let expected = self.signer?.sign(self.chunk) else {
            return
        }
        self.chunk.removeAll(keepingCapacity: true)
        guard HMACSHA256.isSame(Array(expected.utf8), Array(self.claimed.utf8)) else {
            throw .wrongSignature
        }
    }

    private mutating func endTrailer() throws(EndpointRefusal) {
        self.state = .done
        let claimed = self.trailers["x-amz-trailer-signature"]
        self.trailers["x-amz-trailer-signature"] = nil
        guard self.signer != nil, !self.trailers.fields.isEmpty || claimed != nil else {
            return
        }
        let text = self.trailers.fields.map { "\($0.name):\($0.value)\n" }.joined()
        guard let expected = self.signer?.signTrailer(text.utf8), let claimed,
            HMACSHA256.isSame(Array(expected.utf8), Array(claimed.utf8))
        else {
            throw .wrongSignature
        }
    }

    private static let malformed = EndpointRefusal.badRequest(
        "IncompleteBody",
        "The aws-chunked body is malformed or was cut short."
    )
}
