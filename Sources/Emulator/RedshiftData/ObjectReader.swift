/// Whoever can hand out the bytes of an object, for COPY.
public protocol ObjectReader: Sendable {
    /// The whole content of an object.
    ///
    /// - Returns: Nil where there is no such object.
    /// - Throws: What the store says.
    func contents(bucket: String, key: String) async throws -> [UInt8]?
}
