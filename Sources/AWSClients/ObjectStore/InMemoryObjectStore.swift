internal import Cryptography
public import HTTPTypes
internal import Synchronization

/// An object store that lives as long as the process: for tests and for trying things out.
///
/// Entity tags are made as S3 makes them; buckets need not be created.
public final class InMemoryObjectStore: ObjectStore {
    private struct Entry {
        var bytes: [UInt8]
        var metadata: ObjectMetadata
    }

    private struct Upload {
        var options: ObjectWriteOptions
        var parts: [Int: [UInt8]] = [:]
    }

    private struct State {
        var entries: [String: [String: Entry]] = [:]
        var uploads: [String: Upload] = [:]
        var uploadCount = 0
    }

    private let pageSize: Int
    private let now: @Sendable () -> UnixTime
    private let state = Mutex(State())

    /// Creates an empty store.
    ///
    /// - Parameters:
    ///   - pageSize: The most objects and prefixes on a page of a listing.
    ///   - now: The clock that dates objects.
    public init(pageSize: Int = 1_000, now: @escaping @Sendable () -> UnixTime = UnixTime.now) {
        self.pageSize = pageSize
        self.now = now
    }

    /// What is known about an object; nil where there is none.
    public func head(_ location: ObjectLocation) async throws(AWSServiceError) -> ObjectMetadata? {
        self.state.withLock { $0.entries[location.bucket]?[location.key]?.metadata }
    }

    /// The bytes of an object, or of a range of it.
    ///
    /// - Throws: ``AWSServiceError`` with the code `NoSuchKey`, `PreconditionFailed` or `InvalidRange`.
    public func read(
        _ location: ObjectLocation,
        range: Range<Int64>?,
        ifMatch eTag: String?
    ) async throws(AWSServiceError) -> ObjectContent {
        guard let entry = self.state.withLock({ $0.entries[location.bucket]?[location.key] }) else {
            throw AWSServiceError(service: "s3", code: "NoSuchKey", message: location.url, status: 404)
        }
        guard eTag == nil || eTag == entry.metadata.eTag else {
            throw Self.preconditionFailed(location)
        }
        guard let range else {
            return ObjectContent(bytes: entry.bytes, metadata: entry.metadata)
        }
        guard range.lowerBound < entry.bytes.count else {
            throw AWSServiceError(service: "s3", code: "InvalidRange", message: location.url, status: 416)
        }
        let bytes = entry.bytes[Int(range.lowerBound)..<min(Int(range.upperBound), entry.bytes.count)]
        return ObjectContent(bytes: Array(bytes), metadata: entry.metadata)
    }

    /// Writes an object whole.
    ///
    /// - Throws: ``AWSServiceError`` with the code `PreconditionFailed` where it may not replace.
    @discardableResult
    public func write(
        _ bytes: [UInt8],
        to location: ObjectLocation,
        options: ObjectWriteOptions = ObjectWriteOptions()
    ) async throws(AWSServiceError) -> ObjectWriteResult {
        try self.put(bytes, location, options, eTag: Hex.encode(MD5.hash(bytes)))
    }

    /// One page of the objects whose keys begin with a prefix.
    public func list(
        bucket: String,
        prefix: String,
        delimiter: String? = nil,
        continuation: String? = nil,
        startAfter key: String? = nil
    ) async throws(AWSServiceError) -> ObjectPage {
        let entries = self.state.withLock { $0.entries[bucket] ?? [:] }
        let after = Array((continuation ?? key ?? "").utf8)
        let keys = entries.keys.filter { $0.utf8.starts(with: prefix.utf8) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var page = ObjectPage(objects: [])
        for key in keys where after.isEmpty || after.lexicographicallyPrecedes(key.utf8) {
            let rolled = delimiter.flatMap { delimiter in
                key.dropFirst(prefix.count).firstRange(of: delimiter).map { String(key[..<$0.upperBound]) }
            }
            if let rolled, page.prefixes.last == rolled || continuation?.hasPrefix(rolled) == true {
                page.continuation = page.continuation.map { _ in key }
                continue
            }
            if page.objects.count + page.prefixes.count == self.pageSize {
                return page
            }
            if let rolled {
                page.prefixes.append(rolled)
            } else if let metadata = entries[key]?.metadata {
                page.objects.append(
                    ObjectSummary(
                        key: key,
                        size: metadata.size,
                        eTag: metadata.eTag,
                        lastModified: metadata.lastModified
                    )
                )
            }
            page.continuation = key
        }
        page.continuation = nil
        return page
    }

    /// Removes an object; one that is not there is no failure.
    public func delete(_ location: ObjectLocation) async throws(AWSServiceError) {
        self.state.withLock { $0.entries[location.bucket]?[location.key] = nil }
    }

    /// Removes objects by their keys.
    public func delete(keys: [String], in bucket: String) async throws(AWSServiceError) {
        self.state.withLock { state in
            for key in keys {
                state.entries[bucket]?[key] = nil
            }
        }
    }

    /// Begins an upload in parts.
    public func beginUpload(
        to location: ObjectLocation,
        options: ObjectWriteOptions = ObjectWriteOptions()
    ) async throws(AWSServiceError) -> ObjectUpload {
        self.state.withLock { state in
            state.uploadCount += 1
            let id = "upload-\(state.uploadCount)"
            state.uploads[id] = Upload(options: options)
            return ObjectUpload(location: location, id: id)
        }
    }

    /// Uploads a part.
    ///
    /// - Throws: ``AWSServiceError`` with the code `NoSuchUpload`.
    public func upload(
        _ bytes: [UInt8],
        as number: Int,
        of upload: ObjectUpload
    ) async throws(AWSServiceError) -> ObjectUpload.Part {
        let isKnown = self.state.withLock { state in
            state.uploads[upload.id]?.parts[number] = bytes
            return state.uploads[upload.id] != nil
        }
        guard isKnown else {
            throw Self.noSuchUpload(upload)
        }
        return ObjectUpload.Part(number: number, eTag: Hex.encode(MD5.hash(bytes)))
    }

    /// Makes the object of its parts.
    ///
    /// - Throws: ``AWSServiceError`` with the code `NoSuchUpload`, `InvalidPart`, or
    ///   `PreconditionFailed` where it may not replace.
    @discardableResult
    public func complete(
        _ upload: ObjectUpload,
        parts: [ObjectUpload.Part],
        onlyIfAbsent: Bool = false
    ) async throws(AWSServiceError) -> ObjectWriteResult {
        guard let held = self.state.withLock({ $0.uploads[upload.id] }) else {
            throw Self.noSuchUpload(upload)
        }
        var bytes: [UInt8] = []
        var digests: [UInt8] = []
        for part in parts.sorted(by: { $0.number < $1.number }) {
            guard let piece = held.parts[part.number] else {
                throw AWSServiceError(service: "s3", code: "InvalidPart", message: "part \(part.number)", status: 400)
            }
            bytes += piece
            digests += MD5.hash(piece)
        }
        var options = held.options
        options.onlyIfAbsent = onlyIfAbsent
        let result = try self.put(
            bytes,
            upload.location,
            options,
            eTag: "\(Hex.encode(MD5.hash(digests)))-\(parts.count)"
        )
        self.state.withLock { $0.uploads[upload.id] = nil }
        return result
    }

    /// Gives an upload up and frees its parts.
    public func abort(_ upload: ObjectUpload) async throws(AWSServiceError) {
        self.state.withLock { $0.uploads[upload.id] = nil }
    }

    private func put(
        _ bytes: [UInt8],
        _ location: ObjectLocation,
        _ options: ObjectWriteOptions,
        eTag: String
    ) throws(AWSServiceError) -> ObjectWriteResult {
        let metadata = ObjectMetadata(
            size: Int64(bytes.count),
            eTag: eTag,
            lastModified: self.now(),
            contentType: options.contentType,
            userMetadata: options.userMetadata
        )
        let isWritten = self.state.withLock { state in
            let present = state.entries[location.bucket]?[location.key]
            guard !options.onlyIfAbsent || present == nil,
                options.ifMatch == nil || options.ifMatch == present?.metadata.eTag
            else {
                return false
            }
            state.entries[location.bucket, default: [:]][location.key] = Entry(bytes: bytes, metadata: metadata)
            return true
        }
        guard isWritten else {
            throw Self.preconditionFailed(location)
        }
        return ObjectWriteResult(eTag: eTag)
    }

    private static func preconditionFailed(_ location: ObjectLocation) -> AWSServiceError {
        AWSServiceError(service: "s3", code: "PreconditionFailed", message: location.url, status: 412)
    }

    private static func noSuchUpload(_ upload: ObjectUpload) -> AWSServiceError {
        AWSServiceError(service: "s3", code: "NoSuchUpload", message: upload.id, status: 404)
    }
}
