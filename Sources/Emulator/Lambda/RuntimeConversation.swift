internal import HTTPServer
internal import HTTPTypes
internal import Synchronization

/// One instance's end of the Runtime API: holds requests, hands events over, tells how invocations end.
///
/// All decisions are made by ``RuntimeSession`` under the lock; whoever waits
/// is resumed after it was given back.
final class RuntimeConversation: Sendable {
    typealias Reply = CheckedContinuation<HTTPServerResponse, Never>
    typealias Completion = CheckedContinuation<InstanceEnding, Never>

    struct State {
        var session = RuntimeSession()
        var times: InstanceTimes
        var held: Reply?
        var completion: Completion?
        var ending: InstanceEnding?
        var initLimit: Duration
    }

    /// What is to be done once the lock was given back.
    struct Effects {
        var delivery: (RuntimeInvocation, Reply)?
        var refused: (Reply, RuntimeReply)?
        var completion: (Completion, InstanceEnding)?
    }

    let state: Mutex<State>
    private let onDelivery: @Sendable (RuntimeInvocation) -> Void

    /// Creates the conversation of a process that is started just now.
    init(initLimit: Duration, onDelivery: @escaping @Sendable (RuntimeInvocation) -> Void) {
        let now = ContinuousClock.now
        let times = InstanceTimes(started: now, deadline: now + initLimit)
        self.state = Mutex(State(times: times, initLimit: initLimit))
        self.onDelivery = onDelivery
    }

    /// The moments so far.
    var times: InstanceTimes { self.state.withLock { $0.times } }

    /// Hands an event to the runtime and waits for the end of the invocation.
    func run(_ invocation: RuntimeInvocation) async -> InstanceEnding {
        await withCheckedContinuation { completion in
            self.perform { state, effects in
                if let ending = state.ending {
                    effects.completion = (completion, ending)
                    return
                }
                state.completion = completion
                state.times.completed = nil
                if state.session.assign(invocation), let held = state.held {
                    state.held = nil
                    Self.deliver(invocation, to: held, &state, &effects)
                }
            }
        }
    }

    /// Answers a request of the runtime; asking for an event may take as long as it takes.
    func respond(to request: HTTPServerRequest) async -> HTTPServerResponse {
        guard let call = RuntimeCall(method: request.method, path: request.path) else {
            return RuntimeReply.notFound.response
        }
        switch call {
        case .next: return await self.next()
        case .response(let requestID):
            if let stream = request.stream {
                return await self.receive(stream, requestID: requestID)
            }
            let answer: RuntimeAnswer =
                request.body.count > RuntimeReply.payloadLimit
                ? .tooLarge : request.body.contents().map { .response($0) } ?? .tooLarge
            return self.post(
                answer,
                requestID: requestID,
                mode: request.headers["Lambda-Runtime-Function-Response-Mode"]
            )
        case .error(let requestID):
            let type = Self.errorType(request.headers, category: "Function")
            return self.post(.failure(request.body.contents() ?? [], type: type), requestID: requestID, mode: nil)
        case .initError:
            let ending = InstanceEnding.initError(
                request.body.contents() ?? [],
                type: Self.errorType(request.headers, category: "Runtime")
            )
            let reply = self.state.withLock { $0.session.initFailed() }
            if reply == .accepted {
                self.end(ending)
            }
            return reply.response
        case .ping:
            return HTTPServerResponse(status: 200, body: .bytes([UInt8]("pong".utf8)))
        case .unsupported(let api): return RuntimeReply.notSupported(api).response
        }
    }

    /// Ends the conversation: the process is gone, or is about to be.
    ///
    /// What was posted before counts as the answer all the same.
    func end(_ ending: InstanceEnding) {
        self.perform { state, effects in
            guard state.ending == nil else {
                return
            }
            let answer = state.session.answer
            state.session.end()
            state.ending = ending
            state.times.deadline = nil
            state.times.completed = .now
            if let completion = state.completion {
                state.completion = nil
                effects.completion = (completion, answer.map { .answered($0, isReusable: false) } ?? ending)
            }
            if let held = state.held {
                state.held = nil
                effects.refused = (held, .ended)
            }
        }
    }

    /// Whether the instance can take an event.
    var isAlive: Bool { self.state.withLock { $0.ending == nil } }

    /// What has run out of time, if anything has.
    func overdue(at now: ContinuousClock.Instant) -> InstanceEnding? {
        self.state.withLock { state in
            guard let deadline = state.times.deadline, now >= deadline, state.ending == nil else {
                return nil
            }
            return state.session.phase == .starting ? .initTimedOut : .timedOut
        }
    }

    private func next() async -> HTTPServerResponse {
        await withCheckedContinuation { reply in
            self.perform { state, effects in
                if state.times.ready == nil {
                    state.times.ready = .now
                    state.times.deadline = nil
                }
                switch state.session.next() {
                case .hold: Self.hold(reply, &state, &effects)
                case .deliver(let invocation): Self.deliver(invocation, to: reply, &state, &effects)
                case .complete(let answer):
                    state.times.completed = .now
                    state.times.deadline = nil
                    if let completion = state.completion {
                        state.completion = nil
                        effects.completion = (completion, .answered(answer, isReusable: true))
                    }
                    Self.hold(reply, &state, &effects)
                case .refuse(let refusal): effects.refused = (reply, refusal)
                }
            }
        }
    }

    /// Whether a request is a response that comes piece by piece.
    static func isStreamed(_ request: HTTPServerRequest) -> Bool {
        request.headers["Lambda-Runtime-Function-Response-Mode"]?.lowercased() == RuntimeSession.streamingMode
    }

    /// Takes a response as it comes, and passes it on where the caller wants that.
    private func receive(_ stream: BytePipe, requestID: String) async -> HTTPServerResponse {
        let (refusal, target) = self.state.withLock {
            ($0.session.refusal(requestID), $0.session.invocation?.responseStream)
        }
        if let refusal {
            stream.abandon()
            return refusal.response
        }
        var response = StreamedResponse(target: target)
        while true {
            switch await stream.next() {
            case .bytes(let bytes): await response.take(bytes)
            case .end(.finished(let trailers)):
                let type = trailers["Lambda-Runtime-Function-Error-Type"].map { _ in
                    Self.errorType(trailers, category: "Function")
                }
                return self.post(response.answer(trailers, errorType: type), requestID: requestID, mode: nil)
            case .end(.failed), .nothing:
                return RuntimeReply.truncated.response
            }
        }
    }

    private func post(_ answer: RuntimeAnswer, requestID: String, mode: String?) -> HTTPServerResponse {
        self.state.withLock { $0.session.post(answer, requestID: requestID, mode: mode) }.response
    }

    /// Keeps a request; one that was kept before is the client's lost connection.
    private static func hold(_ reply: Reply, _ state: inout State, _ effects: inout Effects) {
        if let lost = state.held {
            effects.refused = (lost, .ended)
        }
        state.held = reply
    }

    private static func deliver(
        _ invocation: RuntimeInvocation,
        to reply: Reply,
        _ state: inout State,
        _ effects: inout Effects
    ) {
        let now = ContinuousClock.now
        state.times.delivered = now
        state.times.deadline = now + invocation.timeout
        effects.delivery = (invocation, reply)
    }

    /// Decides under the lock, then acts without it.
    private func perform(_ decide: (inout sending State, inout Effects) -> Void) {
        let effects = self.state.withLock { state in
            var effects = Effects()
            decide(&state, &effects)
            return effects
        }
        if let (reply, refusal) = effects.refused {
            reply.resume(returning: refusal.response)
        }
        if let (invocation, reply) = effects.delivery {
            self.onDelivery(invocation)
            reply.resume(returning: Self.event(invocation))
        }
        if let (completion, ending) = effects.completion {
            completion.resume(returning: ending)
        }
    }

    /// The event as the runtime gets it.
    private static func event(_ invocation: RuntimeInvocation) -> HTTPServerResponse {
        let deadline = WallClock.millisecondsSince1970() + invocation.timeout.wholeMilliseconds
        var fields = [
            HTTPHeaders.Field(name: "Content-Type", value: "application/json"),
            HTTPHeaders.Field(name: "Lambda-Runtime-Aws-Request-Id", value: invocation.requestID),
            HTTPHeaders.Field(name: "Lambda-Runtime-Deadline-Ms", value: String(deadline)),
            HTTPHeaders.Field(name: "Lambda-Runtime-Invoked-Function-Arn", value: invocation.functionARN),
            HTTPHeaders.Field(name: "Lambda-Runtime-Trace-Id", value: invocation.traceID),
            HTTPHeaders.Field(name: "Lambda-Runtime-Invocation-Id", value: invocation.requestID),
        ]
        if let context = invocation.clientContext {
            fields.append(HTTPHeaders.Field(name: "Lambda-Runtime-Client-Context", value: context))
        }
        return HTTPServerResponse(status: 200, headers: HTTPHeaders(fields), body: .bytes(invocation.payload))
    }

    /// The error type of a header: kept where it has Lambda's form, else unknown.
    private static func errorType(_ headers: HTTPHeaders, category: String) -> String {
        let type = headers["Lambda-Runtime-Function-Error-Type"] ?? ""
        let parts = type.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "Runtime" || parts[0] == "Function",
            let first = parts[1].utf8.first, first >= 0x41, first <= 0x5A, parts[1].utf8.count >= 2,
            parts[1].utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A })
        else {
            return "\(category).Unknown"
        }
        return type
    }
}
