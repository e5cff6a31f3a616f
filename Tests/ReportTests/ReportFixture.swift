import Foundation
import Influence
import Report
import Warehouse

/// Results of every query of a report, made up.
struct ReportFixture {
    /// Texts that people write to break a page.
    static let hostileTexts = [
        "<script>window.pwned = 1</script>", "</script><img src=x onerror=window.pwned=1> &amp; &lt;b&gt;",
        "\"quoted\" 'twice' `thrice` =HYPERLINK(\"x\")", "\u{202E}from right to left \u{2067}שלום\u{2069} مرحبا",
        "🏖️👨‍👩‍👧‍👦🇭🇷 é Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A", String(repeating: "dugačkariječ", count: 42), "<!-- <script> -->]]>",
    ]

    private static let nicePlaces = [
        ("Split", "Splitsko-dalmatinska", 43.51, 16.44), ("Zadar", "Zadarska", 44.12, 15.23),
        ("Šibenik", "Šibensko-kninska", 43.73, 15.89), ("Đakovo", "Osječko-baranjska", 45.31, 18.41),
    ]

    /// All people; everybody is in the first list, half of them in the second, a quarter in the third.
    let people: Int

    /// What all texts of people are; nil for harmless ones.
    var isHostile = false

    /// Words that differ from person to person, so that nothing shrinks as real texts would not.
    private static func words(_ number: Int, _ count: Int) -> String {
        var state = UInt64(number + 1)
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return String(state >> 34, radix: 36)
        }.joined(separator: " ")
    }

    private func text(_ number: Int, _ harmless: String) -> String {
        self.isHostile ? Self.hostileTexts[number % Self.hostileTexts.count] : harmless
    }

    /// The people of a list.
    private func members(of list: ListName) -> ClosedRange<Int> {
        let share = [ListName.atHome: 1, .aboutCroatia: 2, .travelSharers: 4][list] ?? 1
        return 1...max(1, self.people / share)
    }

    /// The page of these results.
    func page(counts: [(name: String, count: Int)] = []) throws -> [UInt8] {
        HTMLReport.render(try InfluenceReport(tables: self.tables), counts: counts)
    }

    /// The results by query.
    var tables: [ReportQuery: ResultTable] {
        [
            .lists: self.members, .listParts: self.parts, .personPlaces: self.personPlaces,
            .personLangs: ResultTable(
                columns: ["user_key", "lang"],
                rows: (1...self.people).map { ["\($0)", $0.isMultiple(of: 3) ? "en" : "hr"] }
            ),
            .evidence: self.evidence,
            .audienceCountries: ResultTable(
                columns: ["user_key", "country", "people", "share"],
                rows: (1...self.people).map { ["\($0)", "HR", "8", "0.8000"] }
            ),
            .audienceTotals: ResultTable(
                columns: ["country", "people", "share"],
                rows: [["HR", "1200", "0.7500"], ["DE", "300", "0.1875"], ["unknown", "100", "0.0625"]]
            ),
            .otherAccounts: ResultTable(
                columns: [
                    "user_key", "screen_name", "display_name", "account_kind", "not_person_because", "own_tweets",
                    "followers",
                ],
                rows: [["77", "tz_grada", self.text(3, "TZ"), "organisation", self.text(4, "named so"), "30", nil]]
            ),
            .settings: ResultTable(
                columns: ["setting", "number_value", "meaning"],
                rows: [["minimum_tweets", "5", "own tweets from which a person is ranked"]]
            ),
            .populations: self.populations, .places: self.places, .placeWeeks: self.weeks, .rising: self.rising,
            .shortlist: self.shortlist, .runs: self.runs,
            .loads: ResultTable(columns: ["files", "parts_set_aside"], rows: [["3", "1"]]),
            .totals: ResultTable(columns: ["tweets", "embedded_tweets"], rows: [["100", nil]]),
        ]
    }

    private var members: ResultTable {
        let columns = [
            "list_name", "list_rank", "score", "best_rank", "worst_rank", "rank_change", "why", "user_key", "user_id",
            "screen_name", "display_name", "bio", "link", "category", "account_kind", "account_reason", "home_country",
            "home_county", "tier", "followers", "own_tweets", "days", "weeks", "croatia_tweets", "first_hand_tweets",
            "ad_tweets", "flagged_tweets", "audience", "bot_audience", "home_audience", "travel_share",
            "engagement_rate", "monthly_growth", "last_tweet_at",
        ]
        let rows = (1...self.people).flatMap { number -> [[String?]] in
            ListName.allCases.filter { self.members(of: $0).contains(number) }.map { list -> [String?] in
                let why =
                    "Strongest in being passed on and standing in the network; passed on by \(number) accounts; \(Self.words(number * 3 + list.rawValue.utf8.count, 8))"
                return [
                    list.rawValue, "\(number)", "78.50", "\(max(1, number - 2))", "\(number + 3)",
                    ["2", "-1", "0", nil][number % 4],
                    self.text(number, why), "\(number)", "\(number)", "ana_\(number)",
                    self.text(number + 1, "Ana Anić"),
                    self.text(number + 2, Self.words(number, 14)),
                    "https://ana.example", number.isMultiple(of: 2) ? "creator" : "other", "person", nil, "HR",
                    "Zadarska", "nano", "1200", "12", "7", "4", "3", "2", "0", nil, "10", "1", "5", "0.5000",
                    "0.012345", nil, "2026-05-01 10:00:00",
                ]
            }
        }
        return ResultTable(columns: columns, rows: rows)
    }

    private var parts: ResultTable {
        let names = ["pagerank", "retweets", "mentions", "take_up", "engagement", "followers", "h_index"]
        return ResultTable(
            columns: ["list_name", "user_key", "part", "measure", "percentile", "weight", "points"],
            rows: ListName.allCases.flatMap { list in
                self.members(of: list).flatMap { number in
                    names.map { [list.rawValue, "\(number)", $0, "0.25", "1.0000", "0.1500", "11.25"] }
                }
            }
        )
    }

    private var personPlaces: ResultTable {
        ResultTable(
            columns: ["user_key", "place_id", "place_name", "country", "region", "tweets", "days"],
            rows: (1...self.people).flatMap { number in
                (0..<3).map { offset in
                    let index = (number + offset) % Self.nicePlaces.count
                    let place = Self.nicePlaces[index]
                    return [
                        "\(number)", "\(index + 1)", self.text(index, place.0), "HR", self.text(index + 2, place.1),
                        "\(9 - offset)", "3",
                    ]
                }
            }
        )
    }

    private var evidence: ResultTable {
        ResultTable(
            columns: ["list_name", "user_key", "tweet_id", "created_at", "tweet_text", "evidence"],
            rows: ListName.allCases.flatMap { list in
                self.members(of: list).prefix(500).map { number in
                    [
                        list.rawValue, "\(number)", number.isMultiple(of: 5) ? nil : "19\(number)",
                        "2026-05-02 09:00:00",
                        self.text(number + 4, Self.words(number * 7, 20)), self.text(number, "passed on by 3"),
                    ]
                }
            }
        )
    }

    private var populations: ResultTable {
        ResultTable(
            columns: ["population", "members", "ranked", "not_enough_data"],
            rows: [
                [
                    "about_croatia", "\(self.members(of: .aboutCroatia).count)",
                    "\(self.members(of: .aboutCroatia).count)", "0",
                ],
                ["at_home", "1234567", "\(self.people)", "3"], ["home_croatia", "90", "0", "0"],
                ["kind_organisation", "1", "0", "0"],
                [
                    "travel_sharers", "\(self.members(of: .travelSharers).count)",
                    "\(self.members(of: .travelSharers).count)", "0",
                ],
            ]
        )
    }

    private var places: ResultTable {
        ResultTable(
            columns: [
                "place_id", "place_name", "country", "region", "place_kind", "latitude", "longitude", "tweets",
                "people",
                "days", "newer_tweets", "older_tweets", "trend",
            ],
            rows: Self.nicePlaces.enumerated().map { index, place in
                [
                    "\(index + 1)", self.text(index, place.0), "HR", self.text(index + 2, place.1), "settlement",
                    "\(place.2)", "\(place.3)", "\(400 / (index + 1))", "12", "9", "30", "\(30 - 20 * (index % 2))",
                    ["steady", "rising", "falling"][index % 3],
                ]
            }
        )
    }

    private var weeks: ResultTable {
        ResultTable(
            columns: ["place_id", "place_name", "week_starts_on", "is_whole_week", "tweets", "z_score"],
            rows: [
                ["1", "Split", "2026-04-20", "t", "3", nil], ["1", "Split", "2026-04-27", "t", "9", "2.50"],
                ["1", "Split", "2026-05-04", "f", "1", nil],
            ]
        )
    }

    private var rising: ResultTable {
        ResultTable(
            columns: [
                "rising_rank", "user_key", "screen_name", "display_name", "actions_now", "actions_before",
                "growth_ratio", "followers", "home_country",
            ],
            rows: [["1", "1", self.text(0, "ana_1"), self.text(5, "Ana Anić"), "9", "1", "5.00", nil, nil]]
        )
    }

    private var shortlist: ResultTable {
        ResultTable(
            columns: [
                "scope", "scope_name", "shortlist_rank", "user_key", "screen_name", "tweets", "best_score", "best_list",
                "followers", "tier", "home_country", "contact", "blog_link", "last_named_at",
            ],
            rows: (1...80).map { number in
                [
                    "place", self.text(number, "Split"), "\(number)", "\(number)",
                    self.text(number + 2, "ana_\(number)"),
                    "4", "78.50", "at_home", "1200", "nano", "HR", self.text(number + 3, "ana@example.hr"), nil,
                    "2026-05-01 10:00:00",
                ]
            }
        )
    }

    private var runs: ResultTable {
        ResultTable(
            columns: [
                "run_id", "analysed_at", "starts_at", "newest_at", "tweets", "people", "places", "pagerank_steps",
                "pagerank_residual",
            ],
            rows: [
                [
                    "r2", "2026-05-02 06:00:00", "2025-05-02 00:00:00", "2026-05-02 05:00:00", "100", "9", "4", "60",
                    "1e-12",
                ],
                ["r1", "2026-05-01 06:00:00", nil, nil, "90", "9", "4", "60", "1e-12"],
            ]
        )
    }
}
