/// An object store that can be asked for the versions that it keeps.
public protocol ObjectVersionStore: ObjectStore {
    /// One page of all versions and markers of the keys that begin with a prefix, the newest of a key first.
    ///
    /// - Parameters:
    ///   - bucket: The bucket.
    ///   - prefix: The beginning of the keys.
    ///   - position: What the page before ended with; nil for the first.
    /// - Returns: At most 1,000 versions.
    /// - Throws: ``AWSServiceError`` with the store's code.
    func listVersions(
        bucket: String,
        prefix: String,
        after position: ObjectVersionPage.Position?
    ) async throws(AWSServiceError) -> ObjectVersionPage
}

/// One page of a listing of versions.
public struct ObjectVersionPage: Sendable, Hashable {
    /// Where a page ends: its last version.
    public struct Position: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The version of the key; nil for all of its versions.
        public let versionID: String?

        /// Creates a position behind a version of a key, or behind all of them.
        public init(key: String, versionID: String? = nil) {
            self.key = key
            self.versionID = versionID
        }
    }

    /// The versions.
    public var versions: [ObjectVersion]

    /// What the next page is asked for with; nil on the last page.
    public var next: Position?

    /// Creates a page.
    public init(versions: [ObjectVersion], next: Position? = nil) {
        self.versions = versions
        self.next = next
    }
}

extension ObjectVersionStore {
    /// Every version of one object, the newest first.
    ///
    /// - Throws: ``AWSServiceError`` with the store's code.
    public func versions(of location: ObjectLocation) async throws(AWSServiceError) -> [ObjectVersion] {
        var found: [ObjectVersion] = []
        var position: ObjectVersionPage.Position?
        repeat {
            let page = try await self.listVersions(bucket: location.bucket, prefix: location.key, after: position)
            found += page.versions.filter { $0.key == location.key }
            // Longer keys follow; none of them is this one.
            position = page.versions.last?.key == location.key ? page.next : nil
        } while position != nil
        return found
    }

    /// Removes an object with its versions and markers, for good.
    ///
    /// - Parameters:
    ///   - location: The object.
    ///   - kept: The one version to keep; nil for none.
    /// - Returns: How many versions went.
    /// - Throws: ``AWSServiceError`` with the store's code.
    @discardableResult
    public func deleteForGood(
        _ location: ObjectLocation,
        keeping kept: String? = nil
    ) async throws(AWSServiceError) -> Int {
        var count = 0
        // The oldest first: no older one ever becomes what readers get.
        for version in try await self.versions(of: location).reversed() where version.versionID != kept {
            try await self.delete(
                ObjectLocation(bucket: location.bucket, key: location.key, versionID: version.versionID)
            )
            count += version.isDeleteMarker ? 0 : 1
        }
        return count
    }
}
