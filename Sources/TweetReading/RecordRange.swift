/// Where a record lies, in its batch and in its file.
public struct RecordRange: Sendable, Hashable {
    /// The first byte in the batch.
    public let start: Int

    /// How many bytes of it the batch holds; the first 2 KiB where it is too large.
    public let count: Int

    /// The line in the file on which it begins, from 1.
    public let line: Int

    /// The byte in the decompressed file at which it begins, from 0.
    public let offset: Int

    /// Whether it exceeds ``RecordSplitter/maximumRecord``.
    public let isTooLarge: Bool
}
