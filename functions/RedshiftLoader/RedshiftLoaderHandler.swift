import AWSClients
import JSONDocument
import LambdaEvents
import LambdaRuntime
import Pipeline

/// Loads what is open, whatever event says so, and forgets a person where one asks for that.
struct RedshiftLoaderHandler: LambdaHandler {
    private let configuration: AWSConfiguration
    /// Where a variable is missing, every invocation fails with its name and the process stays.
    private let settings: Result<PipelineSettings, any Error>

    init(environment: [String: String]) {
        self.configuration = AWSConfiguration(environment: environment)
        self.settings = Result { try PipelineSettings(environment: environment) }
    }

    func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue {
        // `try?`: what is no event is refused below, under the name of the step that most callers want.
        if case .workflow(let input) = try? LambdaEvent(json: event), input["action"] == "forget" {
            do {
                return try await self.forget(input, try self.settings.get(), context)
            } catch {
                throw HandlerFailure(error, step: "Forget")
            }
        }
        do {
            let parsed = try LambdaEvent(json: event)
            let settings = try self.settings.get()
            let (store, client) = self.clients(settings, context)
            let job = LoadJob(store: store, client: client, settings: settings, clock: self.configuration.now)
            let outcome = try await job.run(isReconciliation: Self.isReconciliation(parsed))
            context.logger.info("loaded", [.outcome: outcome.document])
            return outcome.document
        } catch {
            throw HandlerFailure(error, step: "Load")
        }
    }

    private func clients(_ settings: PipelineSettings, _ context: LambdaContext) -> (S3ObjectStore, WarehouseClient) {
        let client = WarehouseClient(self.configuration, settings: settings, deadline: context.workDeadline)
        return (S3ObjectStore(self.configuration), client)
    }

    /// Whether an event asks for all commits to be compared with the ledger: `{"action": "load", "reconcile": true}`.
    private static func isReconciliation(_ event: LambdaEvent) -> Bool {
        guard case .workflow(let input) = event else { return false }
        return input["reconcile"] == true
    }

    /// Forgets a person, as far as the time goes; the log does not say whom.
    private func forget(
        _ input: JSONValue,
        _ settings: PipelineSettings,
        _ context: LambdaContext
    ) async throws -> JSONValue {
        guard let user = input["user"]?.stringValue else {
            throw PipelineError.eventUnknown("the action forget needs user: the digits of an id, or @ and a handle")
        }
        let position = try input["next"].flatMap { $0.isNull ? nil : $0 }.map { try ForgetPosition($0) }
        let (store, client) = self.clients(settings, context)
        let job = ForgetJob(store: store, client: client, settings: settings, clock: self.configuration.now)
        let outcome = try await job.run(user, salt: ForgetSalt.random(), from: position)
        context.logger.info(outcome.next == nil ? "forgotten" : "forgetting goes on")
        return outcome.document
    }
}
