public import JSONDocument

/// What one call of the loader did.
public struct LoadOutcome: Sendable, Hashable {
    /// A commit that could not be loaded.
    public struct SetAside: Sendable, Hashable {
        /// The commit's key.
        public let key: String
        /// Why.
        public let reason: String
    }

    /// How many commits were loaded.
    public var loadedCommits = 0

    /// How many open commits are left, because the time was over.
    public var remaining = 0

    /// The commits that were set aside, with their reasons.
    public var setAside: [SetAside] = []

    /// Whether all commits of the lake were compared with the ledger, not only those of the last days.
    public var isReconciliation = false

    /// The handler's answer.
    public var document: JSONValue {
        [
            "loaded_commits": .integer(Int64(self.loadedCommits)), "remaining": .integer(Int64(self.remaining)),
            "reconciled": .bool(self.isReconciliation),
            "set_aside": .array(self.setAside.map { ["key": .string($0.key), "reason": .string($0.reason)] }),
        ]
    }
}
