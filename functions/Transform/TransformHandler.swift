import AWSClients
import HTTPTypes
import JSONDocument
import LambdaEvents
import LambdaRuntime
import Pipeline

/// Transforms the objects that an event names, or what is left to do.
struct TransformHandler: LambdaHandler {
    private let configuration: AWSConfiguration
    /// Where a variable is missing, every invocation fails with its name and the process stays.
    private let settings: Result<PipelineSettings, any Error>
    private let store: S3ObjectStore

    init(environment: [String: String]) {
        MemoryReturn.begin()
        self.configuration = AWSConfiguration(environment: environment)
        self.settings = Result { try PipelineSettings(environment: environment) }
        self.store = S3ObjectStore(self.configuration)
    }

    func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue {
        do {
            switch try LambdaEvent(json: event) {
            case .objects(let references):
                return try await self.transform(
                    references.map { ObjectLocation(bucket: $0.bucket, key: $0.key) },
                    context
                )
            case .schedule:
                return try await self.transform(try await self.open(), context)
            case .workflow(let input):
                return try await self.perform(input, context)
            }
        } catch {
            throw HandlerFailure(error, step: "Transform")
        }
    }

    /// Does what the workflow asks for.
    private func perform(_ input: JSONValue, _ context: LambdaContext) async throws -> JSONValue {
        switch input["action"]?.stringValue {
        case "plan":
            let objects = try await self.open()
            let runID = input["run_id"]?.stringValue ?? context.requestID
            let list = try await self.backlog().write(objects, runID: runID)
            return [
                "bucket": .string(list.bucket), "key": .string(list.key), "objects": .integer(Int64(objects.count)),
            ]
        case "transform":
            guard let bucket = input["object"]?["bucket"]?.stringValue, let key = input["object"]?["key"]?.stringValue
            else { throw PipelineError.eventUnknown("the action transform needs object.bucket and object.key") }
            let location = ObjectLocation(bucket: bucket, key: key)
            guard let outcome = try await self.job(context).run(location) else {
                return ["bucket": .string(bucket), "key": .string(key), "complete": true, "missing": true]
            }
            Self.log(outcome, context.logger)
            return outcome.document
        default:
            return try await self.transform(try await self.open(), context)
        }
    }

    /// Transforms objects one after the other while there is time.
    private func transform(_ locations: [ObjectLocation], _ context: LambdaContext) async throws -> JSONValue {
        var objects: [JSONValue] = []
        for location in locations {
            guard context.remainingTime() > .seconds(60) || objects.isEmpty else { break }
            if let outcome = try await self.job(context).run(location) {
                Self.log(outcome, context.logger)
                objects.append(outcome.document)
            } else {
                context.logger.warn("object gone", [.bucket: .string(location.bucket), .key: .string(location.key)])
                objects.append(["bucket": .string(location.bucket), "key": .string(location.key), "missing": true])
            }
        }
        return ["objects": .array(objects), "left": .integer(Int64(locations.count - objects.count))]
    }

    private static func log(_ outcome: TransformOutcome, _ logger: JSONLogger) {
        // One message for all: a metric filter of the template goes by it.
        logger.log(outcome.damage == nil ? .info : .warn, "transformed", [.outcome: outcome.document])
    }

    private func job(_ context: LambdaContext) throws -> TransformJob {
        TransformJob(
            store: self.store,
            settings: try self.settings.get(),
            deadline: context.workDeadline,
            clock: self.configuration.now
        )
    }

    private func backlog() throws -> Backlog {
        Backlog(store: self.store, settings: try self.settings.get())
    }

    /// What landed and has no last commit.
    private func open() async throws -> [ObjectLocation] {
        try await self.backlog().find(landedBefore: self.backlogLimit())
    }

    /// Younger objects are left to their own events, which may still be tried again.
    private func backlogLimit() throws -> UnixTime {
        self.configuration.now() + (.zero - (try self.settings.get().backlogAge))
    }
}
