extension InMemoryObjectStore: ObjectVersionStore {
    /// The objects as the only versions of themselves: this store keeps no others.
    public func listVersions(
        bucket: String,
        prefix: String,
        after position: ObjectVersionPage.Position?
    ) async throws(AWSServiceError) -> ObjectVersionPage {
        let page = try await self.list(bucket: bucket, prefix: prefix, startAfter: position?.key)
        let versions = page.objects.map {
            ObjectVersion(
                key: $0.key,
                versionID: "null",
                isLatest: true,
                size: $0.size,
                lastModified: $0.lastModified
            )
        }
        return ObjectVersionPage(
            versions: versions,
            next: page.continuation == nil ? nil : versions.last.map { ObjectVersionPage.Position(key: $0.key) }
        )
    }
}
