internal import HTTPServer
internal import HTTPTypes

extension S3Service {
    func putObject(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let options = try Self.writeOptions(request, eventName: "ObjectCreated:Put")
        let object = try await self.store.put(
            request.request.body,
            bucket: request.bucket,
            key: request.key,
            options: options
        )
        var headers: HTTPHeaders = ["ETag": "\"\(object.eTag)\"", "x-amz-server-side-encryption": "AES256"]
        Self.addChecksum(object.checksum, to: &headers)
        Self.addVersion(object, to: &headers)
        return HTTPServerResponse(status: 200, headers: headers)
    }

    /// What a client wants of an object that it puts.
    static func writeOptions(_ request: S3Request, eventName: String) throws(S3Error) -> S3WriteOptions {
        let absence = request["If-None-Match"]
        if absence != nil, request["If-Match"] != nil {
            throw .notImplemented(
                header: "If-Match,If-None-Match",
                "Multiple conditional request headers present in the request"
            )
        }
        for (name, isRefused) in [
            ("If-None-Match", absence != nil && absence != "*"), ("If-Match", request["If-Match"] == "*"),
        ]
        where isRefused {
            throw .notImplemented(header: name, "We don't accept the provided value of \(name) header for this API")
        }
        return S3WriteOptions(
            headers: try KeptHeaders.of(request.request.headers),
            ifMatch: request.eTag("If-Match"),
            isOnlyIfAbsent: absence != nil,
            checksum: KeptHeaders.checksum(request.request.headers),
            eventName: eventName,
            requestID: request.requestID
        )
    }

    /// Adds a checksum where the client asks for it.
    private static func addChecksum(
        _ checksum: HTTPHeaders.Field?,
        _ request: S3Request,
        to headers: inout HTTPHeaders
    ) {
        if request["x-amz-checksum-mode"]?.uppercased() == "ENABLED" {
            Self.addChecksum(checksum, to: &headers)
        }
    }

    static func addChecksum(_ checksum: HTTPHeaders.Field?, to headers: inout HTTPHeaders) {
        if let checksum {
            headers[checksum.name] = checksum.value
            headers["x-amz-checksum-type"] = Self.checksumType(checksum)
        }
    }

    /// Whether a checksum is that of the bytes, or that of the parts' checksums.
    static func checksumType(_ checksum: HTTPHeaders.Field) -> String {
        checksum.value.contains("-") ? "COMPOSITE" : "FULL_OBJECT"
    }

    static func addVersion(_ object: S3Object, to headers: inout HTTPHeaders) {
        if object.isVersioned {
            headers["x-amz-version-id"] = object.versionID
        }
    }

    func getObject(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let version = request.item("versionId")
        let found = try await self.store.lookUp(bucket: request.bucket, key: request.key, versionID: version)
        guard let object = found else {
            throw .noSuchKey(request.key)
        }
        if object.isDeleteMarker {
            return Self.deleted(object, request, isNamed: version != nil)
        }
        switch ObjectConditions(request.request.headers).outcome(object, now: self.store.clock()) {
        case .failed(let condition):
            throw .preconditionFailed(condition)
        case .notModified:
            return HTTPServerResponse(
                status: 304,
                headers: ["ETag": "\"\(object.eTag)\"", "Last-Modified": object.modified.httpDate]
            )
        case .proceed:
            return try Self.send(object, request)
        }
    }

    /// The answer to whoever asks for an object that was deleted.
    private static func deleted(_ object: S3Object, _ request: S3Request, isNamed: Bool) -> HTTPServerResponse {
        var error = S3Error.noSuchKey(object.key)
        if isNamed {
            error = .methodNotAllowed
            error.details = [
                S3Error.Detail(name: "Method", value: request.request.method),
                S3Error.Detail(name: "ResourceType", value: "DeleteMarker"),
            ]
        }
        var headers: HTTPHeaders = ["x-amz-delete-marker": "true", "x-amz-version-id": object.versionID]
        if isNamed {
            headers["Last-Modified"] = object.modified.httpDate
        }
        var response = error.response(
            resource: request.request.path,
            requestID: request.requestID,
            headers: headers
        )
        if request.request.method == "HEAD" {
            response.body = .headOnly(contentLength: 0)
        }
        return response
    }

    private static func send(_ object: S3Object, _ request: S3Request) throws(S3Error) -> HTTPServerResponse {
        var headers = Self.attributes(of: object, request)
        switch ByteRange.select(request["Range"], of: object.size) {
        case .unsatisfiable:
            throw S3Error(
                code: "InvalidRange",
                status: 416,
                message: "The requested range is not satisfiable",
                [("RangeRequested", request["Range"] ?? ""), ("ActualObjectSize", String(object.size))]
            )
        case .part(let range):
            headers["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(object.size)"
            if range.count == object.size {
                Self.addChecksum(object.checksum, request, to: &headers)
            }
            return HTTPServerResponse(
                status: 206,
                headers: headers,
                body: .file(path: object.path, offset: range.lowerBound, count: range.count)
            )
        case .whole:
            Self.addChecksum(object.checksum, request, to: &headers)
            return HTTPServerResponse(
                status: 200,
                headers: headers,
                body: .file(path: object.path, offset: 0, count: object.size)
            )
        }
    }

    /// The fields of an answer; a presigned address may replace some of them.
    private static func attributes(of object: S3Object, _ request: S3Request) -> HTTPHeaders {
        var headers = object.headers
        headers["ETag"] = "\"\(object.eTag)\""
        headers["Last-Modified"] = object.modified.httpDate
        headers["Accept-Ranges"] = "bytes"
        headers["x-amz-server-side-encryption"] = "AES256"
        Self.addVersion(object, to: &headers)
        for (name, value) in request.request.query where name.hasPrefix("response-") {
            let field = name.dropFirst("response-".count)
            if [
                "cache-control", "content-disposition", "content-encoding", "content-language", "content-type",
                "expires",
            ]
            .contains(field) {
                headers[String(field)] = value
            }
        }
        return headers
    }

    func deleteObject(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let deletion = try await self.store.delete(
            bucket: request.bucket,
            key: request.key,
            versionID: request.item("versionId"),
            ifMatch: request.eTag("If-Match")
        )
        var headers = HTTPHeaders()
        headers["x-amz-version-id"] = deletion.versionID
        headers["x-amz-delete-marker"] = deletion.isDeleteMarker ? "true" : nil
        return HTTPServerResponse(status: 204, headers: headers)
    }

    func deleteObjects(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let document = try request.document("Delete")
        let objects = document.all("Object")
        guard !objects.isEmpty, objects.count <= 1_000 else {
            throw .malformedXML
        }
        _ = try await self.store.bucket(request.bucket)
        let isQuiet = document["Quiet"]?.lowercased() == "true"
        var xml = XMLWriter()
        xml.open("DeleteResult", namespace: XMLWriter.namespace)
        for object in objects {
            guard let key = object["Key"] else {
                throw .malformedXML
            }
            let version = object["VersionId"]
            do throws(S3Error) {
                let deletion = try await self.store.delete(
                    bucket: request.bucket,
                    key: key,
                    versionID: version,
                    isKnown: true
                )
                if !isQuiet {
                    Self.deleted(key, version, deletion, in: &xml)
                }
            } catch {
                xml.open("Error")
                xml.element("Key", key)
                xml.element("VersionId", ifPresent: version)
                xml.element("Code", error.code)
                xml.element("Message", error.message)
                xml.close("Error")
            }
        }
        xml.close("DeleteResult")
        return Self.document(xml)
    }

    private static func deleted(
        _ key: String,
        _ version: String?,
        _ deletion: S3Store.Deletion,
        in xml: inout XMLWriter
    ) {
        xml.open("Deleted")
        xml.element("Key", key)
        xml.element("VersionId", ifPresent: version)
        if deletion.isDeleteMarker {
            xml.element("DeleteMarker", true)
            xml.element("DeleteMarkerVersionId", ifPresent: deletion.versionID)
        }
        xml.close("Deleted")
    }

    func getTagging(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        _ = try await self.store.read(bucket: request.bucket, key: request.key, versionID: request.item("versionId"))
        var xml = XMLWriter()
        xml.open("Tagging", namespace: XMLWriter.namespace)
        xml.element("TagSet", "")
        xml.close("Tagging")
        return Self.document(xml)
    }
}
