import AWSClients
import Cryptography
import FoundationEssentials
import Pipeline

/// Puts files into the landing bucket, each once: what lies there already with the same bytes is left alone.
struct Uploader: Sendable {
    /// Files beyond this size travel in parts of it.
    private static let partSize = 64 << 20

    let store: S3ObjectStore
    let bucket: String

    /// Puts a file where it is missing or other.
    ///
    /// - Returns: Whether it was put.
    /// - Throws: ``CommandFailure`` for a file that cannot be read; `AWSServiceError`.
    func put(_ file: InputFile) async throws -> Bool {
        let location = ObjectLocation(bucket: self.bucket, key: file.key)
        let existing = try await self.store.head(location)
        if let existing, existing.size == Int64(file.size), existing.eTag == (try Self.eTag(of: file)) {
            return false
        }
        if file.size <= Self.partSize {
            try await self.store.write(try Self.read(file, from: 0), to: location, options: ObjectWriteOptions())
            return true
        }
        let upload = try await self.store.beginUpload(to: location, options: ObjectWriteOptions())
        var parts: [ObjectUpload.Part] = []
        do {
            while parts.count * Self.partSize < file.size {
                let bytes = try Self.read(file, from: parts.count * Self.partSize)
                parts.append(try await self.store.upload(bytes, as: parts.count + 1, of: upload))
            }
            try await self.store.complete(upload, parts: parts, onlyIfAbsent: false)
        } catch {
            // What is left of a failed upload is swept by the bucket's life cycle at the latest.
            try? await self.store.abort(upload)
            throw error
        }
        return true
    }

    /// The ETag that S3 gives the file: MD5, or MD5 of the parts' MD5s with their number.
    private static func eTag(of file: InputFile) throws -> String {
        if file.size <= Self.partSize {
            return Hex.encode(MD5.hash(try Self.read(file, from: 0)))
        }
        var digests: [UInt8] = []
        var count = 0
        while count * Self.partSize < file.size {
            digests += MD5.hash(try Self.read(file, from: count * Self.partSize))
            count += 1
        }
        return "\(Hex.encode(MD5.hash(digests)))-\(count)"
    }

    private static func read(_ file: InputFile, from offset: Int) throws -> [UInt8] {
        do {
            return try FileBytes.read(file.path, from: offset, count: min(Self.partSize, file.size - offset))
        } catch {
            throw CommandFailure("cannot read \(file.path): \(error)")
        }
    }
}
