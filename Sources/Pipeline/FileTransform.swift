internal import Compression
internal import TweetModel
public import TweetTransform

/// The transform alone: bytes of a file in, the lake's files out, no cloud.
public struct FileTransform: Sendable {
    /// One file that was made.
    public struct Output: Sendable {
        /// The lake table, or `rejects`.
        public let table: String
        /// The path below the output folder.
        public let path: String
        /// How many rows it has.
        public let rows: Int
        /// Its content.
        public let bytes: [UInt8]
    }

    /// What the file came to.
    public struct Summary: Sendable {
        /// The counts of its records.
        public var counts = TransformCounts()
        /// Whether it holds nothing that is known.
        public var isUnrecognised = false
        /// Why it ends before its end, where it is damaged.
        public var damage: String?
    }

    /// What the file is called.
    public let name: String

    /// When it was written, in microseconds since 1970.
    public let modified: Int64

    /// Describes a file.
    public init(name: String, modified: Int64) {
        self.name = name
        self.modified = modified
    }

    /// Transforms the file.
    ///
    /// - Parameters:
    ///   - next: Gives the next bytes; an empty array ends them.
    ///   - write: Takes each file that was made.
    /// - Returns: What it came to.
    /// - Throws: `TransformError`; ``PipelineError`` with code `sourceDamaged` where nothing known comes before the
    ///   damage; what the closures throw.
    public func run(
        next: () throws -> [UInt8],
        write: (Output) throws -> Void
    ) throws -> Summary {
        let identity = TransformIdentity(bucket: "file", key: self.name, version: "0")
        let keys = LakeKeys(identity: identity, landedAt: self.modified)
        var options = TransformOptions(objectTime: self.modified)
        options.fileName = self.name
        options.threads = ProcessorCount.available
        let transformer = try TweetTransformer(options: options)
        var summary = Summary()
        func emit(_ part: PartOutput) throws {
            (summary.isUnrecognised, summary.damage) = (part.isUnrecognised, part.damage)
            for output in Self.outputs(of: part, keys) {
                try write(output)
            }
        }
        var decompressor: Decompressor?
        do {
            while true {
                let block = try next()
                guard !block.isEmpty else { break }
                let current = try decompressor ?? Decompressor(CompressionFormat.detect(prefix: block))
                decompressor = current
                try block.withUnsafeBytes { bytes in
                    try current.decompress(bytes) { try transformer.consume($0, emit: emit) }
                }
            }
            try decompressor?.finish()
            try transformer.finish(emit: emit)
        } catch let error as CompressionError {
            try TransformJob.finish(transformer, after: error, of: self.name, emit)
        }
        summary.counts = transformer.counts
        return summary
    }

    private static func outputs(of part: PartOutput, _ keys: LakeKeys) -> [Output] {
        var outputs = part.files.map { file in
            Output(
                table: file.table.name,
                path: keys.data(file.table, part: part.part),
                rows: file.rows,
                bytes: file.bytes
            )
        }
        if !part.rejects.isEmpty {
            outputs.append(
                Output(
                    table: "rejects",
                    path: keys.rejects(part: part.part),
                    rows: part.counts.rejects,
                    bytes: part.rejects
                )
            )
        }
        return outputs
    }
}
