import AWSClients
import Emulator
import HTTPClient
import HTTPServer
import HTTPTypes

/// Requests to an endpoint that wants them signed: fields and queries of versions 4 and 2.
///
/// No bytes of a stranger may come through.
struct SignatureFuzz: FuzzTarget {
    static let now = UnixTime(seconds: 1_785_708_000)

    private let thread = CallingThread()
    private let endpoint = AWSEndpoint(
        services: [QuietService()],
        // A secret that no corpus knows.
        settings: EndpointSettings(secretAccessKey: "\(UInt64.random(in: .min ... .max))"),
        clock: { Self.now },
        makeID: { "00000000-0000-4000-8000-000000000001" }
    )

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        let request = RequestText.request(Array(bytes))
        let endpoint = self.endpoint
        let response = self.thread.run { await endpoint.respond(to: request) }
        require((400..<500).contains(response.status), "whoever cannot sign is refused")
    }
}

/// Bodies in chunks, of a request whose head is rightly signed.
struct ChunkFuzz: FuzzTarget {
    private let thread = CallingThread()
    private let endpoint = AWSEndpoint(
        services: [QuietService()],
        clock: { SignatureFuzz.now },
        makeID: { "00000000-0000-4000-8000-000000000001" }
    )

    private let heads: [HTTPHeaders] = [
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
    ].map { name in
        var request = HTTPRequest(
            method: "PUT",
            url: "http://localhost/bucket/key",
            headers: ["X-Amz-Content-Sha256": name]
        )
        let credentials = AWSCredentials(accessKeyID: "test", secretAccessKey: "test")
        SigV4Signer(service: "s3", region: "eu-central-1")
            .sign(&request, with: credentials, at: SignatureFuzz.now, payload: .literal(name))
        return request.headers
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        guard let kind = bytes.first else { return }
        let request = HTTPServerRequest(
            method: "PUT",
            path: "/bucket/key",
            headers: self.heads[Int(kind) % self.heads.count],
            body: .bytes(Array(bytes.dropFirst()))
        )
        let endpoint = self.endpoint
        let response = self.thread.run { await endpoint.respond(to: request) }
        require([200, 400, 403].contains(response.status), "taken or refused: \(response)")
    }
}

/// A service that has nothing to say.
private struct QuietService: AWSService {
    let signingName = "s3"

    func respond(to request: ServiceRequest) async -> HTTPServerResponse {
        HTTPServerResponse(status: 200)
    }
}
