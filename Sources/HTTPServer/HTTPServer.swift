/// An HTTP/1.1 server for one address, with keep-alive and long polls.
///
/// Reading and writing is done by libmicrohttpd on threads of its own. Each
/// request suspends its connection while a task waits for the answer, so any
/// number of requests may wait for minutes without holding a thread.
/// See <https://www.gnu.org/software/libmicrohttpd/manual/libmicrohttpd.html>.
public final class HTTPServer: Sendable {
    /// The port on which it listens; the one that was found where 0 was asked for.
    public let port: Int

    /// The host that was asked for.
    public let host: String

    private let engine: ServerEngine

    /// Starts listening.
    ///
    /// - Parameters:
    ///   - host: A name or an address of this machine.
    ///   - port: The port; 0 takes a free one.
    ///   - limits: How much is taken from clients.
    ///   - objection: Judges the head of a request, without its body, where the
    ///     body is too large for memory: what it refuses is not stored. It is
    ///     asked on the server's own threads, so it must be quick.
    ///   - streams: Says by its head whether a request is handed out at once,
    ///     its body while it arrives; asked like `objection`, which then is not.
    ///     The answer is sent when the body is over.
    ///   - respond: Answers one request. It may wait as long as it likes; its
    ///     task is cancelled when the server stops. It runs on the cooperative
    ///     pool, so it must not block.
    /// - Throws: ``HTTPServerError`` with code `addressInUse`,
    ///   `unusableAddress` or `outOfResources`.
    public init(
        host: String = "127.0.0.1",
        port: Int,
        limits: HTTPServerLimits = HTTPServerLimits(),
        objection: @escaping @Sendable (HTTPServerRequest) -> HTTPServerResponse? = { _ in nil },
        streams: (@Sendable (HTTPServerRequest) -> Bool)? = nil,
        respond: @escaping @Sendable (HTTPServerRequest) async -> HTTPServerResponse
    ) throws(HTTPServerError) {
        let socket = try ListeningSocket(host: host, port: port)
        self.host = host
        self.port = socket.port
        self.engine = try ServerEngine(
            listener: socket.descriptor,
            address: "\(host):\(socket.port)",
            judgement: HeadJudgement(limits: limits, objection: objection, streams: streams),
            respond: respond
        )
    }

    deinit {
        self.engine.stop()
    }

    /// Closes the port and every connection, and cancels what still waits for an answer.
    ///
    /// It returns when the server's threads have ended. Calling it again does
    /// nothing.
    public func stop() {
        self.engine.stop()
    }
}
