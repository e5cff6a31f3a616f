import AWSClients
import JSONDocument
import LambdaEvents
import LambdaRuntime
import Pipeline

/// Loads what is open, whatever event says so, and forgets a person where one asks for that.
struct RedshiftLoaderHandler: LambdaHandler {
    private let configuration: AWSConfiguration
    private let settings: PipelineSettings

    init(environment: [String: String]) throws {
        self.configuration = AWSConfiguration(environment: environment)
        self.settings = try PipelineSettings(environment: environment)
    }

    func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue {
        let client = WarehouseClient(self.configuration, settings: self.settings, deadline: context.workDeadline)
        let store = S3ObjectStore(self.configuration)
        // `try?`: what is no event is refused below, under the name of the step that most callers want.
        if case .workflow(let input) = try? LambdaEvent(json: event), input["action"] == "forget" {
            do {
                return try await self.forget(input, store, client, context)
            } catch {
                throw HandlerFailure(error, step: "Forget")
            }
        }
        do {
            let parsed = try LambdaEvent(json: event)
            let job = LoadJob(store: store, client: client, settings: self.settings, clock: self.configuration.now)
            let outcome = try await job.run(isReconciliation: Self.isReconciliation(parsed))
            context.logger.info("loaded", [.outcome: outcome.document])
            return outcome.document
        } catch {
            throw HandlerFailure(error, step: "Load")
        }
    }

    /// Whether an event asks for all commits to be compared with the ledger: `{"action": "load", "reconcile": true}`.
    private static func isReconciliation(_ event: LambdaEvent) -> Bool {
        guard case .workflow(let input) = event else { return false }
        return input["reconcile"] == true
    }

    /// Forgets a person, as far as the time goes; the log does not say whom.
    private func forget(
        _ input: JSONValue,
        _ store: S3ObjectStore,
        _ client: WarehouseClient,
        _ context: LambdaContext
    ) async throws -> JSONValue {
        guard let user = input["user"]?.stringValue else {
            throw PipelineError.eventUnknown("the action forget needs user: the digits of an id, or @ and a handle")
        }
        let position = try input["next"].flatMap { $0.isNull ? nil : $0 }.map { try ForgetPosition($0) }
        let job = ForgetJob(store: store, client: client, settings: self.settings, clock: self.configuration.now)
        let outcome = try await job.run(user, salt: ForgetSalt.random(), from: position)
        context.logger.info(outcome.next == nil ? "forgotten" : "forgetting goes on")
        return outcome.document
    }
}
