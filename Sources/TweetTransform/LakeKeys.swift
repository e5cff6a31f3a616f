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
            + "\(self.identity)-p\(Self.padded(part)).parquet"
    }

    /// The key of a part's rejects.
    public func rejects(part: Int) -> String {
        "rejects/ingest_date=\(self.ingestDate)/\(self.identity)-p\(Self.padded(part)).ndjson"
    }

    /// The key of a part's commit; a listing alone tells by it what is complete.
    public func commit(part: Int, isLast: Bool) -> String {
        self.commits + Self.padded(part) + (isLast ? ".last.json" : ".json")
    }

    /// The folder of the object's commits.
    public var commits: String {
        "commits/ingest_date=\(self.ingestDate)/\(self.identity)/"
    }

    private static func padded(_ part: Int) -> String {
        let digits = String(part)
        return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }

    /// The UTC day of a time, as `YYYY-MM-DD`.
    static func day(_ microseconds: Int64) -> String {
        let days = Int((Double(microseconds) / 86_400_000_000).rounded(.down))
        // Howard Hinnant's civil_from_days.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}
