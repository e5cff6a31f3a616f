import Foundation
import HTTPServer
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@Suite struct HTTPServerTests {
    private func echo(_ limits: HTTPServerLimits = HTTPServerLimits()) throws -> HTTPServer {
        try HTTPServer(port: 0, limits: limits) { request in
            let fields = request.headers.fields.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
            let text = "\(request.method) \(request.path) \(request.query ?? "-") \(fields) \(request.body.count)"
            return HTTPServerResponse(status: 200, headers: ["X-Kind": "echo"], body: .bytes(Array(text.utf8)))
        }
    }

    @Test func `The path, the query and the fields arrive as they were sent`() async throws {
        let server = try self.echo()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET /a%20b//%2F/../%zz?x=%26&y&=+%2 HTTP/1.1\r\nHost: h\r\nX-A:  v  \r\n\r\n")
        let response = try await client.receive()
        #expect(response.status == 200)
        #expect(response.headers["x-kind"] == "echo")
        #expect(response.text == "GET /a%20b//%2F/../%zz x=%26&y&=+%2 Host=h,X-A=v 0")
    }

    @Test(arguments: [
        ("/", "GET / -"), ("/?", "GET / "), ("http://other/x?y", "GET /x y"), ("/a?b?c", "GET /a b?c"),
        ("/?x=%00&%", "GET / x=%00&%"),
    ])
    func `A target is cut at its first question mark`(target: String, start: String) async throws {
        let server = try self.echo()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET \(target) HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await client.receive().text == "\(start) Host=h 0")
    }

    @Test func `One connection serves request after request`() async throws {
        let server = try self.echo()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        for number in 0..<100 {
            client.send("PUT /\(number) HTTP/1.1\r\nHost: h\r\nContent-Length: \(number)\r\n\r\n")
            client.send([UInt8](repeating: 0x61, count: number))
            #expect(try await client.receive().text.hasPrefix("PUT /\(number) - "))
        }
    }

    @Test func `A chunked body arrives whole`() async throws {
        let server = try self.echo()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
        #expect(try await client.receive().text.hasSuffix(" 5"))
    }

    @Test func `HEAD tells the length of the body it leaves out`() async throws {
        let server = try HTTPServer(port: 0) { request in
            request.path == "/bytes"
                ? HTTPServerResponse(status: 200, body: .bytes([1, 2, 3]))
                : HTTPServerResponse(status: 200, body: .headOnly(contentLength: 1 << 40))
        }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("HEAD /bytes HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await client.receive(isHead: true).headers["content-length"] == "3")
        client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await client.receive(isHead: true).headers["content-length"] == "\(1 << 40)")
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await client.receive().headers["content-length"] == "0")
    }

    @Test func `An answer without a body keeps the connection`() async throws {
        let server = try HTTPServer(port: 0) { request in
            HTTPServerResponse(status: Int(request.path.dropFirst()) ?? 500)
        }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        for status in [204, 304, 202, 204] {
            client.send("GET /\(status) HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(try await client.receive().status == status)
        }
    }

    @Test func `A part of a file is sent`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("part")
        try Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0) }).write(to: URL(filePath: path))
        let server = try HTTPServer(port: 0) { request in
            HTTPServerResponse(
                status: 206,
                body: .file(path: path, offset: 1_000, count: request.path == "/" ? 150_000 : 0)
            )
        }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await client.receive().body == (1_000..<151_000).map { UInt8(truncatingIfNeeded: $0) })
        client.send("GET /none HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await client.receive().body.isEmpty)
    }

    @Test func `A file that is not there answers 500`() async throws {
        let server = try HTTPServer(port: 0) { _ in
            HTTPServerResponse(status: 200, body: .file(path: "/nonexistent", offset: 0, count: 1))
        }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await client.receive().status == 500)
    }

    @Test func `A taken port is named in the error`() async throws {
        let server = try self.echo()
        defer { server.stop() }
        let error = #expect(throws: HTTPServerError.self) {
            try HTTPServer(port: server.port) { _ in HTTPServerResponse(status: 200) }
        }
        #expect(error?.code == .addressInUse)
        #expect(error?.message == "cannot listen on 127.0.0.1:\(server.port): another program already uses this port")
    }

    @Test(arguments: ["198.51.100.1", "no such host"])
    func `A foreign host is refused`(host: String) {
        let error = #expect(throws: HTTPServerError.self) {
            try HTTPServer(host: host, port: 0) { _ in HTTPServerResponse(status: 200) }
        }
        #expect(error?.code == .unusableAddress)
    }

    @Test func `Header fields beyond the limit are refused`() async throws {
        let server = try self.echo(HTTPServerLimits(headerSize: 8_192))
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: h\r\nX: \(String(repeating: "x", count: 20_000))\r\n\r\n")
        #expect(try await client.receive().status == 431)
    }
}
