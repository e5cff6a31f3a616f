internal import CivilCalendar
public import TweetModel

/// Where a landing object's data, rejects and commits lie in the lake.
public struct LakeKeys: Sendable, Hashable {
    /// The identity's 32 hexadecimal digits.
    public let identity: String

    /// The UTC day on which the object landed, as `YYYY-MM-DD`.
    public let ingestDate: String

    /// Creates the keys of an object.
    public init(identity: TransformIdentity, ingestDate: String) {
        self.identity = identity.text
        self.ingestDate = ingestDate
    }

    /// Creates the keys of an object that landed at a time.
    ///
    /// - Parameters:
    ///   - identity: The transform's identity.
    ///   - landedAt: The object's LastModified, in microseconds since 1970.
    public init(identity: TransformIdentity, landedAt: Int64) {
        self.init(identity: identity, ingestDate: Self.day(landedAt))
    }

    /// The key of a part's file of a table.
    public func data(_ table: LakeTable, part: Int) -> String {
        "v=\(LakeTable.schemaVersion)/\(table.name)/ingest_date=\(self.ingestDate)/"
            + "\(self.identity)-p\(part.padded(to: 5)).parquet"
    }

    /// The key of a part's rejects.
    public func rejects(part: Int) -> String {
        "rejects/ingest_date=\(self.ingestDate)/\(self.identity)-p\(part.padded(to: 5)).ndjson"
    }

    /// The key of a part's commit; a listing alone tells by it what is complete.
    public func commit(part: Int, isLast: Bool) -> String {
        self.commits + part.padded(to: 5) + (isLast ? ".last.json" : ".json")
    }

    /// The folder of the object's commits.
    public var commits: String {
        "commits/ingest_date=\(self.ingestDate)/\(self.identity)/"
    }

    /// The UTC day of a time in microseconds since 1970, as `YYYY-MM-DD`.
    static func day(_ microseconds: Int64) -> String {
        CivilDate(dayNumber: Int(microseconds.flooredQuotient(86_400_000_000))).iso8601
    }
}
