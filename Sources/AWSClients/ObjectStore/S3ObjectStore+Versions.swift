internal import HTTPTypes

extension S3ObjectStore: ObjectVersionStore {
    /// One page of all versions and markers of the keys that begin with a prefix.
    ///
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func listVersions(
        bucket: String,
        prefix: String,
        after position: ObjectVersionPage.Position?
    ) async throws(AWSServiceError) -> ObjectVersionPage {
        let request = self.request(
            "GET",
            ObjectLocation(bucket: bucket, key: ""),
            query: [
                ("versions", ""), ("prefix", prefix), ("encoding-type", "url"), ("key-marker", position?.key),
                ("version-id-marker", position?.versionID),
            ]
        )
        let document = try self.document(try await self.send(request), "ListVersionsResult")
        let isEncoded = document["EncodingType"] == "url"
        let decoded: (String) -> String = { isEncoded ? PercentEncoding.decode($0, plusIsSpace: true) : $0 }
        let versions = document.children.compactMap { entry -> ObjectVersion? in
            guard entry.name == "Version" || entry.name == "DeleteMarker" else { return nil }
            return ObjectVersion(
                key: decoded(entry["Key"] ?? ""),
                versionID: entry["VersionId"] ?? "null",
                isLatest: entry["IsLatest"] == "true",
                isDeleteMarker: entry.name == "DeleteMarker",
                size: entry["Size"].flatMap { Int64($0) } ?? 0,
                lastModified: entry["LastModified"].flatMap { UnixTime(iso8601: $0) } ?? UnixTime(milliseconds: 0)
            )
        }
        guard document["IsTruncated"] == "true", let key = document["NextKeyMarker"] else {
            return ObjectVersionPage(versions: versions)
        }
        let next = ObjectVersionPage.Position(key: decoded(key), versionID: document["NextVersionIdMarker"])
        return ObjectVersionPage(versions: versions, next: next)
    }
}
