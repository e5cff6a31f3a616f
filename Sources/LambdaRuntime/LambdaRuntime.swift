internal import Glibc
internal import JSONDocument

/// Runs a handler under Lambda, or under whatever offers Lambda's Runtime API.
public enum LambdaRuntime {
    /// Makes the handler, then answers events until the process is asked to end.
    ///
    /// SIGTERM ends a wait for the next event at once; an event that is being
    /// handled is answered first. A handler that cannot be made is reported as
    /// Lambda wants it. Where `AWS_LAMBDA_MAX_CONCURRENCY` is set, so many
    /// events are handled at a time.
    ///
    /// - Parameters:
    ///   - environment: The variables of the process.
    ///   - makeHandler: Makes the handler; what it need not do before the first
    ///     event it leaves for later, because a caller waits for it.
    /// - Returns: The exit code: 0 when asked to end, 1 where the function or the
    ///   Runtime API failed, 2 where there is no Runtime API.
    public static func run(
        environment: [String: String],
        makeHandler: () async throws -> any LambdaHandler
    ) async -> Int32 {
        guard let address = environment["AWS_LAMBDA_RUNTIME_API"].flatMap({ RuntimeAPIAddress($0) }) else {
            Self.complain(
                "This is an AWS Lambda function: it needs AWS_LAMBDA_RUNTIME_API (host:port of a Runtime API). "
                    + "Start it through `putokaz start` or `putokaz invoke`."
            )
            return 2
        }
        let termination = Termination()
        let signal = TerminationSignal(termination)
        let status = await Self.serve(
            address,
            environment,
            JSONLogger(environment: environment),
            termination,
            makeHandler
        )
        withExtendedLifetime(signal) {}
        return status
    }

    /// The same, with the parts that belong to the process given.
    static func serve(
        _ address: RuntimeAPIAddress,
        _ environment: [String: String],
        _ logger: JSONLogger,
        _ termination: Termination,
        _ makeHandler: () async throws -> any LambdaHandler
    ) async -> Int32 {
        let function = LambdaFunctionDescription(environment: environment)
        let client = RuntimeAPIClient(address)
        let handler: any LambdaHandler
        do {
            handler = try await makeHandler()
        } catch {
            let report = ErrorReport(error)
            logger.log(
                .fatal,
                "the function could not get ready",
                [.errorType: .string(report.type), .errorMessage: .string(report.message)]
            )
            _ = await client.reportInitialization(report)
            return 1
        }
        let concurrency = environment["AWS_LAMBDA_MAX_CONCURRENCY"].flatMap { Int($0) } ?? 1
        return await withTaskGroup(of: Int32.self) { group in
            for number in 0..<max(1, concurrency) {
                let loop = InvocationLoop(
                    client: number == 0 ? client : RuntimeAPIClient(address),
                    handler: handler,
                    function: function,
                    logger: logger,
                    termination: termination
                )
                group.addTask { await loop.run(on: loop.client.connection) }
            }
            var status: Int32 = 0
            for await loopStatus in group {
                status = max(status, loopStatus)
                // Where one loop has to end, the process has to.
                termination.request()
            }
            return status
        }
    }

    private static func complain(_ text: String) {
        let line = Array("\(text)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
