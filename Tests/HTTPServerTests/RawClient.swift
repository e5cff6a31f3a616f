import BlockingExecutor
import Foundation
import Testing

/// A connection over which a test sends exactly the bytes it wants.
///
/// It waits on a thread of its own: the server's answers are made on the
/// cooperative pool, which a waiting test must not hold up.
actor RawClient {
    struct Response {
        var status = 0
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        var text: String { String(decoding: self.body, as: UTF8.self) }
    }

    struct Ended: Error {}

    private let executor = BlockingExecutor(label: "raw client")
    private let descriptor: Int32
    private var held: [UInt8] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(port: Int) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Ended() }
        self.descriptor = descriptor
    }

    deinit { Glibc.close(self.descriptor) }

    /// Ends the connection in order.
    nonisolated func close() { shutdown(self.descriptor, Int32(SHUT_RDWR)) }

    /// Has the peer see a reset instead of an orderly end.
    nonisolated func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(self.descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        self.close()
    }

    nonisolated func send(_ text: String) { self.send(Array(text.utf8)) }

    nonisolated func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(self.descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    func receive(isHead: Bool = false) throws -> Response {
        let end = Array("\r\n\r\n".utf8)
        while self.held.firstRange(of: end) == nil { try self.read() }
        let range = try #require(self.held.firstRange(of: end))
        let lines = String(decoding: self.held[..<range.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var response = Response()
        response.status = try #require(Int(lines[0].split(separator: " ")[1]))
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            response.headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        self.held.removeFirst(range.upperBound)
        let length = isHead ? 0 : response.headers["content-length"].flatMap { Int($0) } ?? 0
        while self.held.count < length { try self.read() }
        response.body = Array(self.held.prefix(length))
        self.held.removeFirst(length)
        return response
    }

    private func read() throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(self.descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { throw Ended() }
        self.held += buffer.prefix(count)
    }
}
