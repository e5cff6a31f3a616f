internal import FoundationEssentials

/// Hands the bytes of stored objects to COPY.
struct StoredObjects: ObjectReader {
    let store: S3Store

    func contents(bucket: String, key: String) async throws -> [UInt8]? {
        do throws(S3Error) {
            let object = try await self.store.read(bucket: bucket, key: key)
            return [UInt8](try Data(contentsOf: URL(filePath: object.path)))
        } catch let error as S3Error where error.code == "NoSuchKey" {
            return nil
        }
    }
}
