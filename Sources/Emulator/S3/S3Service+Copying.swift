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
        var headers: HTTPHeaders = ["x-amz-server-side-encryption": "AES256"]
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
        let range = try Self.copyRange(request["x-amz-copy-source-range"], of: source.size)
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

    /// The bytes that a part is copied from; unlike a download's, they have to be there.
    private static func copyRange(_ field: String?, of size: Int) throws(S3Error) -> Range<Int> {
        guard let field else {
            return 0..<size
        }
        let name = "x-amz-copy-source-range"
        let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard field.hasPrefix("bytes="), ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
            throw .invalidArgument(
                "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last "
                    + "are the zero-based offsets of the first and last bytes to copy",
                name,
                field
            )
        }
        guard first < size else {
            throw .invalidRequest("The specified copy range is invalid for the source object size")
        }
        guard last < size else {
            throw .invalidArgument("Range specified is not valid for source object of size: \(size)", name, field)
        }
        return first..<last + 1
    }

    /// Writes a checksum as the documents name it: `ChecksumCRC32`.
    static func checksum(_ checksum: HTTPHeaders.Field?, in xml: inout XMLWriter) {
        if let checksum, let name = checksum.name.split(separator: "-").last {
            xml.element("Checksum\(name.uppercased())", checksum.value)
            xml.element("ChecksumType", Self.checksumType(checksum))
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
        switch ObjectConditions(request.request.headers, prefix: "x-amz-copy-source-").outcome(
            object,
            now: self.store.clock()
        ) {
        case .proceed: return object
        case .notModified:
            let condition = request["x-amz-copy-source-If-None-Match"] == nil ? "If-Modified-Since" : "If-None-Match"
            throw .preconditionFailed("x-amz-copy-source-\(condition)")
        case .failed(let condition): throw .preconditionFailed("x-amz-copy-source-\(condition)")
        }
    }
}
