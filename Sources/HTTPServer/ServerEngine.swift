internal import CLibmicrohttpd
internal import Glibc
internal import HTTPTypes
internal import Synchronization

/// The library's daemon, its callbacks, and the connections that wait for an answer.
///
/// A connection is touched by its own thread of the library, except while it
/// is suspended: then exactly one of who has what it waits for and ``stop()``
/// takes it out of `suspended` and resumes it, both under the lock, so that
/// the daemon never ends with a suspended connection.
final class ServerEngine: Sendable {
    /// running → stopping (no further suspension) → stopped.
    private struct State {
        var daemon: DaemonHandle?
        var isStopping = false
        /// The suspended connections, by what they wait for.
        var suspended: [ObjectIdentifier: ConnectionHandle] = [:]
        /// What makes the answers, by their exchanges.
        var tasks: [ObjectIdentifier: Task<Void, Never>] = [:]
    }

    private let judgement: HeadJudgement
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
        judgement: HeadJudgement,
        respond: @escaping @Sendable (HTTPServerRequest) async -> HTTPServerResponse
    ) throws(HTTPServerError) {
        let limits = judgement.limits
        self.judgement = judgement
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
            let tasks = Array(state.tasks.values)
            for connection in state.suspended.values {
                unsafe MHD_resume_connection(connection.pointer)
            }
            state.suspended = [:]
            state.tasks = [:]
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
        Exchange(target: target, judgement: self.judgement)
    }

    /// Suspends a connection and asks for its answer; false where the server is stopping.
    func dispatch(
        _ exchange: Exchange,
        _ request: HTTPServerRequest,
        _ spool: SpoolFile?,
        _ connection: ConnectionHandle
    ) -> Bool {
        guard self.suspend(ObjectIdentifier(exchange), connection) else {
            return false
        }
        self.ask(exchange, request, spool)
        return true
    }

    /// Asks for the answer to a request whose body is still arriving; false where the server is stopping.
    func open(_ exchange: Exchange, _ request: HTTPServerRequest) -> Bool {
        guard !self.state.withLock({ $0.isStopping }) else {
            return false
        }
        self.ask(exchange, request, nil)
        return true
    }

    /// Suspends the connection of an open request until its pipe has room; false where the server is stopping.
    func pause(_ exchange: Exchange, _ pipe: BytePipe, _ connection: ConnectionHandle) -> Bool {
        guard self.suspend(ObjectIdentifier(exchange), connection) else {
            return false
        }
        // The exchange itself is captured, so that no other one takes its identity.
        pipe.whenWritable { self.resume(ObjectIdentifier(exchange)) }
        return true
    }

    /// Suspends the connection of an open request until its answer is there; false where the server is stopping.
    func suspendUnanswered(_ exchange: Exchange, _ connection: ConnectionHandle) -> Bool {
        let key = ObjectIdentifier(exchange)
        guard self.suspend(key, connection) else {
            return false
        }
        // One that came meanwhile has found nobody to wake.
        if exchange.isAnswered {
            self.resume(key)
        }
        return true
    }

    /// Suspends a connection; false where the server is stopping.
    func suspend(_ key: ObjectIdentifier, _ connection: ConnectionHandle) -> Bool {
        self.state.withLock { state in
            guard !state.isStopping else {
                return false
            }
            unsafe MHD_suspend_connection(connection.pointer)
            state.suspended[key] = connection
            return true
        }
    }

    /// Resumes a connection where it is suspended.
    func resume(_ key: ObjectIdentifier) {
        self.state.withLock { state in
            if let connection = state.suspended.removeValue(forKey: key) {
                unsafe MHD_resume_connection(connection.pointer)
            }
        }
    }

    private func ask(_ exchange: Exchange, _ request: HTTPServerRequest, _ spool: SpoolFile?) {
        let key = ObjectIdentifier(exchange)
        // The bridge from the library's callback to the asynchronous answer: there is no task to be a child of.
        let task = Task {
            let response = await self.respond(request)
            withExtendedLifetime(spool) {
                exchange.answer(response)
                self.state.withLock { _ = $0.tasks.removeValue(forKey: key) }
                self.resume(key)
            }
        }
        let isLate = self.state.withLock { state in
            if !exchange.isAnswered {
                state.tasks[key] = task
            }
            return state.isStopping
        }
        if isLate {
            task.cancel()
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
