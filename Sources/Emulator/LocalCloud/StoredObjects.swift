internal import FoundationEssentials

/// Hands the bytes of stored objects to COPY.
struct StoredObjects: ObjectReader {
    let store: S3Store

    func contents(bucket: String, key: String) async throws -> [UInt8]? {
        let object: S3Object
        do throws(S3Error) {
            object = try await self.store.read(bucket: bucket, key: key)
        } catch {
            guard error.status == 404 else { throw error }
            return nil
        }
        return [UInt8](try Data(contentsOf: URL(filePath: object.path)))
    }
}
