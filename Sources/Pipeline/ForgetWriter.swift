internal import AWSClients
internal import Compression

/// Compresses and uploads what is left of an object, in parts where it is large.
///
/// One task uses it at a time. Members of a compressed format that follow each
/// other are one stream, so that each piece is compressed by itself.
final class ForgetWriter {
    /// How many bytes are compressed at once.
    private static let memberSize = 8 << 20

    /// The smallest part that S3 takes, and a bit more.
    private static let partSize = 8 << 20

    private let store: any ObjectVersionStore
    private let target: ObjectLocation
    private let options: ObjectWriteOptions

    /// Whether nothing but blanks and brackets was written.
    private(set) var isBlank = true

    private var plain: [UInt8] = []
    private var compressed: [UInt8] = []
    private var upload: ObjectUpload?
    private var parts: [ObjectUpload.Part] = []

    init(store: any ObjectVersionStore, target: ObjectLocation, options: ObjectWriteOptions) {
        self.store = store
        self.target = target
        self.options = options
    }

    /// Takes bytes, decompressed.
    func append(_ bytes: [UInt8], _ format: CompressionFormat) async throws {
        self.isBlank =
            self.isBlank && bytes.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        self.plain += bytes
        if self.plain.count >= Self.memberSize {
            try self.compress(format)
        }
        if self.compressed.count >= Self.partSize {
            try await self.uploadPart()
        }
    }

    /// Writes the object; refused where it was replaced since it was read.
    func finish(_ format: CompressionFormat) async throws {
        if !self.plain.isEmpty || format != .none && self.compressed.isEmpty && self.parts.isEmpty {
            try self.compress(format)
        }
        guard let upload = self.upload else {
            try await self.store.write(self.compressed, to: self.target, options: self.options)
            return
        }
        if !self.compressed.isEmpty {
            try await self.uploadPart()
        }
        // Completing takes no entity tag; a look before it leaves but a moment.
        guard try await self.store.head(self.target)?.eTag == self.options.ifMatch else {
            try await self.abandon()
            throw PipelineError.sourceChanged("\(self.target.url) was replaced while it was read; forget again")
        }
        try await self.store.complete(upload, parts: self.parts, onlyIfAbsent: false)
    }

    /// Gives up what was uploaded.
    func abandon() async throws {
        if let upload = self.upload {
            try await self.store.abort(upload)
            self.upload = nil
        }
    }

    private func compress(_ format: CompressionFormat) throws {
        self.compressed += try format.compress(self.plain)
        self.plain.removeAll(keepingCapacity: true)
    }

    private func uploadPart() async throws {
        let upload: ObjectUpload
        if let begun = self.upload {
            upload = begun
        } else {
            upload = try await self.store.beginUpload(to: self.target, options: self.options)
            self.upload = upload
        }
        let part = try await self.store.upload(self.compressed, as: self.parts.count + 1, of: upload)
        self.parts.append(part)
        self.compressed.removeAll(keepingCapacity: true)
    }
}
