import AWSClients
import JSONDocument
import LambdaEvents
import LambdaRuntime
import Pipeline

/// Ranks people and places, whatever event says so.
struct AnalysisHandler: LambdaHandler {
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
            let job = AnalysisJob(store: store, client: client, settings: self.settings, clock: self.configuration.now)
            let outcome = try await job.run(event["run_id"]?.stringValue ?? context.requestID)
            context.logger.info("analysed", [.outcome: outcome.document])
            return outcome.document
        } catch {
            throw HandlerFailure(error, step: "Analysis")
        }
    }
}
