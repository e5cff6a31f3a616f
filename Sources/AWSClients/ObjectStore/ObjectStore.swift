/// Keeps objects under keys in buckets, as S3 does.
public protocol ObjectStore: Sendable {
    /// What is known about an object; nil where there is none.
    ///
    /// - Throws: ``AWSServiceError`` with the store's code.
    func head(_ location: ObjectLocation) async throws(AWSServiceError) -> ObjectMetadata?

    /// The bytes of an object, or of a range of it.
    ///
    /// - Parameters:
    ///   - location: The object.
    ///   - range: The bytes to read; it may reach beyond the end, but not begin there.
    ///   - eTag: The entity tag that the object must still have.
    /// - Returns: The bytes, and what is known about the whole object.
    /// - Throws: ``AWSServiceError`` with the code `NoSuchKey`, `PreconditionFailed`, `InvalidRange`, or the store's.
    func read(
        _ location: ObjectLocation,
        range: Range<Int64>?,
        ifMatch eTag: String?
    ) async throws(AWSServiceError) -> ObjectContent

    /// Writes an object whole.
    ///
    /// - Throws: ``AWSServiceError`` with the code `PreconditionFailed` where it may not replace, or the store's.
    @discardableResult
    func write(
        _ bytes: [UInt8],
        to location: ObjectLocation,
        options: ObjectWriteOptions
    ) async throws(AWSServiceError) -> ObjectWriteResult

    /// One page of the objects whose keys begin with a prefix.
    ///
    /// - Parameters:
    ///   - bucket: The bucket.
    ///   - prefix: The beginning of the keys.
    ///   - delimiter: Where given, keys are rolled up to its first occurrence behind the prefix.
    ///   - continuation: What the page before ended with; nil for the first.
    ///   - key: The key behind which the listing starts.
    /// - Returns: At most 1,000 objects and prefixes.
    /// - Throws: ``AWSServiceError`` with the store's code.
    func list(
        bucket: String,
        prefix: String,
        delimiter: String?,
        continuation: String?,
        startAfter key: String?
    ) async throws(AWSServiceError) -> ObjectPage

    /// Removes an object; one that is not there is no failure.
    ///
    /// - Throws: ``AWSServiceError`` with the store's code.
    func delete(_ location: ObjectLocation) async throws(AWSServiceError)

    /// Removes objects by their keys, however many.
    ///
    /// - Throws: ``AWSServiceError`` with the code of the first object that stayed.
    func delete(keys: [String], in bucket: String) async throws(AWSServiceError)

    /// Begins an upload in parts.
    ///
    /// - Throws: ``AWSServiceError`` with the store's code.
    func beginUpload(
        to location: ObjectLocation,
        options: ObjectWriteOptions
    ) async throws(AWSServiceError) -> ObjectUpload

    /// Uploads a part; every one but the last has at least 5 MiB.
    ///
    /// - Throws: ``AWSServiceError`` with the store's code.
    func upload(
        _ bytes: [UInt8],
        as number: Int,
        of upload: ObjectUpload
    ) async throws(AWSServiceError) -> ObjectUpload.Part

    /// Makes the object of its parts.
    ///
    /// - Throws: ``AWSServiceError`` with the code `PreconditionFailed` where it may not replace, or the store's.
    @discardableResult
    func complete(
        _ upload: ObjectUpload,
        parts: [ObjectUpload.Part],
        onlyIfAbsent: Bool
    ) async throws(AWSServiceError) -> ObjectWriteResult

    /// Gives an upload up and frees its parts.
    ///
    /// - Throws: ``AWSServiceError`` with the store's code.
    func abort(_ upload: ObjectUpload) async throws(AWSServiceError)
}

extension ObjectStore {
    /// The bytes of an object, all of them.
    ///
    /// - Throws: ``AWSServiceError`` with the code `NoSuchKey`, or the store's.
    public func read(_ location: ObjectLocation) async throws(AWSServiceError) -> ObjectContent {
        try await self.read(location, range: nil, ifMatch: nil)
    }

    /// Writes an object unless one of its key is there.
    ///
    /// - Returns: Whether it was written; false where somebody was first.
    /// - Throws: ``AWSServiceError`` with the store's code.
    public func writeIfAbsent(
        _ bytes: [UInt8],
        to location: ObjectLocation,
        contentType: String = "application/octet-stream"
    ) async throws(AWSServiceError) -> Bool {
        do throws(AWSServiceError) {
            try await self.write(
                bytes,
                to: location,
                options: ObjectWriteOptions(contentType: contentType, onlyIfAbsent: true)
            )
            return true
        } catch  where error.isPreconditionFailed {
            return false
        }
    }

    /// All objects whose keys begin with a prefix, page after page.
    ///
    /// - Throws: ``AWSServiceError`` with the store's code.
    public func listAll(
        bucket: String,
        prefix: String,
        startAfter key: String? = nil
    ) async throws(AWSServiceError) -> [ObjectSummary] {
        var objects: [ObjectSummary] = []
        var continuation: String?
        repeat {
            let page = try await self.list(
                bucket: bucket,
                prefix: prefix,
                delimiter: nil,
                continuation: continuation,
                startAfter: key
            )
            objects += page.objects
            continuation = page.continuation
        } while continuation != nil
        return objects
    }
}
