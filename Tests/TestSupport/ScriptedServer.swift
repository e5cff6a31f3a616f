import Foundation
import Synchronization

/// A small HTTP server on a free port that answers whatever a test tells it, also what no server should.
///
/// Each connection has a thread of its own, so that an answer may block.
public final class ScriptedServer: Sendable {
    /// A request as it came over the wire.
    public struct Request: Sendable {
        /// The method.
        public var method: String
        /// The path with its query, as it was sent.
        public var target: String
        /// The header fields, names in lower case.
        public var headers: [String: String]
        /// The body.
        public var body: [UInt8]
        /// Which connection it came over, counted from 1.
        public var connection: Int

        /// The body as text.
        public var text: String { String(decoding: self.body, as: UTF8.self) }
    }

    /// What to do with a request.
    public enum Answer: Sendable {
        /// Send exactly these bytes.
        case raw(String)
        /// Send an answer with a `Content-Length`.
        case response(status: Int, headers: [String: String] = [:], body: [UInt8] = [])
        /// Close the connection.
        case close
        /// Send nothing, and keep the connection until the server stops.
        case hold
    }

    private struct State {
        var requests: [Request] = []
        var connections: [Int32] = []
        var isStopped = false
    }

    /// The port on the loopback interface.
    public let port: Int
    private let listener: Int32
    private let state = Mutex(State())
    private let answer: @Sendable (Request) -> Answer

    /// The address of the root, without a slash at its end.
    public var url: String { "http://127.0.0.1:\(self.port)" }

    /// All requests so far, in the order of their arrival.
    public var requests: [Request] { self.state.withLock { $0.requests } }

    /// Starts a server.
    ///
    /// - Throws: A POSIX error where no port is to be had.
    public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard status else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        self.listener = listener
        self.port = Int(UInt16(bigEndian: address.sin_port))
        self.answer = answer
        Thread.detachNewThread { self.acceptAll() }
    }

    /// Closes the port and all connections.
    public func stop() {
        let connections = self.state.withLock { state in
            state.isStopped = true
            defer { state.connections = [] }
            return state.connections
        }
        shutdown(self.listener, Int32(SHUT_RDWR))
        for connection in connections {
            shutdown(connection, Int32(SHUT_RDWR))
        }
    }

    private func acceptAll() {
        defer { close(self.listener) }
        var number = 0
        while true {
            let connection = accept(self.listener, nil, nil)
            guard connection >= 0 else {
                return
            }
            number += 1
            let isWelcome = self.state.withLock { state in
                if !state.isStopped {
                    state.connections.append(connection)
                }
                return !state.isStopped
            }
            guard isWelcome else {
                close(connection)
                return
            }
            let index = number
            Thread.detachNewThread { self.serve(connection, index) }
        }
    }

    private func serve(_ connection: Int32, _ number: Int) {
        var held: [UInt8] = []
        while let request = Self.read(connection, &held, number) {
            self.state.withLock { $0.requests.append(request) }
            switch self.answer(request) {
            case .raw(let text):
                Self.write(connection, Array(text.utf8))
            case .response(let status, let headers, let body):
                var head = "HTTP/1.1 \(status) X\r\nContent-Length: \(body.count)\r\n"
                for (name, value) in headers {
                    head += "\(name): \(value)\r\n"
                }
                let isBodyless = request.method == "HEAD" || status == 204
                Self.write(connection, Array("\(head)\r\n".utf8) + (isBodyless ? [] : body))
            case .close:
                self.forget(connection)
                return
            case .hold:
                break
            }
        }
        self.forget(connection)
    }

    private func forget(_ connection: Int32) {
        self.state.withLock { $0.connections.removeAll { $0 == connection } }
        close(connection)
    }

    private static func read(_ connection: Int32, _ held: inout [UInt8], _ number: Int) -> Request? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = held.firstRange(of: end) {
                let head = String(decoding: held[..<range.lowerBound], as: UTF8.self)
                let lines = head.components(separatedBy: "\r\n")
                let words = lines[0].split(separator: " ")
                var headers: [String: String] = [:]
                for line in lines.dropFirst() {
                    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                    headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
                }
                let total = range.upperBound + (headers["content-length"].flatMap { Int($0) } ?? 0)
                while held.count < total {
                    guard Self.receive(connection, &held) else {
                        return nil
                    }
                }
                let body = Array(held[range.upperBound..<total])
                held.removeFirst(total)
                return Request(
                    method: String(words[0]),
                    target: String(words[1]),
                    headers: headers,
                    body: body,
                    connection: number
                )
            }
            guard Self.receive(connection, &held) else {
                return nil
            }
        }
    }

    private static func receive(_ connection: Int32, _ held: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(connection, &buffer, buffer.count, 0)
        held.append(contentsOf: buffer.prefix(max(0, count)))
        return count > 0
    }

    private static func write(_ connection: Int32, _ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else {
                return
            }
            rest = rest.dropFirst(count)
        }
    }
}
