internal import Glibc

/// A bound and listening TCP socket.
struct ListeningSocket {
    /// The descriptor; whoever takes it closes it.
    let descriptor: Int32

    /// The port, also where a free one was asked for.
    let port: Int

    /// Binds an address and listens.
    ///
    /// - Throws: ``HTTPServerError`` with code `addressInUse`,
    ///   `unusableAddress` or `outOfResources`.
    init(host: String, port: Int) throws(HTTPServerError) {
        guard (0...65_535).contains(port) else {
            throw .unusableAddress("cannot listen on \(host):\(port): a port is a number from 0 to 65535")
        }
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        let status = unsafe getaddrinfo(bare, String(port), &hints, &found)
        guard status == 0, let first = unsafe found else {
            let reason = unsafe String(cString: gai_strerror(status))
            throw .unusableAddress("cannot listen on \(host):\(port): \(reason)")
        }
        defer { unsafe freeaddrinfo(first) }
        try unsafe self.init(first, "\(host):\(port)")
    }

    private init(_ address: UnsafeMutablePointer<addrinfo>, _ name: String) throws(HTTPServerError) {
        let family = unsafe address.pointee.ai_family
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = socket(family, kind, 0)
        guard descriptor >= 0 else {
            throw .outOfResources("cannot listen on \(name): \(Self.reason(errno))")
        }
        var isOn: Int32 = 1
        unsafe _ = setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        let isBound = unsafe bind(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0
        guard isBound, listen(descriptor, 1_024) == 0 else {
            let code = errno
            close(descriptor)
            switch code {
            case EADDRINUSE:
                throw .addressInUse("cannot listen on \(name): another program already uses this port")
            case ENOBUFS, ENOMEM:
                throw .outOfResources("cannot listen on \(name): \(Self.reason(code))")
            default:
                throw .unusableAddress("cannot listen on \(name): \(Self.reason(code))")
            }
        }
        self.descriptor = descriptor
        self.port = Self.port(of: descriptor)
    }

    /// The port of a bound socket; its place is the same for both families of addresses.
    private static func port(of descriptor: Int32) -> Int {
        var bytes = [UInt8](repeating: 0, count: MemoryLayout<sockaddr_storage>.size)
        var length = socklen_t(bytes.count)
        unsafe bytes.withUnsafeMutableBytes { buffer in
            if let address = unsafe buffer.baseAddress?.assumingMemoryBound(to: sockaddr.self) {
                unsafe _ = getsockname(descriptor, address, &length)
            }
        }
        return Int(bytes[2]) << 8 | Int(bytes[3])
    }

    private static func reason(_ code: Int32) -> String {
        unsafe String(cString: strerror(code))
    }
}
