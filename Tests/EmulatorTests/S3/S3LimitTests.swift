import Emulator
import HTTPServer
import HTTPTypes
import TestSupport
import Testing

/// Numbers and keys that no honest client sends.
@Suite struct S3LimitTests {
    private let endpoint: AWSEndpoint
    private let folder: TemporaryFolder

    init() async throws {
        self.folder = try TemporaryFolder()
        let store = try S3Store(folder: self.folder.path("s3"))
        self.endpoint = AWSEndpoint(
            services: [S3Service(store: store)],
            settings: EndpointSettings(requiresSignatures: false)
        )
        try await store.createBucket("bucket", region: "eu-central-1")
        try await store.put(.bytes(Array("0123456789".utf8)), bucket: "bucket", key: "key")
    }

    private func send(_ method: String, _ path: String, _ headers: HTTPHeaders = [:]) async -> HTTPServerResponse {
        var headers = headers
        headers["Host"] = "localhost"
        let halves = path.split(separator: "?").map(String.init)
        return await self.endpoint.respond(
            to: HTTPServerRequest(
                method: method,
                path: halves[0],
                query: halves.count > 1 ? halves[1] : nil,
                headers: headers
            )
        )
    }

    @Test(arguments: [
        ("bytes=0-9223372036854775807", 206), ("bytes=9-9223372036854775807", 206),
        ("bytes=9223372036854775807-9223372036854775807", 416), ("bytes=-9223372036854775807", 206),
        ("bytes=0-9223372036854775808", 200),
    ])
    func `A range may end anywhere`(field: String, status: Int) async {
        #expect(await self.send("GET", "/bucket/key", ["Range": field]).status == status)
    }

    @Test func `A condition with an impossible date is passed over`() async {
        let date = "Fri, 24 May 2013 9223372036854775807:00:00 GMT"
        let response = await self.send("GET", "/bucket/key", ["If-Modified-Since": date, "If-Unmodified-Since": date])
        #expect(response.status == 200)
    }

    @Test(arguments: [("PUT", "", "bucket"), ("POST", "?uploads", "bucket"), ("PUT", "", "copy")])
    func `A key of more than 1,024 bytes is refused`(method: String, query: String, kind: String) async throws {
        let headers: HTTPHeaders = kind == "copy" ? ["x-amz-copy-source": "/bucket/key"] : [:]
        let long = String(repeating: "k", count: 1_024)
        #expect(await self.send(method, "/bucket/\(long)\(query)", headers).status == 200)
        let response = await self.send(method, "/bucket/\(long)k\(query)", headers)
        #expect(response.status == 400)
        guard case .bytes(let bytes) = response.body else {
            Issue.record("no document")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self).contains("<Code>KeyTooLongError</Code>"))
    }
}
