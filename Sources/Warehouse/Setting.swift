/// One number that the analysis goes by, as it is shipped.
///
/// The warehouse's settings table decides; a row that is there already is
/// never overwritten, so that an agency's own choice lasts.
public struct Setting: Sendable, Hashable {
    /// The name in the settings table.
    public let name: String

    /// The shipped value.
    public let value: Double

    /// What it means, with its unit.
    public let meaning: String

    /// Every setting, with the value that it is shipped with.
    public static let shipped: [Self] = [
        Self("window_days", 365, "days before the newest plausible tweet that the analysis looks at"),
        Self("minimum_own_tweets", 5, "own tweets below which a person is not ranked"),
        Self("minimum_sharer_weeks", 3, "weeks with travel tweets below which a travel sharer is not ranked"),
        Self("minimum_place_tweets", 3, "own tweets that must name a place before it is one of theirs"),
        Self("minimum_place_days", 2, "days on which a person must name a place before it is one of theirs"),
        Self("minimum_confidence", 0.5, "confidence from which a place counts as named"),
    ]

    private init(_ name: String, _ value: Double, _ meaning: String) {
        self.name = name
        self.value = value
        self.meaning = meaning
    }

    /// The statement that adds the settings that the warehouse lacks.
    static let insertStatement: String = {
        let rows = Self.shipped.map {
            "select '\($0.name)' as setting, cast(\($0.value) as double precision) as number_value, "
                + "'\($0.meaning)' as meaning"
        }
        return """
            insert into putokaz.settings (setting, number_value, meaning)
            select shipped.setting, shipped.number_value, shipped.meaning
            from (
            \(rows.joined(separator: "\nunion all\n"))
            ) as shipped
            where not exists (
                select 1 from putokaz.settings as known
                where known.setting = shipped.setting
            )
            """
    }()
}
