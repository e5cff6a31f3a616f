public import JSONDocument

/// What forgetting a person has done so far.
public struct ForgetOutcome: Sendable, Hashable {
    /// Where to go on; nil where everything is done.
    public var next: ForgetPosition?

    /// What the person turned out to be known by.
    public var names: [String] = []

    /// Landing objects and versions that were looked through.
    public var searchedObjects = 0

    /// Landing objects that were written anew without the person.
    public var rewrittenObjects = 0

    /// Records that went from landing objects.
    public var removedRecords = 0

    /// Records of others in which the person's handle was masked, or from which an element was cut.
    public var changedRecords = 0

    /// Commits of the lake that were written anew, or removed because a new one follows.
    public var changedCommits = 0

    /// Rows that went from the lake.
    public var removedRows = 0

    /// Old versions of objects, reports and left-over files that went for good.
    public var removedVersions = 0

    /// Whether the warehouse knew the person under more keys than the one given.
    public var wasKnown = false

    /// Objects that cannot be read, and so were not searched.
    public var unreadable: [String] = []

    /// Creates an outcome of nothing.
    public init() {}

    /// Whether anything of the person was found.
    public var hasFound: Bool {
        self.wasKnown || self.rewrittenObjects + self.changedCommits + self.removedVersions > 0
    }

    /// The handler's answer; it does not name the person.
    public var document: JSONValue {
        [
            "done": .bool(self.next == nil), "next": self.next?.document ?? .null,
            "searched_objects": .integer(Int64(self.searchedObjects)),
            "rewritten_objects": .integer(Int64(self.rewrittenObjects)),
            "removed_records": .integer(Int64(self.removedRecords)),
            "changed_records": .integer(Int64(self.changedRecords)),
            "changed_commits": .integer(Int64(self.changedCommits)),
            "removed_rows": .integer(Int64(self.removedRows)),
            "removed_versions": .integer(Int64(self.removedVersions)),
            "unreadable": .array(self.unreadable.map { .string($0) }),
        ]
    }
}
