internal import AWSClients
internal import Compression
internal import HTTPTypes
internal import TweetReading

extension ForgetJob {
    /// The field by which a landing object that was written anew names the one that it stands for.
    static let origin = "putokaz-origin"

    /// Goes through the landing bucket, object by object, with all versions.
    ///
    /// A key of the person that turns up on the way is looked for in all
    /// objects, from the first on.
    ///
    /// - Returns: Whether the bucket is done; otherwise the position says how far.
    func clearLanding(
        _ names: inout PersonNames,
        _ position: inout ForgetPosition,
        _ outcome: inout ForgetOutcome
    ) async throws -> Bool {
        var hasLearnt = false
        repeat {
            hasLearnt = false
            var place = position.key.map { ObjectVersionPage.Position(key: $0) }
            repeat {
                let page = try await self.store.listVersions(
                    bucket: self.settings.landingBucket,
                    prefix: "",
                    after: place
                )
                for (key, versions) in Self.whole(page) {
                    guard self.hasTime else { return false }
                    let known = names
                    try await self.clear(key, versions, &names, &outcome)
                    hasLearnt = hasLearnt || names != known
                    // A key whose versions go on is not done.
                    position.key = page.next?.key == key ? position.key : key
                }
                place = Self.place(after: page)
            } while place != nil
            position.key = nil
        } while hasLearnt
        return true
    }

    /// The page's versions by key, without the last key where its versions may go on on the next page.
    private static func whole(_ page: ObjectVersionPage) -> [(key: String, versions: [ObjectVersion])] {
        var groups: [(key: String, versions: [ObjectVersion])] = []
        for version in page.versions {
            if groups.last?.key == version.key {
                groups[groups.count - 1].versions.append(version)
            } else {
                groups.append((version.key, [version]))
            }
        }
        if page.next != nil, groups.count > 1 {
            groups.removeLast()
        }
        return groups
    }

    /// Where the next page begins: with the last key, or where that one fills the page, behind what it shows.
    private static func place(after page: ObjectVersionPage) -> ObjectVersionPage.Position? {
        guard let next = page.next, let last = page.versions.last?.key else { return nil }
        let earlier = page.versions.last { $0.key != last }
        return earlier.map { ObjectVersionPage.Position(key: $0.key) } ?? next
    }

    private func clear(
        _ key: String,
        _ versions: [ObjectVersion],
        _ names: inout PersonNames,
        _ outcome: inout ForgetOutcome
    ) async throws {
        // The newest first: what takes its place must lie there before anything goes.
        for version in versions where !version.isDeleteMarker {
            let location = ObjectLocation(
                bucket: self.settings.landingBucket,
                key: key,
                versionID: version.versionID
            )
            do {
                outcome.searchedObjects += 1
                guard try await self.names(location, &names) else { continue }
                if version.isLatest {
                    try await self.rewrite(location, names, &outcome)
                    // Where the bucket keeps no versions, nothing is left of the old one.
                    let target = ObjectLocation(bucket: location.bucket, key: key)
                    let left = try await self.store.versions(of: target)
                    guard left.contains(where: { $0.versionID == version.versionID && !$0.isLatest }) else { continue }
                }
                try await self.store.delete(location)
                outcome.removedVersions += 1
            } catch let error as PipelineError where error.code == .objectUnreadable {
                outcome.unreadable.append(location.url)
            }
        }
    }

    /// Whether an object names the person; learns further keys from it.
    private func names(_ location: ObjectLocation, _ names: inout PersonNames) async throws -> Bool {
        while true {
            let remover = try PersonRemover(names)
            try await self.read(location) { piece in
                var rest: [UInt8] = []
                remover.push(piece, into: &rest)
            }
            var rest: [UInt8] = []
            remover.finish(into: &rest)
            var hasLearnt = false
            for key in remover.found.sorted() where try await self.isOwn(key, of: names) {
                hasLearnt = names.insert(key) || hasLearnt
            }
            guard hasLearnt else {
                return remover.hasChanged
            }
        }
    }

    /// Writes an object anew without the person, in its own compression; one that held nothing else goes.
    private func rewrite(
        _ location: ObjectLocation,
        _ names: PersonNames,
        _ outcome: inout ForgetOutcome
    ) async throws {
        let remover = try PersonRemover(names)
        let target = ObjectLocation(bucket: location.bucket, key: location.key)
        guard let metadata = try await self.store.head(location) else { return }
        var options = ObjectWriteOptions(
            contentType: metadata.contentType ?? "application/octet-stream",
            userMetadata: metadata.userMetadata,
            ifMatch: metadata.eTag
        )
        options.userMetadata[Self.origin] = metadata.eTag
        let writer = ForgetWriter(store: self.store, target: target, options: options)
        var rest: [UInt8] = []
        let format = try await self.read(location, writer) { piece in
            remover.push(piece, into: &rest)
            defer { rest.removeAll(keepingCapacity: true) }
            return rest
        }
        remover.finish(into: &rest)
        try await writer.append(rest, format)
        if writer.isBlank {
            try await writer.abandon()
            try await self.store.delete(target)
        } else {
            try await writer.finish(format)
            outcome.rewrittenObjects += 1
        }
        outcome.removedRecords += remover.removedCount
        outcome.changedRecords += remover.changedCount
    }

    /// Reads an object range by range and hands out its decompressed bytes.
    private func read(
        _ location: ObjectLocation,
        _ take: (UnsafeRawBufferPointer) -> Void
    ) async throws {
        _ = try await self.read(location, nil) { piece in
            take(piece)
            return []
        }
    }

    /// Reads an object range by range; what the closure returns of its decompressed bytes goes to a writer.
    ///
    /// - Returns: How the object is compressed.
    private func read(
        _ location: ObjectLocation,
        _ writer: ForgetWriter?,
        _ take: (UnsafeRawBufferPointer) -> [UInt8]
    ) async throws -> CompressionFormat {
        let rangeSize: Int64 = 8 << 20
        var offset: Int64 = 0
        var size: Int64 = 1
        var eTag: String?
        var decompressor: Decompressor?
        while offset < size {
            guard let content = try await self.range(of: location, offset..<offset + rangeSize, eTag) else { break }
            (size, eTag) = (content.metadata.size, content.metadata.eTag)
            offset += Int64(content.bytes.count)
            guard !content.bytes.isEmpty else { break }
            let current = try decompressor ?? Decompressor(CompressionFormat.detect(prefix: content.bytes))
            decompressor = current
            var kept: [UInt8] = []
            do {
                try content.bytes.withUnsafeBytes { bytes in
                    try current.decompress(bytes) { kept += take($0) }
                }
            } catch let error as CompressionError {
                throw PipelineError.objectUnreadable("\(location.url): \(error.message)")
            }
            try await writer?.append(kept, current.format)
        }
        return decompressor?.format ?? .none
    }

    /// A range of an object; nil where there is nothing, as in an empty object.
    private func range(
        of location: ObjectLocation,
        _ range: Range<Int64>,
        _ eTag: String?
    ) async throws(AWSServiceError) -> ObjectContent? {
        do throws(AWSServiceError) {
            return try await self.store.read(location, range: range, ifMatch: eTag)
        } catch {
            guard error.code == "InvalidRange" else { throw error }
            return nil
        }
    }
}
