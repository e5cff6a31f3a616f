/// Starts what events and schedules aim at, by its ARN.
public struct EventTargetStarter: Sendable {
    private let lambda: LambdaService
    private let startStateMachine: @Sendable (_ arn: String, _ input: [UInt8]) async -> Void
    private let drainStateMachines: @Sendable () async -> Void

    /// Creates a starter.
    ///
    /// - Parameters:
    ///   - lambda: The functions, which get events asynchronously.
    ///   - startStateMachine: Starts an execution of a state machine with an
    ///     input; it does not wait for the end.
    ///   - drainStateMachines: Waits until no execution runs.
    public init(
        lambda: LambdaService,
        startStateMachine: @escaping @Sendable (_ arn: String, _ input: [UInt8]) async -> Void,
        drainStateMachines: @escaping @Sendable () async -> Void = {}
    ) {
        self.lambda = lambda
        self.startStateMachine = startStateMachine
        self.drainStateMachines = drainStateMachines
    }

    /// Sends an event to a target.
    ///
    /// - Parameters:
    ///   - arn: The target: a function or a state machine.
    ///   - event: The event, JSON.
    ///   - delay: How long the event is under way to a function.
    public func start(_ arn: String, event: [UInt8], after delay: Duration = .zero) async {
        if arn.contains(":stateMachine:") {
            await self.startStateMachine(arn, event)
        } else {
            // The template was checked for targets that do not exist; while stopping, events are dropped.
            _ = try? self.lambda.enqueue(function: arn, payload: event, delay: delay)
        }
    }

    /// Waits until every function that was sent an event has succeeded or failed for good, and no execution runs.
    public func drain() async {
        await self.lambda.drain()
        await self.drainStateMachines()
        // What executions put and called may have sent events.
        await self.lambda.drain()
    }
}
