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
        Self("maximum_bot_score", 0.5, "bot score from which an account counts as a bot"),
        Self("unknown_kind_share", 0.6, "share of the score where a profile shows no kind, 0 for none"),
        Self("minimum_travel_score", 0.3, "travel score from which a tweet is about travel"),
        Self("minimum_travel_share", 0.25, "share of tweets about travel from which a person is a travel sharer"),
        Self("engagement_prior", 5, "tweets of average engagement that each rate is shrunk by"),
        Self("rising_days", 28, "days of each of the two spans that rising compares"),
        Self("minimum_rising", 3, "actions in the newer span below which nobody is rising"),
        Self("minimum_trend_weeks", 3, "whole weeks before a week below which its z-score is unknown"),
        Self("detailed_people", 500, "rank up to which members of a list are looked at closely"),
        Self("stability_replicates", 20, "times that tweets are drawn anew for an interval of ranks, at most 64"),
        Self("stability_level", 0.9, "share of these replicates that the interval of a rank covers"),
        Self("evidence_tweets", 3, "tweets shown as evidence for each person and list"),
        Self("audience_prior", 10, "accounts of average quality that the quality of each audience is shrunk by"),
        Self("kept_runs", 60, "newest analyses whose ranks are kept, to show change"),
        Self("kept_ranks", 2000, "rank up to which the ranks of each list are kept"),
        Self("damping", 0.85, "PageRank: the chance that attention is passed on once more"),
        Self("weight_retweet", 1, "weight of a retweet in the graph"),
        Self("weight_quote", 1, "weight of a quote in the graph"),
        Self("weight_reply", 0.5, "weight of a reply in the graph"),
        Self("weight_mention", 0.5, "weight of a mention in the graph"),
        Self("weight_at_home_pagerank", 0.25, "at_home: standing in the network"),
        Self("weight_at_home_retweets", 0.2, "at_home: tweets passed on, by how many"),
        Self("weight_at_home_mentions", 0.15, "at_home: mentions and answers got beyond those made"),
        Self("weight_at_home_take_up", 0.1, "at_home: response per tweet"),
        Self("weight_at_home_engagement", 0.1, "at_home: response for the number of followers"),
        Self("weight_at_home_followers", 0.1, "at_home: number of followers"),
        Self("weight_at_home_h_index", 0.1, "at_home: tweets with as many retweets each"),
        Self("weight_about_croatia_pagerank", 0.25, "about_croatia: standing in the network of the subject"),
        Self("weight_about_croatia_retweets", 0.25, "about_croatia: tweets passed on, by how many"),
        Self("weight_about_croatia_take_up", 0.2, "about_croatia: response per tweet about Croatia"),
        Self("weight_about_croatia_subject", 0.2, "about_croatia: tweets and days about Croatia"),
        Self("weight_about_croatia_followers", 0.1, "about_croatia: number of followers"),
        Self("weight_travel_sharers_pagerank", 0.15, "travel_sharers: standing in the network of the subject"),
        Self("weight_travel_sharers_retweets", 0.1, "travel_sharers: tweets passed on, by how many"),
        Self("weight_travel_sharers_take_up", 0.15, "travel_sharers: response per tweet about travel"),
        Self("weight_travel_sharers_frequency", 0.3, "travel_sharers: first-hand tweets and weeks"),
        Self("weight_travel_sharers_travel", 0.2, "travel_sharers: share of tweets about travel"),
        Self("weight_travel_sharers_followers", 0.1, "travel_sharers: number of followers"),
    ]

    private init(_ name: String, _ value: Double, _ meaning: String) {
        self.name = name
        self.value = value
        self.meaning = meaning
    }

    /// The statement that adds the settings that the warehouse lacks.
    static let insertStatement = ShippedRows(
        table: "settings",
        columns: ["setting", "number_value", "meaning"],
        key: ["setting"],
        selects: Self.shipped.map {
            "select '\($0.name)' as setting, cast(\($0.value) as double precision) as number_value, "
                + "'\($0.meaning)' as meaning"
        }
    ).insertStatement
}
