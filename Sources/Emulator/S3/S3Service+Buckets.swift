internal import Cryptography
internal import HTTPServer
internal import HTTPTypes

extension S3Service {
    func listBuckets(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let limit = min(try request.number("max-buckets", default: 10_000), 10_000)
        let after = request.item("continuation-token").flatMap { Base64.decode($0) }
        let prefix = request.item("prefix") ?? ""
        let rest = try await self.store.buckets().filter { bucket in
            bucket.name.hasPrefix(prefix) && bucket.name > String(decoding: after ?? [], as: UTF8.self)
                && bucket.region == request.item("bucket-region") ?? bucket.region
        }
        let buckets = rest.prefix(limit)
        var xml = XMLWriter()
        xml.open("ListAllMyBucketsResult", namespace: XMLWriter.namespace)
        self.owner(in: &xml, "Owner")
        xml.open("Buckets")
        for bucket in buckets {
            xml.open("Bucket")
            xml.element("Name", bucket.name)
            xml.element("CreationDate", bucket.created.iso8601)
            if request.has("max-buckets") || request.has("prefix") || request.has("bucket-region") {
                xml.element("BucketRegion", bucket.region)
                xml.element("BucketArn", "arn:aws:s3:::\(bucket.name)")
            }
            xml.close("Bucket")
        }
        xml.close("Buckets")
        xml.element("Prefix", ifPresent: request.item("prefix"))
        if rest.count > buckets.count, let last = buckets.last {
            xml.element("ContinuationToken", Base64.encode(last.name.utf8))
        }
        xml.close("ListAllMyBucketsResult")
        return Self.document(xml)
    }

    /// The owner of a bucket, an object or an upload.
    func owner(in xml: inout XMLWriter, _ name: String) {
        xml.open(name)
        xml.element("ID", self.accountID)
        xml.element("DisplayName", "putokaz")
        xml.close(name)
    }

    func createBucket(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        var region = request.request.region
        if request.request.body.count > 0 {
            let document = try request.document("CreateBucketConfiguration")
            region = document["LocationConstraint"].flatMap { $0.isEmpty ? nil : $0 } ?? region
        }
        do throws(S3Error) {
            try await self.store.createBucket(request.bucket, region: region)
        } catch {
            // In the oldest region alone, making a bucket again is no failure.
            guard error.code == "BucketAlreadyOwnedByYou", region == "us-east-1" else {
                throw error
            }
        }
        return HTTPServerResponse(status: 200, headers: ["Location": "/\(request.bucket)"])
    }

    func headBucket(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let bucket = try await self.store.bucket(request.bucket)
        return HTTPServerResponse(
            status: 200,
            headers: ["x-amz-bucket-region": bucket.region, "Content-Type": "application/xml"],
            body: .headOnly(contentLength: 0)
        )
    }

    func deleteBucket(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        try await self.store.deleteBucket(request.bucket)
        return HTTPServerResponse(status: 204)
    }

    func getLocation(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let bucket = try await self.store.bucket(request.bucket)
        var xml = XMLWriter()
        xml.open("LocationConstraint", namespace: XMLWriter.namespace)
        xml.text(bucket.region == "us-east-1" ? "" : bucket.region)
        xml.close("LocationConstraint")
        return Self.document(xml)
    }

    func getVersioning(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let bucket = try await self.store.bucket(request.bucket)
        var xml = XMLWriter()
        xml.open("VersioningConfiguration", namespace: XMLWriter.namespace)
        if bucket.versioning != .off {
            xml.element("Status", bucket.versioning.rawValue)
        }
        xml.close("VersioningConfiguration")
        return Self.document(xml)
    }

    func putVersioning(_ request: S3Request) async throws(S3Error) -> HTTPServerResponse {
        let document = try request.document("VersioningConfiguration")
        guard let text = document["Status"] else {
            throw S3Error(
                code: "IllegalVersioningConfigurationException",
                status: 400,
                message: "The Versioning element must be specified"
            )
        }
        guard let status = S3Bucket.Versioning(rawValue: text), status != .off else {
            throw .malformedXML
        }
        try await self.store.setVersioning(status, of: request.bucket)
        return HTTPServerResponse(status: 200)
    }
}
