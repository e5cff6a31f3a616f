internal import HTTPServer
internal import HTTPTypes

extension S3Service {
    func copyObject(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let source = try await self.source(of: request)
        let replaces = request["x-amz-metadata-directive"]?.uppercased() == "REPLACE"
        if source.bucket == request.bucket, source.key == request.key, !replaces, source.isLatest {
            throw .invalidRequest(
                "This copy request is illegal because it is trying to copy an object to itself without changing "
                    + "the object's metadata, storage class, website redirect location or encryption attributes."
            )
        }
        var options = try Self.writeOptions(request, eventName: "ObjectCreated:Copy")
        options.checksum = source.checksum
        if !replaces {
            options.headers = source.headers
        }
        let object = try await self.store.copy(source, bucket: request.bucket, key: request.key, options: options)
        var headers = HTTPHeaders()
        Self.addVersion(object, to: &headers)
        if source.isVersioned {
            headers["x-amz-copy-source-version-id"] = source.versionID
        }
        var xml = XMLWriter()
        xml.open("CopyObjectResult", namespace: XMLWriter.namespace)
        xml.element("ETag", "\"\(object.eTag)\"")
        xml.element("LastModified", object.modified.iso8601)
        Self.checksum(object.checksum, in: &xml)
        xml.close("CopyObjectResult")
        return Self.document(xml, headers: headers)
    }

    func copyPart(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let source = try await self.source(of: request)
        var range = 0..<source.size
        if let field = request["x-amz-copy-source-range"] {
            guard case .part(let part) = ByteRange.select(field, of: source.size) else {
                throw .invalidArgument(
                    "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last "
                        + "are the zero-based offsets of the first and last bytes to copy",
                    "x-amz-copy-source-range",
                    field
                )
            }
            range = part
        }
        let part = try await self.store.copyPart(
            try request.number("partNumber", default: 0),
            of: request.item("uploadId") ?? "",
            bucket: request.bucket,
            key: request.key,
            from: source,
            range: range
        )
        var xml = XMLWriter()
        xml.open("CopyPartResult", namespace: XMLWriter.namespace)
        xml.element("ETag", "\"\(part.eTag)\"")
        xml.element("LastModified", part.modified.iso8601)
        xml.close("CopyPartResult")
        return Self.document(xml)
    }

    /// Writes a checksum as the documents name it: `ChecksumCRC32`.
    static func checksum(_ checksum: HTTPHeaders.Field?, in xml: inout XMLWriter) {
        if let checksum, let name = checksum.name.split(separator: "-").last {
            xml.element("Checksum\(name.uppercased())", checksum.value)
        }
    }

    /// The object that a request copies, if its conditions hold.
    private func source(of request: S3Request) async throws(S3Error) -> S3Object {
        let field = request["x-amz-copy-source"] ?? ""
        let halves = field.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = halves[0].first == "/" ? halves[0].dropFirst() : halves[0]
        let decoded = PercentEncoding.decode(path)
        guard let slash = decoded.firstIndex(of: "/") else {
            throw .invalidArgument(
                "Copy Source must mention the source bucket and key: sourcebucket/sourcekey",
                "x-amz-copy-source",
                field
            )
        }
        let version = halves.count == 2 && halves[1].hasPrefix("versionId=") ? halves[1].dropFirst(10) : nil
        let object = try await self.store.read(
            bucket: String(decoded[..<slash]),
            key: String(decoded[decoded.index(after: slash)...]),
            versionID: version.map { String($0) }
        )
        switch ObjectConditions(request.request.headers, prefix: "x-amz-copy-source-").outcome(object) {
        case .proceed: return object
        case .notModified: throw .preconditionFailed("x-amz-copy-source-If-None-Match")
        case .failed(let condition): throw .preconditionFailed("x-amz-copy-source-\(condition)")
        }
    }
}
