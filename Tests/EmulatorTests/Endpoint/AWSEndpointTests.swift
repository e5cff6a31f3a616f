import AWSClients
import Cryptography
import Emulator
import HTTPClient
import HTTPServer
import HTTPTypes
import Testing

@Suite struct AWSEndpointTests {
    static let now = UnixTime(seconds: 1_785_708_000)

    private func endpoint(requiresSignatures: Bool = true) -> AWSEndpoint {
        AWSEndpoint(
            services: [EchoService(signingName: "s3"), EchoService(signingName: "states")],
            settings: EndpointSettings(requiresSignatures: requiresSignatures),
            clock: { Self.now },
            makeID: { "00000000-0000-4000-8000-000000000001" }
        )
    }

    /// Signs a request with AWS's rules and hands it to the endpoint as it would arrive.
    private func send(
        _ path: String,
        method: String = "PUT",
        body: String = "",
        service: String = "s3",
        secret: String = "test",
        key: String = "test",
        at time: UnixTime = Self.now,
        change: (inout HTTPRequest) -> Void = { _ in }
    ) async -> (status: Int, text: String) {
        var request = HTTPRequest(
            method: method,
            url: "http://127.0.0.1:4566" + path,
            headers: [:],
            body: Array(body.utf8)
        )
        let credentials = AWSCredentials(accessKeyID: key, secretAccessKey: secret)
        SigV4Signer(service: service, region: "eu-central-1").sign(&request, with: credentials, at: time)
        change(&request)
        return await self.deliver(request, path)
    }

    private func deliver(_ request: HTTPRequest, _ path: String) async -> (status: Int, text: String) {
        let halves = path.split(separator: "?", maxSplits: 1).map(String.init)
        let arrived = HTTPServerRequest(
            method: request.method,
            path: halves[0],
            query: halves.count == 2 ? halves[1] : nil,
            headers: request.headers,
            body: .bytes(request.body)
        )
        let response = await self.endpoint().respond(to: arrived)
        guard case .bytes(let bytes) = response.body else { return (response.status, "") }
        return (response.status, String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: ["/bucket/key", "/bucket/a%20b%2Bc/%C4%8D?list-type=2&prefix=x%2Fy", "/bucket/..%2Fetc", "/"])
    func `A rightly signed request reaches its service as it was sent`(_ path: String) async {
        let answer = await self.send(path, body: "hello")
        #expect(answer.status == 200)
        #expect(answer.text.hasPrefix("PUT \(path.prefix { $0 != "?" }) "))
        #expect(answer.text.hasSuffix("hello"))
    }

    @Test func `A wrong secret, an unknown key and a changed body are refused by their names`() async {
        #expect(await self.send("/b/k", secret: "guess").text.contains("<Code>SignatureDoesNotMatch</Code>"))
        #expect(await self.send("/b/k", key: "AKIA").text.contains("<Code>InvalidAccessKeyId</Code>"))
        let changed = await self.send("/b/k", body: "one") { $0.body = Array("two".utf8) }
        #expect(changed.text.contains("<Code>XAmzContentSHA256Mismatch</Code>"))
        let moved = await self.send("/b/k", method: "GET") { $0.method = "DELETE" }
        #expect(moved.text.contains("<Code>SignatureDoesNotMatch</Code>"))
    }

    @Test func `A clock that is half an hour off is refused`() async {
        let answer = await self.send("/b/k", at: Self.now + .seconds(-1_800))
        #expect(answer.status == 403)
        #expect(answer.text.contains("RequestTimeTooSkewed"))
    }

    @Test func `A request without a signature is refused in the form of its service`() async {
        let plain = HTTPRequest(
            method: "GET",
            url: "http://127.0.0.1:4566/b",
            headers: ["Host": "127.0.0.1:4566"],
            body: []
        )
        #expect(await self.deliver(plain, "/b").text.contains("<Code>AccessDenied</Code>"))
        var json = plain
        json.headers["X-Amz-Target"] = "AWSStepFunctions.ListStateMachines"
        #expect(await self.deliver(json, "/").text.contains("\"__type\":\"MissingAuthenticationTokenException\""))
    }

    @Test func `A foreign host name is refused whatever its signature`() async {
        let answer = await self.send("/b/k") { $0.headers["Host"] = "evil.example" }
        #expect(answer.status == 403)
        #expect(answer.text.contains("host name is not served"))
    }

    @Test(arguments: [
        ("https://evil.example", 403), ("null", 403), ("http://127.0.0.1.evil.example", 403),
        ("http://localhost:3000", 200), ("http://127.0.0.1", 200), ("http://[::1]:80", 200),
    ])
    func `Pages of this machine alone may send requests`(origin: String, status: Int) async {
        #expect(await self.send("/b/k") { $0.headers["Origin"] = origin }.status == status)
    }

    @Test(arguments: [("cross-site", 403), ("same-origin", 200), ("none", 200)])
    func `A request that a browser says to be foreign is refused`(site: String, status: Int) async {
        #expect(await self.send("/b/k") { $0.headers["Sec-Fetch-Site"] = site }.status == status)
    }

    @Test func `A presigned address works until it expires`() async throws {
        let request = HTTPRequest(method: "GET", url: "http://127.0.0.1:4566/b/k%20k", headers: [:], body: [])
        let credentials = AWSCredentials(accessKeyID: "test", secretAccessKey: "test")
        let signer = SigV4Signer(service: "s3", region: "eu-central-1")
        for (age, status) in [(0, 200), (59, 200), (61, 403)] {
            let url = signer.presignedURL(
                request,
                with: credentials,
                at: Self.now + .seconds(-age),
                expiry: .seconds(60)
            )
            var plain = HTTPRequest(method: "GET", url: url, headers: ["Host": "127.0.0.1:4566"], body: [])
            plain.method = "GET"
            let path = String(url.dropFirst("http://127.0.0.1:4566".count))
            #expect(await self.deliver(plain, path).status == status, "\(age) seconds old")
        }
    }

    @Test func `Signed chunks are joined, and a forged chunk is refused`() async {
        let credentials = AWSCredentials(accessKeyID: "test", secretAccessKey: "test")
        for isForged in [false, true] {
            var request = HTTPRequest(
                method: "PUT",
                url: "http://127.0.0.1:4566/b/k",
                headers: ["X-Amz-Decoded-Content-Length": "8", "Content-Encoding": "aws-chunked"],
                body: []
            )
            let signer = SigV4Signer(service: "s3", region: "eu-central-1")
            let seed = signer.sign(&request, with: credentials, at: Self.now, payload: .signedChunks)
            let scope = SigV4Scope(time: Self.now, region: "eu-central-1", service: "s3")
            var chunks = SigV4ChunkSigner(
                key: SigV4Key(secretAccessKey: "test", scope: scope),
                scope: scope,
                seed: seed
            )
            var body = ""
            for text in ["hello", "you", ""] {
                let signature = chunks.sign(Array(text.utf8))
                body += "\(String(text.utf8.count, radix: 16));chunk-signature=\(signature)\r\n"
                body += isForged && text == "you" ? "YOU\r\n" : "\(text)\(text.isEmpty ? "" : "\r\n")"
            }
            request.body = Array((body + "\r\n").utf8)
            let answer = await self.deliver(request, "/b/k")
            #expect(answer.status == (isForged ? 403 : 200), "\(answer.text)")
            #expect(isForged || answer.text.hasSuffix("helloyou"))
        }
    }

    @Test func `A trailing checksum is checked and kept`() async {
        let credentials = AWSCredentials(accessKeyID: "test", secretAccessKey: "test")
        let right = Base64.encode(
            { () -> [UInt8] in
                var sum = CRC32()
                sum.update(Array("hello".utf8))
                return sum.bytes
            }()
        )
        for (value, status) in [(right, 200), ("AAAAAA==", 400)] {
            var request = HTTPRequest(
                method: "PUT",
                url: "http://127.0.0.1:4566/b/k",
                headers: ["X-Amz-Decoded-Content-Length": "5", "X-Amz-Trailer": "x-amz-checksum-crc32"],
                body: []
            )
            SigV4Signer(service: "s3", region: "eu-central-1").sign(
                &request,
                with: credentials,
                at: Self.now,
                payload: .literal("STREAMING-UNSIGNED-PAYLOAD-TRAILER")
            )
            request.body = Array("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:\(value)\r\n\r\n".utf8)
            let answer = await self.deliver(request, "/b/k")
            #expect(answer.status == status, "\(answer.text)")
            #expect(status != 200 || answer.text.contains("crc32=\(right)"))
        }
    }

    @Test(arguments: [
        "5\r\nhel", "zz\r\nhello\r\n", "5\r\nhelloX\r\n0\r\n\r\n", "", "5\r\nhello\r\n0\r\n",
        "7fffffffffffffff\r\nhello", "8000000000000000\r\nhello", "-5\r\nhello\r\n0\r\n\r\n",
        "0\r\n" + String(repeating: "a:b\r\n", count: 1_000) + "\r\n",
        String(repeating: "0", count: 20_000) + "\r\n\r\n",
    ])
    func `A broken chunked body is refused`(_ body: String) async {
        let credentials = AWSCredentials(accessKeyID: "test", secretAccessKey: "test")
        var request = HTTPRequest(method: "PUT", url: "http://127.0.0.1:4566/b/k", headers: [:], body: [])
        SigV4Signer(service: "s3", region: "eu-central-1").sign(
            &request,
            with: credentials,
            at: Self.now,
            payload: .literal("STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        )
        request.body = Array(body.utf8)
        #expect(await self.deliver(request, "/b/k").text.contains("<Code>IncompleteBody</Code>"))
    }
}
