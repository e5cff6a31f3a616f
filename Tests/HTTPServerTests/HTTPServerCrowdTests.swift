import Foundation
import HTTPServer
import TestSupport
import Testing

/// More connections than there are places for.
@Suite struct HTTPServerCrowdTests {
    private func server() throws -> HTTPServer {
        let gate = Gate()
        return try HTTPServer(port: 0, limits: HTTPServerLimits(connections: 40, threads: 1)) { request in
            switch request.path {
            case "/wait": await gate.pass()
            case "/open": await gate.open()
            default: break
            }
            return HTTPServerResponse(status: 200, body: .bytes(Array("well".utf8)))
        }
    }

    @Test(arguments: [
        "", "GET / HT", "GET / HTTP/1.1\r\nHost: h\r\nX: ", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nx",
    ])
    func `Clients that send nothing more make room for those who do`(_ beginning: String) async throws {
        let server = try self.server()
        defer { server.stop() }
        var idle: [RawClient] = []
        for _ in 0..<200 {
            let client = try RawClient(port: server.port)
            client.send(beginning)
            idle.append(client)
        }
        let honest = try RawClient(port: server.port)
        honest.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await honest.receive().text == "well")
        await #expect(throws: RawClient.Ended.self) { try await idle[0].receive() }
    }

    @Test func `Whoever waits for an answer keeps its place`() async throws {
        let server = try self.server()
        defer { server.stop() }
        let waiting = try (0..<20).map { _ in try RawClient(port: server.port) }
        for client in waiting {
            client.send("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
        }
        let honest = try RawClient(port: server.port)
        honest.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await honest.receive().text == "well")
        let idle = try (0..<100).map { _ in try RawClient(port: server.port) }
        let last = try RawClient(port: server.port)
        last.send("GET /open HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try await last.receive().text == "well")
        for client in waiting {
            #expect(try await client.receive().text == "well")
        }
        withExtendedLifetime(idle) {}
    }
}

/// Holds those who come until twenty have come and somebody opens.
private actor Gate {
    private var count = 0
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        self.count += 1
        self.letGo()
        guard !self.isOpen || self.count < 20 else { return }
        await withCheckedContinuation { self.waiting.append($0) }
    }

    func open() {
        self.isOpen = true
        self.letGo()
    }

    private func letGo() {
        guard self.isOpen, self.count >= 20 else { return }
        for continuation in self.waiting { continuation.resume() }
        self.waiting = []
    }
}
