internal import CLibmicrohttpd
internal import Glibc
internal import HTTPTypes
internal import Synchronization

/// The library's daemon, its callbacks, and the connections that wait for an answer.
///
/// A connection is touched by its own thread of the library, except while it
/// is suspended: then exactly one of the answering task and ``stop()`` takes
/// it out of `waiting` and resumes it, both under the lock, so that the
/// daemon never ends with a suspended connection.
final class ServerEngine: Sendable {
    /// A suspended connection.
    private struct Waiting {
        var connection: ConnectionHandle
        var task: Task<Void, Never>?
    }

    /// running → stopping (no further suspension) → stopped.
    private struct State {
        var daemon: DaemonHandle?
        var isStopping = false
        var waiting: [ObjectIdentifier: Waiting] = [:]
    }

    private let limits: HTTPServerLimits
    private let objection: @Sendable (HTTPServerRequest) -> HTTPServerResponse?
    private let respond: @Sendable (HTTPServerRequest) async -> HTTPServerResponse
    private let state = Mutex(State())

    /// The connections that owe a request.
    let connections: OpenConnections

    /// Starts the daemon on a listening socket, which it then owns.
    ///
    /// - Throws: ``HTTPServerError`` with code `outOfResources`.
    init(
        listener: Int32,
        address: String,
        limits: HTTPServerLimits,
        objection: @escaping @Sendable (HTTPServerRequest) -> HTTPServerResponse?,
        respond: @escaping @Sendable (HTTPServerRequest) async -> HTTPServerResponse
    ) throws(HTTPServerError) {
        self.limits = limits
        self.objection = objection
        self.respond = respond
        self.connections = OpenConnections(places: max(limits.threads, limits.connections))
        let context = unsafe Unmanaged.passRetained(self)
        let idle = max(1, Int(limits.idleTimeout.components.seconds))
        let daemon = unsafe clibmicrohttpd_start(
            listener,
            UInt32(clamping: max(1, limits.threads)),
            UInt32(clamping: max(limits.threads, limits.connections)),
            UInt32(clamping: idle),
            max(4_096, limits.headerSize),
            handleAccess,
            beginExchange,
            completeExchange,
            noticeConnection,
            context.toOpaque()
        )
        guard let daemon = unsafe daemon else {
            unsafe context.release()
            close(listener)
            throw .outOfResources("cannot serve \(address): libmicrohttpd could not start")
        }
        let handle = unsafe DaemonHandle(pointer: daemon)
        self.state.withLock { $0.daemon = handle }
    }

    /// Ends the daemon, its threads and its connections.
    func stop() {
        let (daemon, tasks) = self.state.withLock { state in
            state.isStopping = true
            let daemon = state.daemon
            state.daemon = nil
            let tasks = state.waiting.values.compactMap(\.task)
            for waiting in state.waiting.values {
                unsafe MHD_resume_connection(waiting.connection.pointer)
            }
            state.waiting = [:]
            return (daemon, tasks)
        }
        for task in tasks {
            task.cancel()
        }
        if let daemon {
            unsafe MHD_stop_daemon(daemon.pointer)
            // Balances the retain of the context that the callbacks were given.
            unsafe Unmanaged.passUnretained(self).release()
        }
    }

    /// Begins an exchange.
    func begin(target: String) -> Exchange {
        Exchange(target: target, limits: self.limits, objection: self.objection)
    }

    /// Suspends a connection and asks for its answer; false where the server is stopping.
    func dispatch(
        _ exchange: Exchange,
        _ request: HTTPServerRequest,
        _ spool: SpoolFile?,
        _ connection: ConnectionHandle
    ) -> Bool {
        let key = ObjectIdentifier(exchange)
        let isSuspended = self.state.withLock { state in
            guard !state.isStopping else {
                return false
            }
            unsafe MHD_suspend_connection(connection.pointer)
            state.waiting[key] = Waiting(connection: connection, task: nil)
            return true
        }
        guard isSuspended else {
            return false
        }
        // The bridge from the library's callback to the asynchronous answer: there is no task to be a child of.
        let task = Task {
            let response = await self.respond(request)
            withExtendedLifetime(spool) {
                self.finish(exchange, response)
            }
        }
        let isLate = self.state.withLock { state in
            state.waiting[key]?.task = task
            return state.isStopping
        }
        if isLate {
            task.cancel()
        }
        return true
    }

    private func finish(_ exchange: Exchange, _ response: HTTPServerResponse) {
        exchange.answer(response)
        self.state.withLock { state in
            if let waiting = state.waiting.removeValue(forKey: ObjectIdentifier(exchange)) {
                unsafe MHD_resume_connection(waiting.connection.pointer)
            }
        }
    }
}

/// A connection of the library.
///
/// Unchecked: its pointer is used by the connection's own thread, and by
/// another one only to resume it while it is suspended.
@safe struct ConnectionHandle: @unchecked Sendable {
    let pointer: OpaquePointer
}

/// A daemon of the library.
///
/// Unchecked: its pointer is used once, by the thread that stops it.
@safe private struct DaemonHandle: @unchecked Sendable {
    let pointer: OpaquePointer
}
