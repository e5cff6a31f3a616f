internal import AWSClients

/// Takes an `aws-chunked` body apart: chunks with or without signatures, and trailing checksums.
///
/// `SIZE[;chunk-signature=HEX]\r\n bytes \r\n … 0[;…]\r\n name:value\r\n … \r\n`.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
struct ChunkedBodyDecoder {
    /// Where in the body it stands.
    ///
    /// size → data → dataEnd → size … → trailer → done
    private enum State {
        case size, data, dataEnd, trailer, done
    }

    /// The longest line of a size or a trailer.
    private static let lineLimit = 8_192

    private var signer: SigV4ChunkSigner?
    private var state = State.size
    private var line: [UInt8] = []
    private var left = 0
    private var chunk: [UInt8] = []
    private var expectedSignature: String?
    private var trailerText: [UInt8] = []

    /// The trailing header fields, in order.
    private(set) var trailers: [(name: String, value: String)] = []

    /// Starts at the front of a body.
    ///
    /// - Parameter signer: What each chunk's signature is checked with; nil where they are not signed.
    init(signer: SigV4ChunkSigner?) {
        self.signer = signer
    }

    /// Takes the next bytes and appends what they decode to.
    ///
    /// - Throws: ``EndpointRefusal`` for a broken form or a wrong signature.
    mutating func decode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) throws {
        var index = 0
        while index < bytes.count {
            switch self.state {
            case .size, .trailer:
                self.line.append(bytes[index])
                index += 1
                guard self.line.count <= Self.lineLimit else { throw Self.broken }
                if self.line.suffix(2).elementsEqual([13, 10]) {
                    self.line.removeLast(2)
                    try self.endLine()
                    self.line.removeAll(keepingCapacity: true)
                }
            case .data:
                let count = min(self.left, bytes.count - index)
                let piece = bytes[index..<index + count]
                output.append(contentsOf: piece)
                if self.signer != nil {
                    self.chunk.append(contentsOf: piece)
                }
                index += count
                self.left -= count
                if self.left == 0 {
                    try self.checkChunk()
                    self.state = .dataEnd
                }
            case .dataEnd:
                guard bytes[index] == (self.line.isEmpty ? 13 : 10) else { throw Self.broken }
                self.line.append(bytes[index])
                index += 1
                if self.line.count == 2 {
                    self.line.removeAll(keepingCapacity: true)
                    self.state = .size
                }
            case .done:
                throw Self.broken
            }
        }
    }

    /// Says that the body is over.
    ///
    /// - Throws: ``EndpointRefusal`` where it ended in the middle.
    func finish() throws {
        guard self.state == .done else { throw Self.broken }
    }

    private mutating func endLine() throws {
        let text = String(decoding: self.line, as: UTF8.self)
        guard self.state == .size else {
            try self.endTrailerLine(text)
            return
        }
        let parts = text.split(separator: ";", maxSplits: 1)
        guard let digits = parts.first, let size = Int(digits, radix: 16), (0...(1 << 33)).contains(size) else {
            throw Self.broken
        }
        let prefix = "chunk-signature="
        self.expectedSignature = parts.count == 2 && parts[1].hasPrefix(prefix) ? String(parts[1].dropFirst(prefix.count)) : nil
        self.left = size
        if size == 0 {
            try self.checkChunk()
            self.state = .trailer
        } else {
            self.state = .data
        }
    }

    private mutating func endTrailerLine(_ text: String) throws {
        guard !text.isEmpty else {
            self.state = .done
            return
        }
        let pair = text.split(separator: ":", maxSplits: 1)
        guard pair.count == 2 else { throw Self.broken }
        let (name, value) = (pair[0].lowercased(), String(pair[1].drop { $0 == " " }))
        if name == "x-amz-trailer-signature" {
            if var signer = self.signer {
                guard SignatureVerifier.isSame(signer.signTrailer(self.trailerText), value) else {
                    throw EndpointRefusal.wrongSignature
                }
                self.signer = signer
            }
        } else {
            self.trailerText += Array("\(name):\(value)\n".utf8)
            self.trailers.append((name, value))
        }
    }

    private mutating func checkChunk() throws {
        guard var signer = self.signer else { return }
        guard let expected = self.expectedSignature, SignatureVerifier.isSame(signer.sign(self.chunk), expected) else {
            throw EndpointRefusal.wrongSignature
        }
        self.signer = signer
        self.chunk.removeAll(keepingCapacity: true)
    }

    private static let broken = EndpointRefusal.incomplete("The aws-chunked body is malformed or was cut short.")
}
