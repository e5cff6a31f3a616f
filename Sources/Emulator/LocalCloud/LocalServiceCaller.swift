internal import AWSClients
internal import HTTPServer
internal import HTTPTypes
internal import JSONDocument
internal import Synchronization

/// Answers the calls of services that workflows make, through the services' own code.
final class LocalServiceCaller: ServiceCaller {
    private let warehouse: RedshiftDataService
    private let region: String
    private let store = Mutex<S3ObjectStore?>(nil)

    init(warehouse: RedshiftDataService, region: String) {
        self.warehouse = warehouse
        self.region = region
    }

    /// Says where the endpoint listens.
    func connect(_ configuration: AWSConfiguration) {
        self.store.withLock { $0 = S3ObjectStore(configuration) }
    }

    func call(service: String, action: String, parameters: JSONValue) async throws(ServiceCallFailure) -> JSONValue {
        switch service {
        case "s3":
            guard let store = self.store.withLock({ $0 }) else {
                throw ServiceCallFailure(error: "States.TaskFailed", cause: "the endpoint does not listen yet")
            }
            do throws(AWSServiceError) {
                return try await Self.call(action, parameters, on: store)
            } catch {
                throw ServiceCallFailure(error: "S3.\(error.code)Exception", cause: error.message)
            }
        case "redshiftdata":
            return try await self.callWarehouse(action, parameters)
        default:
            throw ServiceCallFailure(
                error: "States.Runtime",
                cause: "the local cloud does not call \(service):\(action) for workflows"
            )
        }
    }

    private static func call(
        _ action: String,
        _ parameters: JSONValue,
        on store: S3ObjectStore
    ) async throws(AWSServiceError) -> JSONValue {
        let bucket = parameters["Bucket"]?.stringValue ?? ""
        let location = ObjectLocation(bucket: bucket, key: parameters["Key"]?.stringValue ?? "")
        switch action {
        case "getObject":
            let content = try await store.read(location)
            return [
                "Body": .string(String(decoding: content.bytes, as: UTF8.self)),
                "ContentLength": .integer(content.metadata.size), "ETag": .string("\"\(content.metadata.eTag)\""),
                "ContentType": .string(content.metadata.contentType ?? "binary/octet-stream"),
                "LastModified": .string(content.metadata.lastModified.iso8601Seconds),
            ]
        case "putObject":
            let body = parameters["Body"].map { $0.stringValue ?? $0.text() } ?? ""
            let type = parameters["ContentType"]?.stringValue ?? "application/json"
            let result = try await store.write(
                Array(body.utf8),
                to: location,
                options: ObjectWriteOptions(contentType: type)
            )
            return ["ETag": .string("\"\(result.eTag)\"")]
        case "listObjectsV2":
            return try await Self.list(parameters, bucket, store)
        case "deleteObject":
            try await store.delete(location)
            return [:]
        default:
            throw AWSServiceError(
                service: "s3",
                code: "NotImplemented",
                message: "workflows cannot call s3:\(action) here",
                status: 501
            )
        }
    }

    private static func list(
        _ parameters: JSONValue,
        _ bucket: String,
        _ store: S3ObjectStore
    ) async throws(AWSServiceError) -> JSONValue {
        let page = try await store.list(
            bucket: bucket,
            prefix: parameters["Prefix"]?.stringValue ?? "",
            delimiter: parameters["Delimiter"]?.stringValue,
            continuation: parameters["ContinuationToken"]?.stringValue,
            startAfter: parameters["StartAfter"]?.stringValue
        )
        let contents = page.objects.map { object -> JSONValue in
            [
                "Key": .string(object.key), "Size": .integer(object.size), "ETag": .string("\"\(object.eTag)\""),
                "LastModified": .string(object.lastModified.iso8601Seconds), "StorageClass": "STANDARD",
            ]
        }
        var answer = JSONObject([
            ("Name", .string(bucket)), ("Contents", .array(contents)), ("KeyCount", .integer(Int64(contents.count))),
            ("IsTruncated", .bool(page.continuation != nil)),
        ])
        answer["NextContinuationToken"] = page.continuation.map { .string($0) }
        return .object(answer)
    }

    private func callWarehouse(_ action: String, _ parameters: JSONValue) async throws(ServiceCallFailure) -> JSONValue
    {
        let operation = action.prefix(1).uppercased() + action.dropFirst()
        let request = ServiceRequest(
            method: "POST",
            path: "/",
            query: [],
            headers: ["X-Amz-Target": "RedshiftData.\(operation)"],
            body: .bytes(parameters.bytes()),
            requestID: RandomIdentifier.uuid(),
            region: self.region
        )
        let response = await self.warehouse.respond(to: request)
        guard case .bytes(let bytes) = response.body, let answer = try? JSONValue(parsing: bytes) else {
            throw ServiceCallFailure(error: "States.TaskFailed", cause: "the Data API gave no answer")
        }
        guard response.status == 200 else {
            throw ServiceCallFailure(
                error: "RedshiftData.\(answer["__type"]?.stringValue ?? "ServiceException")",
                cause: answer["Message"]?.stringValue ?? ""
            )
        }
        return answer
    }
}
