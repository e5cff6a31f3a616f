internal import HTTPClient
internal import HTTPTypes
internal import JSONDocument

/// Asks for events and answers them, one after the other, until the process is to end.
struct InvocationLoop: Sendable {
    /// Lambda's limit of a response: 6 MiB and 100 bytes.
    static let maxResponseSize = 6 * 1_024 * 1_024 + 100

    /// How often in a row asking may fail; with the pauses between, some five seconds.
    private static let maxFailures = 10
    /// How often in a row the server may say that it does not recover (500): Lambda wants the process gone then.
    private static let maxServerErrors = 3
    private static let maxDeliveries = 3
    private static let longestPause = Duration.seconds(1)

    let client: RuntimeAPIClient
    let handler: any LambdaHandler
    let function: LambdaFunctionDescription
    let logger: JSONLogger
    let termination: Termination
    var now: @Sendable () -> UnixTime = UnixTime.now
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    /// Runs until the end, the handler too, on the thread of the connection, so that no event changes threads.
    ///
    /// - Parameter connection: The client's connection.
    /// - Returns: The exit code of the process.
    func run(on connection: isolated HTTPConnection) async -> Int32 {
        var failures = 0
        while !self.termination.isRequested {
            switch await self.poll() {
            case nil:
                return 0
            case .invocation(let invocation):
                failures = 0
                await self.serve(invocation)
            case .failed(let reason, let status):
                failures += 1
                guard failures < (status == 500 ? Self.maxServerErrors : Self.maxFailures) else {
                    self.logger.log(
                        .fatal,
                        "the Runtime API is gone",
                        [
                            .errorMessage: .string(reason), .status: Self.json(status),
                            .attempt: .integer(Int64(failures)),
                        ]
                    )
                    return 1
                }
                self.logger.debug("the Runtime API gave no event", [.errorMessage: .string(reason)])
                await self.pause(after: failures)
            }
        }
        return 0
    }

    /// Asks for the next event; nil where the process is to end.
    private func poll() async -> RuntimeAPIClient.Poll? {
        let cancellation = HTTPCancellation()
        guard let hook = self.termination.addAction({ cancellation.cancel() }) else {
            return nil
        }
        defer { self.termination.removeAction(hook) }
        do throws(HTTPClientError) {
            return try await self.client.next(cancellation)
        } catch {
            return error.code == .cancelled ? nil : .failed(error.description, status: nil)
        }
    }

    /// Handles one event and delivers the answer.
    private func serve(_ invocation: Invocation) async {
        let logger = self.logger.with(.requestID, .string(invocation.requestID))
        if let handler = self.handler as? any StreamingLambdaHandler {
            return await self.stream(invocation, handler, logger)
        }
        switch await self.handle(invocation, logger) {
        case .success(let body):
            await self.deliver(logger) { await self.client.respond(body, to: invocation) }
        case .failure(let failure):
            await self.fail(invocation, failure.report, logger)
        }
    }

    private func fail(_ invocation: Invocation, _ report: ErrorReport, _ logger: JSONLogger) async {
        Self.log(report, logger)
        await self.deliver(logger) { await self.client.report(report, for: invocation) }
    }

    private static func log(_ report: ErrorReport, _ logger: JSONLogger) {
        logger.error(
            "the invocation failed",
            [
                .errorType: .string(report.type), .errorMessage: .string(report.message),
                .isRetriable: report.isRetriable.map { .bool($0) } ?? .null,
            ]
        )
    }

    /// Handles one event and delivers the response while it is made.
    ///
    /// A failure before the first piece is reported as any other. What has gone out cannot be delivered again.
    private func stream(
        _ invocation: Invocation,
        _ handler: any StreamingLambdaHandler,
        _ logger: JSONLogger
    ) async {
        let event: JSONValue
        do throws(Failure) {
            event = try Self.event(of: invocation)
        } catch {
            return await self.fail(invocation, error.report, logger)
        }
        let context = invocation.context(function: self.function, logger: logger, now: self.now())
        let pipe = BytePipe()
        async let handled: ErrorReport? = Self.write(event, context, handler, to: pipe)
        await withCheckedContinuation { begun in pipe.whenReadable { begun.resume() } }
        if pipe.isDry, let report = await handled {
            return await self.fail(invocation, report, logger)
        }
        switch await self.client.stream(pipe, contentType: handler.contentType, to: invocation) {
        case .accepted: break
        case .refused(let status):
            logger.warn("the Runtime API refused the answer", [.status: .integer(Int64(status))])
        case .lost(let reason):
            logger.warn("the answer did not arrive", [.errorMessage: .string(reason)])
        }
        if let report = await handled {
            Self.log(report, logger)
        }
    }

    /// Has a handler write its response; gives its failure.
    private static func write(
        _ event: JSONValue,
        _ context: LambdaContext,
        _ handler: any StreamingLambdaHandler,
        to pipe: BytePipe
    ) async -> ErrorReport? {
        do {
            try await handler.handle(event, context: context, response: ResponseStream(pipe))
            pipe.finish()
            return nil
        } catch {
            let report = ErrorReport(error)
            pipe.finish(trailers: RuntimeAPIClient.trailers(report))
            return report
        }
    }

    private static func event(of invocation: Invocation) throws(Failure) -> JSONValue {
        do throws(JSONError) {
            return try JSONValue(parsing: invocation.event)
        } catch {
            let message = "the event is no JSON: \(error.message)"
            throw Failure(report: ErrorReport(type: "Runtime.UnmarshalError", message: message))
        }
    }

    private struct Failure: Error {
        let report: ErrorReport
    }

    private func handle(_ invocation: Invocation, _ logger: JSONLogger) async -> Result<[UInt8], Failure> {
        let event: JSONValue
        do throws(Failure) {
            event = try Self.event(of: invocation)
        } catch {
            return .failure(error)
        }
        let context = invocation.context(function: self.function, logger: logger, now: self.now())
        do {
            let body = try await self.handler.handle(event, context: context).bytes()
            guard body.count <= Self.maxResponseSize else {
                let report = ErrorReport(
                    type: "Function.ResponseSizeTooLarge",
                    message: "Response payload size (\(body.count) bytes) exceeded maximum allowed payload size "
                        + "(\(Self.maxResponseSize) bytes)."
                )
                return .failure(Failure(report: report))
            }
            return .success(body)
        } catch {
            return .failure(Failure(report: ErrorReport(error)))
        }
    }

    /// Delivers an answer, again where it did not arrive.
    ///
    /// An answer that the server does not want is no reason to end: it came
    /// too late (410), is too large (413) or not expected (400, 403), and the
    /// next event is another one. Whether the server is gone for good (500)
    /// asking for the next event shows.
    private func deliver(_ logger: JSONLogger, _ send: () async -> RuntimeAPIClient.Delivery) async {
        for attempt in 1...Self.maxDeliveries {
            switch await send() {
            case .accepted:
                return
            case .refused(let status):
                logger.warn("the Runtime API refused the answer", [.status: .integer(Int64(status))])
                return
            case .lost(let reason):
                logger.warn(
                    "the answer did not arrive",
                    [.errorMessage: .string(reason), .attempt: .integer(Int64(attempt))]
                )
                await self.pause(after: attempt)
            }
        }
    }

    /// Waits before another attempt; the first one follows almost at once.
    private func pause(after failures: Int) async {
        let pause = min(Duration.milliseconds(10) * (1 << min(failures - 1, 10)), Self.longestPause)
        let sleep = self.sleep
        await self.termination.cutShort {
            // A cancelled pause is over, which is all there is to it.
            try? await sleep(pause)
        }
    }

    private static func json(_ status: Int?) -> JSONValue {
        status.map { .integer(Int64($0)) } ?? .null
    }
}
