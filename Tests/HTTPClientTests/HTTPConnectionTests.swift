import HTTPClient
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@Suite struct HTTPConnectionTests {
    @Test func `Requests to one server share a connection`() async throws {
        let server = try ScriptedServer { .response(status: 200, body: Array($0.target.utf8)) }
        defer { server.stop() }
        let connection = HTTPConnection()
        for path in ["/a", "/b", "/c"] {
            let response = try await connection.send(HTTPRequest(url: server.url + path))
            #expect(response.body == Array(path.utf8))
        }
        #expect(Set(server.requests.map(\.connection)) == [1])
    }

    @Test func `A path goes out as it stands`() async throws {
        let server = try ScriptedServer { _ in .response(status: 200) }
        defer { server.stop() }
        let path = "/b/a/../c//d%2Fe/./%C5%A0?x=%20&y"
        _ = try await HTTPConnection().send(HTTPRequest(url: server.url + path))
        #expect(server.requests.first?.target == path)
    }

    @Test(arguments: ["POST", "PUT", "PATCH", "DELETE"])
    func `A body goes out whole with its length and nothing made up`(method: String) async throws {
        let server = try ScriptedServer { _ in .response(status: 202) }
        defer { server.stop() }
        let body = [UInt8](repeating: 7, count: 3 << 20)
        let request = HTTPRequest(method: method, url: server.url, headers: ["X-Empty": ""], body: body)
        let response = try await HTTPConnection().send(request)
        let seen = try #require(server.requests.first)
        #expect(response.status == 202)
        #expect(seen.method == method)
        #expect(seen.body == body)
        #expect(seen.headers["x-empty"]?.isEmpty == true)
        #expect(Set(seen.headers.keys) == ["content-length", "host", "user-agent", "x-empty"])
    }

    @Test(arguments: ["POST", "PUT"])
    func `An empty body has a length of zero`(method: String) async throws {
        let server = try ScriptedServer { _ in .response(status: 200) }
        defer { server.stop() }
        _ = try await HTTPConnection().send(HTTPRequest(method: method, url: server.url))
        #expect(server.requests.first?.headers["content-length"] == "0")
    }

    @Test func `HEAD tells the length and brings no body`() async throws {
        let server = try ScriptedServer { _ in .response(status: 200, body: [1, 2, 3]) }
        defer { server.stop() }
        let connection = HTTPConnection()
        let response = try await connection.send(HTTPRequest(method: "HEAD", url: server.url))
        #expect(response.headers["content-length"] == "3")
        #expect(response.body.isEmpty)
        #expect(try await connection.send(HTTPRequest(url: server.url)).body == [1, 2, 3])
    }

    @Test func `A status of failure is an answer, and chunks are put together`() async throws {
        let server = try ScriptedServer { _ in
            .raw(
                "HTTP/1.1 503 Slow Down\r\nTransfer-Encoding: chunked\r\nX-A:  b \r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
            )
        }
        defer { server.stop() }
        let response = try await HTTPConnection().send(HTTPRequest(url: server.url))
        #expect(response.status == 503)
        #expect(response.headers["x-a"] == "b")
        #expect(String(decoding: response.body, as: UTF8.self) == "abcde")
    }

    @Test func `A sink takes the body of a success and not that of a failure`() async throws {
        let server = try ScriptedServer { .response(status: $0.target == "/good" ? 200 : 404, body: [4, 5]) }
        defer { server.stop() }
        let taken = Mutex([UInt8]())
        let connection = HTTPConnection()
        for path in ["/good", "/bad"] {
            let response = try await connection.send(HTTPRequest(url: server.url + path)) { bytes in
                taken.withLock { $0.append(contentsOf: bytes) }
            }
            #expect(response.body == (path == "/good" ? [] : [4, 5]))
        }
        #expect(taken.withLock { $0 } == [4, 5])
    }

    @Test func `A sink that throws ends the transfer`() async throws {
        let server = try ScriptedServer { _ in .response(status: 200, body: [4, 5]) }
        defer { server.stop() }
        struct Full: Error {}
        let error = await #expect(throws: HTTPClientError.self) {
            try await HTTPConnection().send(HTTPRequest(url: server.url)) { _ in throw Full() }
        }
        #expect(error?.code == .sinkFailed)
    }

    @Test func `A server that is not there is a connection failure worth a retry`() async throws {
        let server = try ScriptedServer { _ in .close }
        server.stop()
        let error = await #expect(throws: HTTPClientError.self) {
            try await HTTPConnection().send(HTTPRequest(url: server.url + "/secret?token=1"))
        }
        #expect(error?.code == .connectionFailed)
        #expect(error?.isRetriable == true)
        #expect(error?.message.contains("secret") == false)
    }

    @Test func `A connection that breaks is told from a server that is not there`() async throws {
        let server = try ScriptedServer { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") }
        defer { server.stop() }
        let closing = try ScriptedServer { _ in .close }
        defer { closing.stop() }
        let error = await #expect(throws: HTTPClientError.self) {
            try await HTTPConnection().send(HTTPRequest(url: closing.url))
        }
        #expect(error?.code == .connectionLost)
        let late = await #expect(throws: HTTPClientError.self) {
            try await HTTPConnection().send(HTTPRequest(url: server.url, timeout: .milliseconds(50)))
        }
        #expect(late?.code == .timedOut)
    }

    @Test func `Cancelling the task ends a long poll at once`() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try ScriptedServer { _ in
            arrived.yield()
            return .hold
        }
        defer { server.stop() }
        let url = server.url
        let waiting = Task {
            try await HTTPConnection().send(HTTPRequest(url: url))
        }
        for await _ in arrivals {
            break
        }
        waiting.cancel()
        let error = await #expect(throws: HTTPClientError.self) { try await waiting.value }
        #expect(error?.code == .cancelled)
    }

    @Test(arguments: ["file:///etc/passwd", "http://127.0.0.1:1/a b", "ftp://127.0.0.1/"])
    func `An address that is none of ours is refused`(url: String) async throws {
        let error = await #expect(throws: HTTPClientError.self) {
            try await HTTPConnection().send(HTTPRequest(url: url))
        }
        #expect(error?.code == .invalidRequest)
    }

    @Test func `A line break in a header is refused`() async throws {
        let request = HTTPRequest(url: "http://127.0.0.1:1/", headers: ["X-A": "b\r\nX-C: d"])
        let error = await #expect(throws: HTTPClientError.self) { try await HTTPConnection().send(request) }
        #expect(error?.code == .invalidRequest)
    }

    @Test func `A pool serves more requests than it has connections`() async throws {
        let server = try ScriptedServer { .response(status: 200, body: Array($0.target.utf8)) }
        defer { server.stop() }
        let url = server.url
        let pool = HTTPConnectionPool(capacity: 3)
        let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for number in 0..<20 {
                group.addTask { try await pool.send(HTTPRequest(url: "\(url)/\(number)")).body }
            }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(bodies.count == 20)
        #expect(Set(server.requests.map(\.connection)).count <= 3)
    }
}
