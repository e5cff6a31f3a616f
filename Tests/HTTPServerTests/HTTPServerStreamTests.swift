import HTTPClient
import HTTPServer
import HTTPTypes
import Synchronization
import Testing

/// Bodies that are sent and read while they are made.
@Suite struct HTTPServerStreamTests {
    private static func url(_ server: HTTPServer, _ path: String = "/") -> String {
        "http://127.0.0.1:\(server.port)\(path)"
    }

    /// Answers streamed requests by what they hold, in upper case, and by a field behind it.
    private static func echo() throws -> HTTPServer {
        try HTTPServer(
            port: 0,
            streams: { $0.path == "/stream" },
            respond: { request in
                guard let stream = request.stream else { return HTTPServerResponse(status: 400) }
                // The answer goes out behind the body, so that all of it has to find room.
                let answer = BytePipe(capacity: .max)
                Task { await Self.echo(stream, to: answer) }
                return HTTPServerResponse(status: 200, body: .stream(answer))
            }
        )
    }

    private static func echo(_ stream: BytePipe, to answer: BytePipe) async {
        while true {
            switch await stream.next() {
            case .bytes(let bytes):
                guard await answer.write(bytes.map { 0x61...0x7A ~= $0 ? $0 - 0x20 : $0 }) else {
                    return stream.abandon()
                }
            case .end(.finished(let trailers)):
                _ = await answer.write(Array((trailers["X-Last"] ?? "no trailer").utf8))
                return answer.finish()
            case .end(.failed), .nothing:
                return answer.fail()
            }
        }
    }

    @Test func `A response goes out while it is made`() async throws {
        let pipe = BytePipe()
        let server = try HTTPServer(port: 0) { _ in HTTPServerResponse(status: 200, body: .stream(pipe)) }
        defer { server.stop() }
        let seen = Mutex<[UInt8]>([])
        async let response = HTTPConnection().send(HTTPRequest(url: Self.url(server))) { piece in
            seen.withLock { $0 += piece }
        }
        for text in ["one", "two", "three"] {
            let before = seen.withLock { $0.count }
            #expect(await pipe.write(Array(text.utf8)))
            // The next piece is written only after the client has this one.
            while seen.withLock({ $0.count }) == before { try await Task.sleep(for: .milliseconds(1)) }
        }
        pipe.finish()
        #expect(try await response.status == 200)
        #expect(String(decoding: seen.withLock { $0 }, as: UTF8.self) == "onetwothree")
    }

    @Test(arguments: [0, 1, 10, 3_000_000]) func `A body is read while it arrives, with the fields behind it`(
        _ count: Int
    ) async throws {
        let server = try Self.echo()
        defer { server.stop() }
        let pipe = BytePipe(capacity: 10_000)
        var request = HTTPRequest(method: "POST", url: Self.url(server, "/stream"), headers: ["Trailer": "X-Last"])
        request.stream = pipe
        async let response = HTTPConnection().send(request)
        var left = count
        while left > 0 {
            #expect(await pipe.write([UInt8](repeating: 0x61, count: min(left, 70_000))))
            left -= min(left, 70_000)
        }
        pipe.finish(trailers: ["X-Last": "the end"])
        let body = try await response.body
        #expect(body == [UInt8](repeating: 0x41, count: count) + Array("the end".utf8))
        #expect(!(await pipe.write([1])), "nobody reads it any more")
    }

    @Test func `A body that breaks off is told to who reads it`() async throws {
        let ending = Mutex<BytePipe.Reading?>(nil)
        let server = try HTTPServer(
            port: 0,
            streams: { _ in true },
            respond: { request in
                _ = await request.stream?.next()
                let last = await request.stream?.next()
                ending.withLock { $0 = last }
                return HTTPServerResponse(status: 200)
            }
        )
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
        try await Task.sleep(for: .milliseconds(50))
        client.reset()
        while ending.withLock({ $0 == nil }) { try await Task.sleep(for: .milliseconds(1)) }
        #expect(ending.withLock { $0 } == .end(.failed))
    }

    @Test func `A response that breaks off is an error, and one that nobody reads is abandoned`() async throws {
        let pipes = Mutex<[BytePipe]>([])
        let server = try HTTPServer(port: 0) { _ in
            let pipe = BytePipe()
            pipes.withLock { $0.append(pipe) }
            _ = await pipe.write([1, 2, 3])
            return HTTPServerResponse(status: 200, body: .stream(pipe))
        }
        defer { server.stop() }
        let url = Self.url(server)
        let broken = Task { try await HTTPConnection().send(HTTPRequest(url: url)) }
        while pipes.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(1)) }
        pipes.withLock { $0[0] }.fail()
        await #expect(throws: HTTPClientError.self) { try await broken.value }

        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        _ = try await client.receive()
        client.reset()
        let pipe = pipes.withLock { $0[1] }
        while await pipe.write([4]) { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test func `Stopping ends what is streamed`() async throws {
        let pipe = BytePipe()
        let server = try HTTPServer(port: 0) { _ in HTTPServerResponse(status: 200, body: .stream(pipe)) }
        let url = Self.url(server)
        let response = Task { try await HTTPConnection().send(HTTPRequest(url: url)) }
        #expect(await pipe.write([1]))
        try await Task.sleep(for: .milliseconds(50))
        server.stop()
        await #expect(throws: HTTPClientError.self) { try await response.value }
        #expect(!(await pipe.write([2])))
    }

    @Test func `Who writes a body learns that its server has gone away`() async throws {
        let server = try HTTPServer(port: 0, streams: { _ in true }, respond: { _ in HTTPServerResponse(status: 200) })
        let pipe = BytePipe()
        var request = HTTPRequest(method: "POST", url: Self.url(server))
        request.stream = pipe
        let sent = Task { [request] in try await HTTPConnection().send(request) }
        #expect(await pipe.write([1]))
        try await Task.sleep(for: .milliseconds(50))
        server.stop()
        while await pipe.write([2]) { try await Task.sleep(for: .milliseconds(1)) }
        await #expect(throws: HTTPClientError.self) { try await sent.value }
    }

    @Test func `A slow reader holds the writer up, and both get all of it`() async throws {
        let pipe = BytePipe(capacity: 100)
        async let written: Int = {
            var sum = 0
            for number in 0..<2_000 {
                guard await pipe.write([UInt8](repeating: UInt8(number & 0xFF), count: 7)) else { break }
                sum += 7 * (number & 0xFF)
            }
            pipe.finish()
            return sum
        }()
        var sum = 0
        while case .bytes(let bytes) = await pipe.next() {
            #expect(bytes.count < 100 + 7)
            sum += bytes.reduce(0) { $0 + Int($1) }
        }
        #expect(await written == sum)
    }
}
