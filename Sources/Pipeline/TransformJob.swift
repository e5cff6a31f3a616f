public import AWSClients
internal import Compression
public import HTTPTypes
internal import TweetModel
internal import TweetTransform

/// Transforms one landing object into the lake, as far as the time goes.
///
/// The object is read in ranges that must all be of one ETag, so that a lost
/// connection costs one range and a replaced object is noticed.
public struct TransformJob: Sendable {
    /// Bytes of the object that are asked for at once.
    private static let rangeSize: Int64 = 8 << 20

    /// The time that must be left to begin another part.
    private static let partTime = Duration.seconds(60)

    private let store: any ObjectStore
    private let settings: PipelineSettings
    private let deadline: UnixTime
    private let clock: @Sendable () -> UnixTime

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - store: Where landing and lake buckets are.
    ///   - settings: The lake's bucket.
    ///   - deadline: When no further part is begun.
    ///   - clock: The time.
    public init(
        store: any ObjectStore,
        settings: PipelineSettings,
        deadline: UnixTime,
        clock: @escaping @Sendable () -> UnixTime
    ) {
        self.store = store
        self.settings = settings
        self.deadline = deadline
        self.clock = clock
    }

    /// Transforms an object from its first part without a commit on.
    ///
    /// - Returns: What was done; nil where there is no such object any more.
    /// - Throws: ``PipelineError`` with code `sourceChanged` or `sourceDamaged`; `AWSServiceError`.
    public func run(_ location: ObjectLocation) async throws -> TransformOutcome? {
        guard let metadata = try await self.store.head(location) else { return nil }
        let identity = TransformIdentity(bucket: location.bucket, key: location.key, version: metadata.eTag)
        let keys = LakeKeys(identity: identity, landedAt: metadata.lastModified.milliseconds * 1_000)
        var outcome = TransformOutcome(bucket: location.bucket, key: location.key, identity: keys.identity)
        let committed = try await CommittedParts(of: keys, in: self.settings.lakeBucket, store: self.store)
        try await committed.addCounts(to: &outcome, from: self.store, bucket: self.settings.lakeBucket)
        outcome.nextPart = committed.nextPart
        if committed.isComplete {
            outcome.isComplete = true
            outcome.wasAlreadyComplete = true
            return outcome
        }
        var options = TransformOptions(objectTime: metadata.lastModified.milliseconds * 1_000)
        options.firstPart = committed.nextPart
        options.fileName = location.key
        options.threads = ProcessorCount.available
        let sink = PartSink(store: self.store, bucket: self.settings.lakeBucket, identity: identity, keys: keys)
        try await self.transform(location, metadata, options, sink, &outcome)
        return outcome
    }

    private func transform(
        _ location: ObjectLocation,
        _ metadata: ObjectMetadata,
        _ options: TransformOptions,
        _ sink: PartSink,
        _ outcome: inout TransformOutcome
    ) async throws {
        let transformer = try TweetTransformer(options: options)
        var decompressor: Decompressor?
        var offset: Int64 = 0
        var block = try await self.read(location, metadata, from: offset)
        while !block.isEmpty {
            offset += Int64(block.count)
            let next = offset
            // The next range travels while this one is worked on.
            async let following = self.read(location, metadata, from: next)
            let current = try decompressor ?? Decompressor(CompressionFormat.detect(prefix: block))
            decompressor = current
            var parts: [PartOutput] = []
            do {
                try block.withUnsafeBytes { bytes in
                    try current.decompress(bytes) { piece in
                        try transformer.consume(piece) { parts.append($0) }
                    }
                }
            } catch let error as CompressionError {
                try Self.finish(transformer, after: error, of: location.url) { parts.append($0) }
            }
            for part in parts where try await self.publish(part, sink, &outcome) {
                return
            }
            block = try await following
        }
        var parts: [PartOutput] = []
        do {
            try decompressor?.finish()
            try transformer.finish { parts.append($0) }
        } catch let error as CompressionError {
            try Self.finish(transformer, after: error, of: location.url) { parts.append($0) }
        }
        for part in parts where try await self.publish(part, sink, &outcome) {
            return
        }
    }

    /// Ends an object that is damaged where what came before is of use.
    ///
    /// - Throws: ``PipelineError`` with code `sourceDamaged` where it is not.
    static func finish(
        _ transformer: TweetTransformer,
        after error: CompressionError,
        of name: String,
        _ emit: (PartOutput) throws -> Void
    ) throws {
        guard error.isDamage, try transformer.finishDamaged(error.message, emit: emit) else {
            throw PipelineError.sourceDamaged("\(name): \(error.message); put the file again")
        }
    }

    /// Writes a part and its commit.
    ///
    /// - Returns: Whether to stop here: the object is complete, or the time is over.
    private func publish(_ part: PartOutput, _ sink: PartSink, _ outcome: inout TransformOutcome) async throws -> Bool {
        try await sink.write(part)
        outcome.counts += part.counts
        outcome.isUnrecognised = part.isUnrecognised
        outcome.damage = part.damage
        outcome.nextPart = part.part + 1
        outcome.isComplete = part.isLast
        return part.isLast || self.deadline - self.clock() < Self.partTime
    }

    private func read(
        _ location: ObjectLocation,
        _ metadata: ObjectMetadata,
        from offset: Int64
    ) async throws -> [UInt8] {
        guard offset < metadata.size else { return [] }
        let range = offset..<min(offset + Self.rangeSize, metadata.size)
        do throws(AWSServiceError) {
            return try await self.store.read(location, range: range, ifMatch: metadata.eTag).bytes
        } catch {
            guard error.isPreconditionFailed || error.isNotFound else { throw error }
            throw PipelineError.sourceChanged("\(location.url) was replaced while it was read; its own event follows")
        }
    }
}
