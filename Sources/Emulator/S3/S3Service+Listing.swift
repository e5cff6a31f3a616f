internal import Cryptography
internal import HTTPServer
internal import HTTPTypes

extension S3Service {
    func listObjects(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let limit = try request.number("max-keys", default: 1_000)
        try request.checkEncoding()
        let listing = try await self.store.list(Self.listingRequest(request, after: request.item("marker"), limit))
        var page = ListingPage(request, "ListBucketResult", limit: limit)
        page.key("Marker", request.item("marker") ?? "")
        if listing.isTruncated, request.item("delimiter")?.isEmpty == false {
            page.key("NextMarker", listing.last ?? "")
        }
        page.claims(listing)
        for object in listing.objects {
            self.contents(object, in: &page, showsOwner: true)
        }
        return page.end(listing.prefixes)
    }

    func listObjectsV2(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let limit = try request.number("max-keys", default: 1_000)
        try request.checkEncoding()
        var after = request.item("start-after")
        if let token = request.item("continuation-token") {
            guard let bytes = Base64.decode(token), !bytes.isEmpty else {
                throw .invalidArgument("The continuation token provided is incorrect", "continuation-token", token)
            }
            after = String(decoding: bytes, as: UTF8.self)
        }
        let listing = try await self.store.list(Self.listingRequest(request, after: after, limit))
        var page = ListingPage(request, "ListBucketResult", limit: limit)
        page.xml.element("KeyCount", listing.count)
        page.xml.element("ContinuationToken", ifPresent: request.item("continuation-token"))
        if let start = request.item("start-after") {
            page.key("StartAfter", start)
        }
        if listing.isTruncated {
            page.xml.element("NextContinuationToken", Base64.encode((listing.last ?? "").utf8))
        }
        page.claims(listing)
        for object in listing.objects {
            self.contents(object, in: &page, showsOwner: request.item("fetch-owner") == "true")
        }
        return page.end(listing.prefixes)
    }

    func listVersions(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let limit = try request.number("max-keys", default: 1_000)
        try request.checkEncoding()
        var wanted = Self.listingRequest(request, after: request.item("key-marker"), limit)
        wanted.afterVersion = request.item("version-id-marker").flatMap { $0.isEmpty ? nil : $0 }
        let listing = try await self.store.listVersions(wanted)
        var page = ListingPage(request, "ListVersionsResult", limit: limit)
        page.key("KeyMarker", request.item("key-marker") ?? "")
        page.xml.element("VersionIdMarker", request.item("version-id-marker") ?? "")
        if listing.isTruncated {
            page.key("NextKeyMarker", listing.last ?? "")
            page.xml.element("NextVersionIdMarker", ifPresent: listing.lastVersion)
        }
        page.claims(listing)
        for object in listing.objects {
            let name = object.isDeleteMarker ? "DeleteMarker" : "Version"
            page.xml.open(name)
            page.key("Key", object.key)
            page.xml.element("VersionId", object.versionID)
            page.xml.element("IsLatest", object.isLatest)
            page.xml.element("LastModified", object.modified.iso8601)
            if !object.isDeleteMarker {
                page.attributes(object)
            }
            self.owner(in: &page.xml, "Owner")
            page.xml.close(name)
        }
        return page.end(listing.prefixes)
    }

    private func contents(_ object: S3Object, in page: inout ListingPage, showsOwner: Bool) {
        page.xml.open("Contents")
        page.key("Key", object.key)
        page.xml.element("LastModified", object.modified.iso8601)
        page.attributes(object)
        if showsOwner {
            self.owner(in: &page.xml, "Owner")
        }
        page.xml.close("Contents")
    }

    private static func listingRequest(_ request: S3Request, after: String?, _ limit: Int) -> S3Listing.Request {
        S3Listing.Request(
            bucket: request.bucket,
            prefix: request.item("prefix") ?? "",
            delimiter: request.item("delimiter"),
            after: after,
            limit: limit
        )
    }
}

/// The document of a listing while it is written; keys are encoded where the client asks for it.
struct ListingPage {
    var xml = XMLWriter()
    private let root: String
    private let isEncoded: Bool

    /// Begins the document.
    init(_ request: S3Request, _ root: String, limit: Int) {
        self.root = root
        self.isEncoded = request.item("encoding-type") == "url"
        self.xml.open(root, namespace: XMLWriter.namespace)
        self.xml.element("Name", request.bucket)
        self.key("Prefix", request.item("prefix") ?? "")
        if let delimiter = request.item("delimiter"), !delimiter.isEmpty {
            self.key("Delimiter", delimiter)
        }
        self.xml.element("MaxKeys", min(limit, 1_000))
        if self.isEncoded {
            self.xml.element("EncodingType", "url")
        }
    }

    /// Writes a key or a part of one.
    mutating func key(_ name: String, _ text: String) {
        self.xml.element(name, self.isEncoded ? PercentEncoding.encode(text, keepsSlash: true) : text)
    }

    /// Writes whether there is more.
    mutating func claims(_ listing: S3Listing) {
        self.xml.element("IsTruncated", listing.isTruncated)
    }

    /// Writes what is known of every object.
    mutating func attributes(_ object: S3Object) {
        self.xml.element("ETag", "\"\(object.eTag)\"")
        if let checksum = object.checksum, let name = checksum.name.split(separator: "-").last {
            self.xml.element("ChecksumAlgorithm", name.uppercased())
            self.xml.element("ChecksumType", S3Service.checksumType(checksum))
        }
        self.xml.element("Size", object.size)
        self.xml.element("StorageClass", "STANDARD")
    }

    /// Writes the common prefixes and ends the document.
    mutating func end(_ prefixes: [String]) -> HTTPServerResponse {
        for prefix in prefixes {
            self.xml.open("CommonPrefixes")
            self.key("Prefix", prefix)
            self.xml.close("CommonPrefixes")
        }
        self.xml.close(self.root)
        return S3Service.document(self.xml)
    }
}
