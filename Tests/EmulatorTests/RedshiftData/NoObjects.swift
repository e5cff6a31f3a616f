import Emulator

/// A store that holds nothing.
struct NoObjects: ObjectReader {
    func contents(bucket: String, key: String) async throws -> [UInt8]? { nil }
}
