/// One page of a listing.
public struct S3Listing: Sendable, Hashable {
    /// What to list.
    public struct Request: Sendable, Hashable {
        /// The bucket.
        public var bucket: String
        /// The beginning of the keys.
        public var prefix: String
        /// Where given, keys are rolled up to its first occurrence behind the prefix.
        public var delimiter: String?
        /// The key or common prefix behind which the page starts.
        public var after: String?
        /// The version of `after` behind which a listing of versions starts.
        public var afterVersion: String?
        /// The most keys and prefixes, at most 1,000.
        public var limit: Int

        /// Creates a request.
        public init(
            bucket: String,
            prefix: String = "",
            delimiter: String? = nil,
            after: String? = nil,
            afterVersion: String? = nil,
            limit: Int = 1_000
        ) {
            self.bucket = bucket
            self.prefix = prefix
            self.delimiter = delimiter.flatMap { $0.isEmpty ? nil : $0 }
            self.after = after.flatMap { $0.isEmpty ? nil : $0 }
            self.afterVersion = afterVersion.flatMap { $0.isEmpty ? nil : $0 }
            self.limit = min(max(limit, 0), 1_000)
        }

        /// The common prefix that a key is rolled up to; nil where it stands for itself.
        func commonPrefix(of key: String) -> String? {
            guard let delimiter = self.delimiter, key.hasPrefix(self.prefix),
                let range = key.utf8.dropFirst(self.prefix.utf8.count).firstRange(of: delimiter.utf8)
            else {
                return nil
            }
            return String(key[..<range.upperBound])
        }
    }

    /// The objects, or their versions, in the order of their keys.
    public var objects: [S3Object] = []
    /// The common prefixes, in order.
    public var prefixes: [String] = []
    /// Whether there is more.
    public var isTruncated = false
    /// The last key or prefix of the page.
    public var last: String?
    /// The version of the last object.
    public var lastVersion: String?

    var count: Int { self.objects.count + self.prefixes.count }
}
