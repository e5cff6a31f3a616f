internal import Cryptography
internal import HTTPClient
internal import HTTPTypes

/// The object store that S3 is, or whatever speaks its protocol at another address.
///
/// On AWS a bucket is part of the host's name; at another address, and where
/// the bucket's name has a dot, which no certificate covers, it is the first
/// part of the path.
public struct S3ObjectStore: ObjectStore {
    /// The most keys of one request that deletes.
    private static let maxDeletions = 1_000

    let connection: ServiceConnection
    private let endpoint: String?

    /// Creates a client.
    public init(_ configuration: AWSConfiguration) {
        self.connection = ServiceConnection(configuration, service: "s3")
        self.endpoint = configuration.endpoint(of: "S3")
    }

    /// What is known about an object; nil where there is none.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func head(_ location: ObjectLocation) async throws(AWSServiceError) -> ObjectMetadata? {
        do throws(AWSServiceError) {
            let response = try await self.send(self.request("HEAD", location))
            return try Self.metadata(response, size: response.headers["Content-Length"].flatMap { Int64($0) })
        } catch  where error.isNotFound {
            return nil
        }
    }

    /// The bytes of an object, or of a range of it.
    ///
    /// - Throws: ``AWSServiceError`` with the code `NoSuchKey`, `PreconditionFailed`, `InvalidRange`, or another.
    public func read(
        _ location: ObjectLocation,
        range: Range<Int64>?,
        ifMatch eTag: String?
    ) async throws(AWSServiceError) -> ObjectContent {
        var request = self.request("GET", location)
        if let range {
            request.headers["Range"] = "bytes=\(range.lowerBound)-\(range.upperBound - 1)"
        }
        request.headers["If-Match"] = eTag.map { "\"\($0)\"" }
        let response = try await self.send(request)
        // `Content-Range: bytes 0-9/100` tells the size of the whole.
        let total = response.headers["Content-Range"]?.split(separator: "/").last.flatMap { Int64($0) }
        let metadata = try Self.metadata(response, size: total ?? Int64(response.body.count))
        return ObjectContent(bytes: response.body, metadata: metadata)
    }

    /// Writes an object whole.
    ///
    /// - Throws: ``AWSServiceError`` with the code `PreconditionFailed` where it may not replace, or another.
    @discardableResult
    public func write(
        _ bytes: [UInt8],
        to location: ObjectLocation,
        options: ObjectWriteOptions = ObjectWriteOptions()
    ) async throws(AWSServiceError) -> ObjectWriteResult {
        var request = self.request("PUT", location, body: bytes)
        Self.apply(options, to: &request)
        if options.onlyIfAbsent {
            request.headers["If-None-Match"] = "*"
        }
        request.headers["If-Match"] = options.ifMatch.map { "\"\($0)\"" }
        return Self.writeResult(try await self.send(request), eTag: nil)
    }

    /// One page of the objects whose keys begin with a prefix.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func list(
        bucket: String,
        prefix: String,
        delimiter: String? = nil,
        continuation: String? = nil,
        startAfter key: String? = nil
    ) async throws(AWSServiceError) -> ObjectPage {
        let location = ObjectLocation(bucket: bucket, key: "")
        let request = self.request(
            "GET",
            location,
            query: [
                ("list-type", "2"), ("prefix", prefix), ("encoding-type", "url"), ("delimiter", delimiter),
                ("continuation-token", continuation), ("start-after", continuation == nil ? key : nil),
            ]
        )
        let document = try self.document(try await self.send(request), "ListBucketResult")
        let isEncoded = document["EncodingType"] == "url"
        let decoded: (String) -> String = { isEncoded ? PercentEncoding.decode($0, plusIsSpace: true) : $0 }
        let objects = document.all("Contents").map { entry in
            ObjectSummary(
                key: decoded(entry["Key"] ?? ""),
                size: entry["Size"].flatMap { Int64($0) } ?? 0,
                eTag: Self.unquoted(entry["ETag"] ?? ""),
                lastModified: entry["LastModified"].flatMap { UnixTime(iso8601: $0) } ?? UnixTime(milliseconds: 0)
            )
        }
        let prefixes = document.all("CommonPrefixes").compactMap { $0["Prefix"] }.map(decoded)
        let isTruncated = document["IsTruncated"] == "true"
        return ObjectPage(
            objects: objects,
            prefixes: prefixes,
            continuation: isTruncated ? document["NextContinuationToken"] : nil
        )
    }

    /// Removes an object; one that is not there is no failure.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func delete(_ location: ObjectLocation) async throws(AWSServiceError) {
        _ = try await self.send(self.request("DELETE", location))
    }

    /// Removes objects by their keys, a thousand with each request.
    ///
    /// - Throws: ``AWSServiceError`` with the code of the first object that stayed.
    public func delete(keys: [String], in bucket: String) async throws(AWSServiceError) {
        for start in stride(from: 0, to: keys.count, by: Self.maxDeletions) {
            let batch = keys[start..<min(start + Self.maxDeletions, keys.count)]
            let entries = batch.map { "<Object><Key>\(XMLElement.escaped($0))</Key></Object>" }.joined()
            let body = Array("<Delete><Quiet>true</Quiet>\(entries)</Delete>".utf8)
            let location = ObjectLocation(bucket: bucket, key: "")
            var request = self.request("POST", location, query: [("delete", "")], body: body)
            request.headers["Content-Type"] = "application/xml"
            request.headers["Content-MD5"] = Base64.encode(MD5.hash(body))
            let document = try self.document(try await self.send(request), "DeleteResult")
            if let failure = document.child("Error") {
                throw AWSServiceError(
                    service: "s3",
                    code: failure["Code"] ?? "InternalError",
                    message: "\(failure["Message"] ?? "") (\(failure["Key"] ?? ""))",
                    status: nil
                )
            }
        }
    }
}

extension S3ObjectStore {
    /// Begins an upload in parts.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func beginUpload(
        to location: ObjectLocation,
        options: ObjectWriteOptions = ObjectWriteOptions()
    ) async throws(AWSServiceError) -> ObjectUpload {
        var request = self.request("POST", location, query: [("uploads", "")])
        Self.apply(options, to: &request)
        let document = try self.document(try await self.send(request), "InitiateMultipartUploadResult")
        guard let id = document["UploadId"] else {
            throw AWSServiceError(.invalidResponse, service: "s3", message: "an upload was begun without a name")
        }
        return ObjectUpload(location: location, id: id)
    }

    /// Uploads a part; every one but the last has at least 5 MiB.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func upload(
        _ bytes: [UInt8],
        as number: Int,
        of upload: ObjectUpload
    ) async throws(AWSServiceError) -> ObjectUpload.Part {
        let query = [("partNumber", String(number)), ("uploadId", upload.id)]
        let response = try await self.send(self.request("PUT", upload.location, query: query, body: bytes))
        return ObjectUpload.Part(number: number, eTag: Self.unquoted(response.headers["ETag"] ?? ""))
    }

    /// Makes the object of its parts; S3 may answer with success and an error inside.
    ///
    /// - Throws: ``AWSServiceError`` with the code `PreconditionFailed` where it may not replace, or another.
    @discardableResult
    public func complete(
        _ upload: ObjectUpload,
        parts: [ObjectUpload.Part],
        onlyIfAbsent: Bool = false
    ) async throws(AWSServiceError) -> ObjectWriteResult {
        let entries = parts.sorted { $0.number < $1.number }.map { part in
            "<Part><PartNumber>\(part.number)</PartNumber><ETag>&quot;\(part.eTag)&quot;</ETag></Part>"
        }
        let body = Array("<CompleteMultipartUpload>\(entries.joined())</CompleteMultipartUpload>".utf8)
        var request = self.request("POST", upload.location, query: [("uploadId", upload.id)], body: body)
        request.headers["Content-Type"] = "application/xml"
        if onlyIfAbsent {
            request.headers["If-None-Match"] = "*"
        }
        let response = try await self.send(request)
        let document = try self.document(response, "CompleteMultipartUploadResult")
        return Self.writeResult(response, eTag: document["ETag"])
    }

    /// Gives an upload up and frees its parts.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func abort(_ upload: ObjectUpload) async throws(AWSServiceError) {
        _ = try await self.send(self.request("DELETE", upload.location, query: [("uploadId", upload.id)]))
    }
}

extension S3ObjectStore {
    func send(_ request: HTTPRequest) async throws(AWSServiceError) -> HTTPResponse {
        try await self.connection.send(request) { Self.failure($0) }
    }

    func document(_ response: HTTPResponse, _ name: String) throws(AWSServiceError) -> XMLElement {
        guard let root = XMLReader.root(of: response.body), root.name == name else {
            throw AWSServiceError(.invalidResponse, service: "s3", message: "the answer is no \(name)")
        }
        return root
    }

    /// A request to an object, or with an empty key to its bucket.
    func request(
        _ method: String,
        _ location: ObjectLocation,
        query: [(String, String?)] = [],
        body: [UInt8] = []
    ) -> HTTPRequest {
        let key = PercentEncoding.encode(location.key, keepsSlash: true)
        let configuration = self.connection.configuration
        var url: String
        if let endpoint = self.endpoint {
            url = "\(endpoint)/\(location.bucket)/\(key)"
        } else {
            let host = "s3.\(configuration.region).\(configuration.domain)"
            url =
                location.bucket.contains(".")
                ? "https://\(host)/\(location.bucket)/\(key)" : "https://\(location.bucket).\(host)/\(key)"
        }
        let parameters = (query + [("versionId", location.versionID)]).compactMap { name, value in
            value.map { "\(name)=\(PercentEncoding.encode($0))" }
        }
        if !parameters.isEmpty {
            url += "?\(parameters.joined(separator: "&"))"
        }
        return HTTPRequest(method: method, url: url, body: body, stallTimeout: ServiceConnection.stallTimeout)
    }

    private static func apply(_ options: ObjectWriteOptions, to request: inout HTTPRequest) {
        request.headers["Content-Type"] = options.contentType
        for (name, value) in options.userMetadata.sorted(by: { $0.key < $1.key }) {
            request.headers["x-amz-meta-\(name)"] = value
        }
    }

    private static func metadata(_ response: HTTPResponse, size: Int64?) throws(AWSServiceError) -> ObjectMetadata {
        guard let size, let eTag = response.headers["ETag"] else {
            throw AWSServiceError(.invalidResponse, service: "s3", message: "the answer has no size or no ETag")
        }
        let prefix = "x-amz-meta-"
        let own = response.headers.fields.filter { $0.name.lowercased().hasPrefix(prefix) }
        return ObjectMetadata(
            size: size,
            eTag: Self.unquoted(eTag),
            lastModified: response.headers["Last-Modified"].flatMap { UnixTime(httpDate: $0) }
                ?? UnixTime(milliseconds: 0),
            versionID: response.headers["x-amz-version-id"],
            contentType: response.headers["Content-Type"],
            userMetadata: Dictionary(
                own.map { (String($0.name.lowercased().dropFirst(prefix.count)), $0.value) },
                uniquingKeysWith: { "\($0),\($1)" }
            )
        )
    }

    private static func writeResult(_ response: HTTPResponse, eTag: String?) -> ObjectWriteResult {
        ObjectWriteResult(
            eTag: Self.unquoted(eTag ?? response.headers["ETag"] ?? ""),
            versionID: response.headers["x-amz-version-id"]
        )
    }

    static func unquoted(_ eTag: String) -> String {
        eTag.hasPrefix("\"") && eTag.hasSuffix("\"") && eTag.utf8.count >= 2
            ? String(eTag.dropFirst().dropLast()) : eTag
    }

    /// The error that an answer of S3 holds, also one with a status of success; nil where it is one.
    static func failure(_ response: HTTPResponse) -> AWSServiceError? {
        // Only answers that S3 sends while it works can hold an error behind 200.
        let mayHoldError = response.headers["Content-Type"]?.contains("xml") == true && response.headers["ETag"] == nil
        let root = !response.isSuccess || mayHoldError ? XMLReader.root(of: response.body) : nil
        let error = root?.name == "Error" ? root : nil
        guard !response.isSuccess || error != nil else {
            return nil
        }
        // HEAD has no body: the status must do.
        let codes = [304: "NotModified", 403: "AccessDenied", 404: "NotFound", 412: "PreconditionFailed"]
        return AWSServiceError(
            service: "s3",
            code: error?["Code"] ?? codes[response.status] ?? "HTTP\(response.status)",
            message: error?["Message"] ?? "",
            status: response.isSuccess ? nil : response.status,
            requestID: error?["RequestId"] ?? response.headers["x-amz-request-id"]
        )
    }
}
