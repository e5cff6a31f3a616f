internal import HTTPServer
internal import HTTPTypes

extension S3Service {
    func beginUpload(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let upload = try await self.store.beginUpload(
            bucket: request.bucket,
            key: request.key,
            headers: try KeptHeaders.of(request.request.headers)
        )
        var xml = XMLWriter()
        xml.open("InitiateMultipartUploadResult", namespace: XMLWriter.namespace)
        xml.element("Bucket", upload.bucket)
        xml.element("Key", upload.key)
        xml.element("UploadId", upload.id)
        xml.close("InitiateMultipartUploadResult")
        var headers = HTTPHeaders()
        headers["x-amz-checksum-algorithm"] = request["x-amz-checksum-algorithm"]
        headers["x-amz-checksum-type"] = request["x-amz-checksum-type"]
        headers["x-amz-server-side-encryption"] = "AES256"
        return Self.document(xml, headers: headers)
    }

    func putPart(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let part = try await self.store.putPart(
            try request.number("partNumber", default: 0),
            of: request.item("uploadId") ?? "",
            bucket: request.bucket,
            key: request.key,
            body: request.request.body,
            checksum: KeptHeaders.checksum(request.request.headers)
        )
        var headers: HTTPHeaders = ["ETag": "\"\(part.eTag)\"", "x-amz-server-side-encryption": "AES256"]
        if let checksum = part.checksum {
            headers[checksum.name] = checksum.value
        }
        return HTTPServerResponse(status: 200, headers: headers)
    }

    func completeUpload(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let document = try request.document("CompleteMultipartUpload")
        var parts: [(number: Int, eTag: String)] = []
        for part in document.all("Part") {
            guard let number = part["PartNumber"].flatMap({ Int($0) }), let eTag = part["ETag"] else {
                throw .malformedXML
            }
            parts.append((number, S3Request.bare(eTag)))
        }
        let options = try Self.writeOptions(request, eventName: "")
        let object = try await self.store.complete(
            request.item("uploadId") ?? "",
            bucket: request.bucket,
            key: request.key,
            parts: parts,
            options: options
        )
        var headers: HTTPHeaders = ["x-amz-server-side-encryption": "AES256"]
        Self.addVersion(object, to: &headers)
        var xml = XMLWriter()
        xml.open("CompleteMultipartUploadResult", namespace: XMLWriter.namespace)
        xml.element("Location", "http://\(request["Host"] ?? "localhost")\(request.request.path)")
        xml.element("Bucket", object.bucket)
        xml.element("Key", object.key)
        xml.element("ETag", "\"\(object.eTag)\"")
        Self.checksum(object.checksum, in: &xml)
        xml.close("CompleteMultipartUploadResult")
        return Self.document(xml, headers: headers)
    }

    func abortUpload(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        try await self.store.abort(request.item("uploadId") ?? "", bucket: request.bucket, key: request.key)
        return HTTPServerResponse(status: 204)
    }

    func listParts(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let limit = min(try request.number("max-parts", default: 1_000), 1_000)
        let marker = try request.number("part-number-marker", default: 0)
        let id = request.item("uploadId") ?? ""
        let upload = try await self.store.upload(id, bucket: request.bucket, key: request.key)
        let rest = try await self.store.parts(of: upload).filter { $0.number > marker }
        let parts = rest.prefix(limit)
        var xml = XMLWriter()
        xml.open("ListPartsResult", namespace: XMLWriter.namespace)
        xml.element("Bucket", upload.bucket)
        xml.element("Key", upload.key)
        xml.element("UploadId", upload.id)
        self.owner(in: &xml, "Initiator")
        self.owner(in: &xml, "Owner")
        xml.element("StorageClass", "STANDARD")
        xml.element("PartNumberMarker", marker)
        xml.element("NextPartNumberMarker", parts.last?.number ?? 0)
        xml.element("MaxParts", limit)
        xml.element("IsTruncated", rest.count > parts.count)
        for part in parts {
            xml.open("Part")
            xml.element("PartNumber", part.number)
            xml.element("LastModified", part.modified.iso8601)
            xml.element("ETag", "\"\(part.eTag)\"")
            if let checksum = part.checksum, let algorithm = checksum.name.split(separator: "-").last {
                xml.element("Checksum\(algorithm.uppercased())", checksum.value)
            }
            xml.element("Size", part.size)
            xml.close("Part")
        }
        xml.close("ListPartsResult")
        return Self.document(xml)
    }

    func listUploads(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let prefix = request.item("prefix") ?? ""
        let limit = min(try request.number("max-uploads", default: 1_000), 1_000)
        try request.checkEncoding()
        let keyMarker = request.item("key-marker") ?? ""
        let idMarker = request.item("upload-id-marker") ?? ""
        let rest = try await self.store.uploads(in: request.bucket, prefix: prefix).drop { upload in
            !keyMarker.isEmpty && (upload.key < keyMarker || upload.key == keyMarker && upload.id != idMarker)
        }.drop { $0.key == keyMarker && $0.id == idMarker }
        let uploads = rest.prefix(limit)
        var xml = XMLWriter()
        xml.open("ListMultipartUploadsResult", namespace: XMLWriter.namespace)
        xml.element("Bucket", request.bucket)
        xml.element("KeyMarker", keyMarker)
        xml.element("UploadIdMarker", idMarker)
        xml.element("Prefix", prefix)
        xml.element("MaxUploads", limit)
        xml.element("IsTruncated", rest.count > uploads.count)
        if rest.count > uploads.count {
            xml.element("NextKeyMarker", ifPresent: uploads.last?.key)
            xml.element("NextUploadIdMarker", ifPresent: uploads.last?.id)
        }
        for upload in uploads {
            xml.open("Upload")
            xml.element("Key", upload.key)
            xml.element("UploadId", upload.id)
            self.owner(in: &xml, "Initiator")
            self.owner(in: &xml, "Owner")
            xml.element("StorageClass", "STANDARD")
            xml.element("Initiated", upload.created.iso8601)
            xml.close("Upload")
        }
        xml.close("ListMultipartUploadsResult")
        return Self.document(xml)
    }
}
