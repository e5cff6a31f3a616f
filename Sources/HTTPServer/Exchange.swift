internal import HTTPTypes
internal import Synchronization

/// One request and its answer, from the request line until the answer is sent.
///
/// receiving → waiting → answered; refused takes the place of waiting where
/// the body was too large, could not be stored, or is not worth storing.
final class Exchange: Sendable {
    /// What the library is to do next.
    enum Step {
        /// Read on.
        case proceed
        /// The request is whole: suspend the connection and ask for the answer.
        case dispatch(HTTPServerRequest, SpoolFile?)
        /// The head is there, and the body is handed out as it comes: ask for the answer, and read on.
        case open(HTTPServerRequest)
        /// Nothing was taken, for the pipe is full: suspend the connection until there is room.
        case pause(BytePipe)
        /// The body of an open request is over: send the answer, or suspend the connection until it is there.
        case await
        /// Send this.
        case send(HTTPServerResponse)
        /// Close the connection.
        case abort
    }

    private struct State {
        var hasHead = false
        var method = ""
        var headers = HTTPHeaders()
        var bytes: [UInt8] = []
        var spool: SpoolFile?
        var size = 0
        var refusal: HTTPServerResponse?
        var pipe: BytePipe?
        var isDispatched = false
        var response: HTTPServerResponse?
    }

    private let target: String
    private let judgement: HeadJudgement
    private let state = Mutex(State())

    /// Begins a request.
    ///
    /// - Parameters:
    ///   - target: The path and query as they were sent.
    ///   - judgement: What is decided by its head.
    init(target: String, judgement: HeadJudgement) {
        self.target = target
        self.judgement = judgement
    }

    private var limits: HTTPServerLimits { self.judgement.limits }

    /// The method, for what depends on HEAD.
    var method: String { self.state.withLock { $0.method } }

    /// Takes the answer; it is sent when the library asks again.
    func answer(_ response: HTTPServerResponse) {
        self.state.withLock { $0.response = response }
    }

    /// Takes the method and the header fields, once.
    ///
    /// - Returns: `send` with 413 where the body is announced as too large, or
    ///   with the objection to a large one whose client waits for leave to send
    ///   it; nil where the head was taken before.
    func receiveHead(_ method: () -> String, _ headers: () -> HTTPHeaders) -> Step? {
        self.state.withLock { state in
            guard !state.hasHead else {
                return nil
            }
            state.hasHead = true
            state.method = method()
            state.headers = headers()
            if let streams = self.judgement.streams {
                var request = self.request(state, .bytes([]))
                if streams(request) {
                    let pipe = BytePipe()
                    request.stream = pipe
                    state.pipe = pipe
                    return .open(request)
                }
            }
            guard let length = state.headers["Content-Length"].flatMap({ Int($0) }) else {
                return .proceed
            }
            if length > self.limits.bodySize {
                return .send(
                    Self.refusal(413, "the body has \(length) bytes; at most \(self.limits.bodySize) are taken")
                )
            }
            if length <= self.limits.memoryBodySize {
                state.bytes.reserveCapacity(length)
            } else if state.headers["Expect"]?.lowercased() == "100-continue", let refusal = self.objection(to: state) {
                return .send(refusal)
            }
            return .proceed
        }
    }

    /// The objection to a request whose body goes to a file, as an answer behind which nothing more is read.
    private func objection(to state: State) -> HTTPServerResponse? {
        guard var refusal = self.judgement.objection(self.request(state, .bytes([]))) else { return nil }
        refusal.headers["Connection"] = "close"
        return refusal
    }

    private func request(_ state: State, _ body: HTTPServerBody) -> HTTPServerRequest {
        let (path, query) = Self.split(self.target)
        return HTTPServerRequest(method: state.method, path: path, query: query, headers: state.headers, body: body)
    }

    /// Takes a part of the body.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Step {
        if let pipe = self.state.withLock({ $0.pipe }) {
            return unsafe self.receive(bytes, pipe)
        }
        return self.state.withLock { state in
            state.size += bytes.count
            guard state.refusal == nil else {
                // A client that is sending has to be heard out, within reason, before it reads the refusal.
                return state.size > self.limits.bodySize + 64 << 20 ? .abort : .proceed
            }
            if state.size <= self.limits.memoryBodySize {
                unsafe state.bytes.append(contentsOf: bytes)
            } else if state.size > self.limits.bodySize {
                let message = "the body is too large; at most \(self.limits.bodySize) bytes are taken"
                state.refusal = Self.refusal(413, message)
            } else if state.spool == nil, let objection = self.objection(to: state) {
                state.refusal = objection
            } else if unsafe !Self.spool(bytes, &state, self.limits.spoolFolder) {
                state.refusal = Self.refusal(507, "the body cannot be stored in \(self.limits.spoolFolder)")
            }
            if state.refusal != nil {
                (state.bytes, state.spool) = ([], nil)
            }
            return .proceed
        }
    }

    /// Takes a part of the body of an open request.
    ///
    /// A pipe wakes others, so that it is not touched under the lock.
    private func receive(_ bytes: UnsafeRawBufferPointer, _ pipe: BytePipe) -> Step {
        switch unsafe pipe.push(bytes) {
        case .taken: return .proceed
        case .full: return .pause(pipe)
        case .abandoned:
            // Heard out within reason, so that the client may read the answer.
            let size = self.state.withLock { state in
                state.size += bytes.count
                return state.size
            }
            return size > self.limits.memoryBodySize ? .abort : .proceed
        }
    }

    /// The connection has ended, or the answer was sent: nobody reads or writes any more.
    func end() {
        let (pipe, response) = self.state.withLock { ($0.pipe, $0.response) }
        pipe?.fail()
        if case .stream(let answer) = response?.body {
            answer.abandon()
        }
    }

    /// Whether the answer is there.
    var isAnswered: Bool { self.state.withLock { $0.response != nil } }

    /// Tells what to do once the whole request was read, or the answer is there.
    ///
    /// - Parameter trailers: The fields behind a body that came in chunks.
    /// - Returns: What the library is to do.
    func receiveEnd(_ trailers: () -> HTTPHeaders) -> Step {
        if let pipe = self.state.withLock({ $0.pipe }) {
            pipe.finish(trailers: trailers())
            return self.state.withLock { $0.response }.map { .send($0) } ?? .await
        }
        return self.state.withLock { state in
            if let response = state.response ?? state.refusal {
                return .send(response)
            }
            guard !state.isDispatched else {
                return .abort
            }
            state.isDispatched = true
            state.spool?.close()
            let body: HTTPServerBody = state.spool.map { .file(path: $0.path, size: state.size) } ?? .bytes(state.bytes)
            let spool = state.spool
            state.bytes = []
            state.spool = nil
            return .dispatch(self.request(state, body), spool)
        }
    }

    private static func spool(_ bytes: UnsafeRawBufferPointer, _ state: inout State, _ folder: String) -> Bool {
        if state.spool == nil {
            state.spool = SpoolFile(folder: folder)
            let held = state.bytes
            state.bytes = []
            guard let spool = state.spool, unsafe held.withUnsafeBytes({ unsafe spool.append($0) }) else {
                return false
            }
        }
        return unsafe state.spool?.append(bytes) ?? false
    }

    /// Cuts a request's target at the first `?`; the absolute form loses its scheme and host.
    private static func split(_ target: String) -> (path: String, query: String?) {
        var rest = target.utf8[...]
        for scheme in ["http://", "https://"] where target.utf8.starts(with: scheme.utf8) {
            let behind = rest.dropFirst(scheme.utf8.count)
            rest =
                behind.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }.map { behind[$0...] }
                ?? ""[...].utf8
        }
        guard let mark = rest.firstIndex(of: UInt8(ascii: "?")) else {
            return (rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self), nil)
        }
        let path = rest[..<mark]
        return (
            path.isEmpty ? "/" : String(decoding: path, as: UTF8.self),
            String(decoding: rest[rest.index(after: mark)...], as: UTF8.self)
        )
    }

    private static func refusal(_ status: Int, _ message: String) -> HTTPServerResponse {
        HTTPServerResponse(
            status: status,
            headers: ["Content-Type": "text/plain; charset=utf-8", "Connection": "close"],
            body: .bytes(Array("\(message)\n".utf8))
        )
    }
}
