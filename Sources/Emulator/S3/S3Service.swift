public import HTTPServer
internal import HTTPTypes

/// S3 as its REST interface shows it, over a store.
///
/// See [the interface](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html).
public struct S3Service: AWSService {
    /// The name that signatures use.
    public var signingName: String { "s3" }

    let store: S3Store

    /// The region of buckets that name none.
    let region: String

    /// The account that owns everything.
    let accountID: String

    /// Creates the service.
    public init(store: S3Store, region: String = "eu-central-1", accountID: String = "000000000000") {
        self.store = store
        self.region = region
        self.accountID = accountID
    }

    /// Answers one request.
    public func respond(to request: ServiceRequest) async -> HTTPServerResponse {
        let request = S3Request(request)
        var response: HTTPServerResponse
        do throws(S3Error) {
            response = try await self.perform(request)
        } catch {
            response = error.response(resource: request.request.path, requestID: request.requestID)
            if request.request.method == "HEAD" {
                response.body = .headOnly(contentLength: 0)
            }
        }
        response.headers["x-amz-request-id"] = request.requestID
        response.headers["x-amz-id-2"] = request.requestID
        response.headers["Server"] = "Putokaz"
        return response
    }

    private func perform(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        if request.bucket.isEmpty {
            guard request.request.method == "GET" else {
                throw .methodNotAllowed
            }
            return try await self.listBuckets(request)
        }
        if request.key.isEmpty {
            return try await self.performOnBucket(request)
        }
        return try await self.performOnObject(request)
    }

    private static let bucketSettings = [
        "accelerate", "acl", "analytics", "cors", "encryption", "intelligent-tiering", "inventory", "lifecycle",
        "logging", "metrics", "notification", "object-lock", "ownershipControls", "policy", "policyStatus",
        "publicAccessBlock", "replication", "requestPayment", "tagging", "website",
    ]

    private func performOnBucket(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        if let setting = Self.bucketSettings.first(where: { request.has($0) }) {
            throw .notImplemented("?\(setting) of a bucket")
        }
        switch request.request.method {
        case "PUT" where request.has("versioning"): return try await self.putVersioning(request)
        case "PUT": return try await self.createBucket(request)
        case "HEAD": return try await self.headBucket(request)
        case "DELETE": return try await self.deleteBucket(request)
        case "POST" where request.has("delete"): return try await self.deleteObjects(request)
        case "GET" where request.has("location"): return try await self.getLocation(request)
        case "GET" where request.has("versioning"): return try await self.getVersioning(request)
        case "GET" where request.has("versions"): return try await self.listVersions(request)
        case "GET" where request.has("uploads"): return try await self.listUploads(request)
        case "GET" where request.item("list-type") == "2": return try await self.listObjectsV2(request)
        case "GET": return try await self.listObjects(request)
        default: throw .methodNotAllowed
        }
    }

    private static let objectSettings = [
        "acl", "attributes", "legal-hold", "restore", "retention", "select", "torrent",
    ]

    private func performOnObject(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        if let setting = Self.objectSettings.first(where: { request.has($0) }) {
            throw .notImplemented("?\(setting) of an object")
        }
        let isCopy = request["x-amz-copy-source"] != nil
        switch request.request.method {
        case "GET" where request.has("tagging"): return try await self.getTagging(request)
        case _ where request.has("tagging"): throw .notImplemented("tags of an object")
        case "PUT" where request.has("partNumber"):
            return isCopy ? try await self.copyPart(request) : try await self.putPart(request)
        case "PUT": return isCopy ? try await self.copyObject(request) : try await self.putObject(request)
        case "GET" where request.has("uploadId"): return try await self.listParts(request)
        case "GET", "HEAD": return try await self.getObject(request)
        case "POST" where request.has("uploads"): return try await self.beginUpload(request)
        case "POST" where request.has("uploadId"): return try await self.completeUpload(request)
        case "DELETE" where request.has("uploadId"): return try await self.abortUpload(request)
        case "DELETE": return try await self.deleteObject(request)
        default: throw .methodNotAllowed
        }
    }

    /// An answer with a document.
    static func document(_ xml: XMLWriter, headers: HTTPHeaders = [:]) -> HTTPServerResponse {
        var headers = headers
        headers["Content-Type"] = "application/xml"
        return HTTPServerResponse(status: 200, headers: headers, body: .bytes(xml.bytes))
    }
}
