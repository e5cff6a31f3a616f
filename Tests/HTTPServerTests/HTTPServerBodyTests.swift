import Foundation
import HTTPServer
import HTTPTypes
import Synchronization
import TestSupport
import Testing

/// Bodies in memory, in files, and beyond what is taken.
@Suite struct HTTPServerBodyTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
    }

    private var limits: HTTPServerLimits {
        HTTPServerLimits(memoryBodySize: 100, bodySize: 1 << 20, spoolFolder: self.folder.url.path)
    }

    private var spooled: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: self.folder.url.path)) ?? []
    }

    /// Answers with the body itself, and tells whether it came as a file.
    private func mirror() throws -> HTTPServer {
        try HTTPServer(port: 0, limits: self.limits) { request in
            switch request.body {
            case .bytes(let bytes):
                return HTTPServerResponse(status: 200, headers: ["X-Kind": "bytes"], body: .bytes(bytes))
            case .file(let path, let size):
                let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
                return HTTPServerResponse(
                    status: bytes.count == size ? 200 : 500,
                    headers: ["X-Kind": "file"],
                    body: .bytes(bytes)
                )
            }
        }
    }

    @Test(arguments: [(0, "bytes"), (100, "bytes"), (101, "file"), (1 << 20, "file")])
    func `A large body comes as a file, which is removed`(size: Int, kind: String) async throws {
        let server = try self.mirror()
        let client = try RawClient(port: server.port)
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: \(size)\r\n\r\n")
        client.send(body)
        let response = try await client.receive()
        #expect(response.status == 200)
        #expect(response.headers["x-kind"] == kind)
        #expect(response.body == body)
        #expect(self.spooled.isEmpty)
        server.stop()
    }

    @Test func `A body that is announced too large is refused before it is sent`() async throws {
        let server = try self.mirror()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: \(1 << 21)\r\n\r\n")
        #expect(try await client.receive().status == 413)
    }

    @Test func `A chunked body that grows too large is refused`() async throws {
        let server = try self.mirror()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
        let chunk = [UInt8]("10000\r\n".utf8) + [UInt8](repeating: 0, count: 65_536) + [UInt8]("\r\n".utf8)
        for _ in 0..<20 {
            client.send(chunk)
        }
        client.send("0\r\n\r\n")
        #expect(try await client.receive().status == 413)
        #expect(self.spooled.isEmpty)
    }

    /// Takes from whoever says who it is; to others it objects.
    private func doorkeeper() throws -> HTTPServer {
        try HTTPServer(
            port: 0,
            limits: self.limits,
            objection: { request in
                request.headers["X-Name"] == nil && request.path == "/door" && request.query == "a=b"
                    ? HTTPServerResponse(status: 403, headers: [:], body: .bytes(Array("who are you".utf8))) : nil
            },
            respond: { HTTPServerResponse(status: 200, headers: [:], body: .bytes(Array("\($0.body.count)".utf8))) }
        )
    }

    @Test func `An objection to a large body's head is told before the body is sent`() async throws {
        let server = try self.doorkeeper()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("PUT /door?a=b HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n")
        let response = try await client.receive()
        #expect((response.status, response.text) == (403, "who are you"))
        #expect(response.headers["connection"] == "close")
    }

    @Test(arguments: ["Content-Length: 200000", "Transfer-Encoding: chunked"])
    func `A body that is objected to is heard out and not stored`(_ length: String) async throws {
        let server = try self.doorkeeper()
        defer { server.stop() }
        let isChunked = length.hasPrefix("T")
        let client = try RawClient(port: server.port)
        client.send("PUT /door?a=b HTTP/1.1\r\nHost: h\r\n\(length)\r\n\r\n" + (isChunked ? "30d40\r\n" : ""))
        for _ in 0..<100 {
            client.send([UInt8](repeating: 0, count: 2_000))
            #expect(self.spooled.isEmpty)
        }
        client.send(isChunked ? "\r\n0\r\n\r\n" : "")
        let response = try await client.receive()
        #expect((response.status, response.text) == (403, "who are you"))
        #expect(self.spooled.isEmpty)
    }

    @Test func `Nobody is asked of a small body, and a large one that is let in arrives whole`() async throws {
        let server = try self.doorkeeper()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("PUT /door?a=b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc")
        #expect(try await client.receive().text == "3")
        client.send("PUT /door?a=b HTTP/1.1\r\nHost: h\r\nX-Name: me\r\nContent-Length: 200000\r\n\r\n")
        client.send([UInt8](repeating: 0, count: 200_000))
        #expect(try await client.receive().text == "200000")
    }

    @Test func `A client that asks first is told to continue`() async throws {
        let server = try self.mirror()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        #expect(try await client.receive().status == 100)
        client.send("abc")
        #expect(try await client.receive().text == "abc")
    }

    @Test func `A body cut off half-way leaves no file`() async throws {
        let server = try self.mirror()
        let client = try RawClient(port: server.port)
        client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 5000\r\n\r\n")
        client.send([UInt8](repeating: 1, count: 3_000))
        client.close()
        let other = try RawClient(port: server.port)
        other.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await other.receive().status == 200)
        server.stop()
        #expect(self.spooled.isEmpty)
    }

    @Test func `A folder that is missing answers 507`() async throws {
        var limits = self.limits
        limits.spoolFolder = self.folder.path("missing")
        let server = try HTTPServer(port: 0, limits: limits) { _ in HTTPServerResponse(status: 200) }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 500\r\n\r\n")
        client.send([UInt8](repeating: 1, count: 500))
        #expect(try await client.receive().status == 507)
    }
}
