import AWSClients
import JSONDocument
import LambdaEvents
import LambdaRuntime
import Pipeline

/// Loads what is open, whatever event says so.
struct RedshiftLoaderHandler: LambdaHandler {
    private let configuration: AWSConfiguration
    private let settings: PipelineSettings

    init(environment: [String: String]) throws {
        self.configuration = AWSConfiguration(environment: environment)
        self.settings = try PipelineSettings(environment: environment)
    }

    func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue {
        do {
            _ = try LambdaEvent(json: event)
            let client = WarehouseClient(self.configuration, settings: self.settings, deadline: context.workDeadline)
            let store = S3ObjectStore(self.configuration)
            let job = LoadJob(store: store, client: client, settings: self.settings, clock: self.configuration.now)
            let outcome = try await job.run()
            context.logger.info("loaded", [.outcome: outcome.document])
            return outcome.document
        } catch {
            throw HandlerFailure(error, step: "Load")
        }
    }
}
