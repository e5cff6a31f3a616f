internal import ChildProcess
internal import HTTPServer
internal import HTTPTypes

/// One running copy of a function: its process, its Runtime API, its log.
final class FunctionInstance: Sendable {
    /// The number of its place in the pool, which keeps a temporary folder.
    let slot: Int

    /// The pool's generation that it was started in; an older one is not used again.
    let generation: Int

    let log: InstanceLog
    private let function: FunctionResource
    private let conversation: RuntimeConversation
    private let server: HTTPServer
    private let child: ChildProcess

    /// Whether no event was handed to it yet.
    private let isFresh = Flag(true)

    /// What an instance is started from.
    struct Plan: Sendable {
        var function: FunctionResource
        var slot: Int
        var generation: Int
        var folder: String
        var initLimit: Duration
    }

    /// Starts the process.
    ///
    /// - Throws: ``ChildProcessError`` or `HTTPServerError`.
    init(
        _ plan: Plan,
        log: InstanceLog,
        environment: (_ runtimeAPI: String) -> [String: String]
    ) throws {
        self.function = plan.function
        self.slot = plan.slot
        self.generation = plan.generation
        self.log = log
        let isFresh = self.isFresh
        let conversation = RuntimeConversation(initLimit: plan.initLimit) { invocation in
            log.started(invocation.requestID, isCold: isFresh.take())
        }
        self.conversation = conversation
        self.server = try HTTPServer(
            port: 0,
            limits: Self.limits,
            streams: { RuntimeConversation.isStreamed($0) },
            respond: { request in
                // Nothing is signed here: a page of the web could take an event and answer in the function's place.
                if let objection = EndpointHost.objection(to: request.headers, takesShortNames: true) {
                    request.stream?.abandon()
                    return RuntimeReply.foreign(objection).response
                }
                return await conversation.respond(to: request)
            }
        )
        var configuration = ChildProcessConfiguration(executable: "\(plan.folder)/bootstrap")
        configuration.environment = environment("127.0.0.1:\(self.server.port)")
        configuration.workingDirectory = plan.folder
        configuration.standardOutput = .lines { line in log.line(line) }
        configuration.standardError = .joined
        configuration.onExit = { exit in conversation.end(.exited(exit)) }
        log.initStarted()
        do {
            self.child = try ChildProcess(configuration)
        } catch {
            self.server.stop()
            throw error
        }
    }

    /// A function may think for a quarter of an hour between two requests; responses stay in memory.
    private static let limits = HTTPServerLimits(
        memoryBodySize: 8 << 20,
        bodySize: 64 << 20,
        idleTimeout: .seconds(86_400),
        threads: 1
    )

    /// Whether it can take an event.
    var isAlive: Bool { self.conversation.isAlive }

    /// Hands an event over and waits for the end.
    func run(_ invocation: RuntimeInvocation) async -> InstanceEnding {
        let ending = await self.conversation.run(invocation)
        self.child.deliverPendingOutput()
        return ending
    }

    /// The moments of the last invocation.
    var times: InstanceTimes { self.conversation.times }

    /// The most memory that the process has held, in bytes.
    var peakMemory: Int {
        self.child.memory?.peakResidentBytes ?? self.child.exit?.peakResidentBytes ?? 0
    }

    /// Ends the process where a limit is passed.
    func checkLimits(at now: ContinuousClock.Instant) {
        if let ending = self.conversation.overdue(at: now) {
            self.conversation.end(ending)
            self.child.send(.kill)
        } else if let memory = self.child.memory,
            memory.residentBytes > self.function.memoryMegabytes * 1_048_576
        {
            self.conversation.end(.outOfMemory)
            self.child.send(.kill)
        }
    }

    /// Kills the process at work.
    ///
    /// - Parameter ending: What the invocation is told; nil tells that the process ended.
    func cutOff(_ ending: InstanceEnding?) {
        if let ending {
            self.conversation.end(ending)
        }
        self.child.send(.kill)
    }

    /// Kills the process, as Lambda does with an instance that failed, and waits until it is gone.
    func discard() async {
        self.child.send(.kill)
        _ = await self.child.waitForExit()
        self.server.stop()
    }

    /// Asks the process to end, and kills it where it does not.
    ///
    /// The socket stays open until then, so that the client sees no fault.
    func stop(after grace: Duration) async {
        _ = await self.child.stop(after: grace)
        self.conversation.end(.stopped)
        self.server.stop()
    }
}
