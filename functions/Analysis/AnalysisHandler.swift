import AWSClients
import JSONDocument
import LambdaEvents
import LambdaRuntime
import Pipeline

/// Ranks people and places, whatever event says so.
struct AnalysisHandler: LambdaHandler {
    private let configuration: AWSConfiguration
    /// Where a variable is missing, every invocation fails with its name and the process stays.
    private let settings: Result<PipelineSettings, any Error>

    init(environment: [String: String]) {
        self.configuration = AWSConfiguration(environment: environment)
        self.settings = Result { try PipelineSettings(environment: environment) }
    }

    func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue {
        do {
            _ = try LambdaEvent(json: event)
            let settings = try self.settings.get()
            let client = WarehouseClient(self.configuration, settings: settings, deadline: context.workDeadline)
            let store = S3ObjectStore(self.configuration)
            let job = AnalysisJob(store: store, client: client, settings: settings, clock: self.configuration.now)
            let outcome = try await job.run(event["run_id"]?.stringValue ?? context.requestID)
            context.logger.info("analysed", [.outcome: outcome.document])
            return outcome.document
        } catch {
            throw HandlerFailure(error, step: "Analysis")
        }
    }
}
