import Foundation
import Influence
import Report
import Testing
import Warehouse

/// The page that people open.
@Suite struct HTMLReportTests {
    static let nasty = "<script>alert('x')</script> \"q\" & \u{202E}abc 🏖️ " + String(repeating: "w", count: 500)

    /// Results of every query, with one person whose every text is nasty.
    static func tables(people: Int = 1) -> [ReportQuery: ResultTable] {
        let memberColumns = [
            "list_name", "list_rank", "is_ranked", "score", "why", "user_key", "user_id", "screen_name",
            "display_name", "link", "account_kind", "account_reason", "home_country", "home_county", "tier",
            "followers", "own_tweets", "days", "weeks", "croatia_tweets", "first_hand_tweets", "ad_tweets",
            "audience", "bot_audience", "home_audience", "travel_share", "engagement_rate", "monthly_growth",
            "last_tweet_at",
        ]
        let members = (1...people).flatMap { number -> [[String?]] in
            ListName.allCases.map { list in
                [
                    list.rawValue, "\(number)", "t", "78.50", Self.nasty, "\(number)", "\(number)", "ana_\(number)",
                    Self.nasty, "https://ana.hr", "person", Self.nasty, "HR", "Zadarska", "nano", "1200", "12", "7",
                    "4", "3", "2", "0", "10", "1", "5", "0.5000", "0.012345", nil, "2026-05-01 10:00:00",
                ]
            }
        }
        return [
            .lists: ResultTable(columns: memberColumns, rows: members),
            .listParts: ResultTable(
                columns: ["list_name", "user_key", "part", "measure", "percentile", "weight", "points"],
                rows: [["at_home", "1", "pagerank", "0.25", "1.0000", "0.2500", "25.00"]]
            ),
            .personPlaces: ResultTable(
                columns: ["user_key", "place_id", "place_name", "country", "region", "tweets", "days"],
                rows: [["1", "7", Self.nasty, "HR", "Zadarska", "4", "3"]]
            ),
            .populations: ResultTable(
                columns: ["population", "members", "ranked", "not_enough_data"],
                rows: [["at_home", "1234567", "1", "3"]]
            ),
            .places: ResultTable(
                columns: [
                    "place_id", "place_name", "country", "region", "place_kind", "latitude", "longitude", "tweets",
                    "people", "days",
                ],
                rows: [["7", Self.nasty, "HR", "Zadarska", "settlement", "44.1", "15.2", "40", "12", "9"]]
            ),
            .placeWeeks: ResultTable(
                columns: ["place_id", "place_name", "week_starts_on", "tweets", "z_score"],
                rows: [["7", "Zadar", "2026-04-27", "3", nil], ["7", "Zadar", "2026-05-04", "9", "2.50"]]
            ),
            .rising: ResultTable(
                columns: ["rising_rank", "user_key", "screen_name", "actions_now", "actions_before", "followers"],
                rows: [["1", "1", Self.nasty, "9", "1", nil]]
            ),
            .shortlist: ResultTable(
                columns: [
                    "scope", "scope_name", "shortlist_rank", "user_key", "screen_name", "tweets", "best_score",
                    "followers",
                ],
                rows: [["place", Self.nasty, "1", "1", "ana", "4", "78.50", "1200"]]
            ),
            .runs: ResultTable(
                columns: [
                    "run_id", "analysed_at", "starts_at", "newest_at", "tweets", "people", "places", "pagerank_steps",
                    "pagerank_residual",
                ],
                rows: [
                    [
                        "r2", "2026-05-02 06:00:00", "2025-05-02 00:00:00", "2026-05-02 05:00:00", "100", "9", "4",
                        "60", "1e-12",
                    ],
                    ["r1", "2026-05-01 06:00:00", nil, nil, "90", "9", "4", "60", "1e-12"],
                ]
            ),
            .totals: ResultTable(columns: ["tweets", "embedded_tweets"], rows: [["100", nil]]),
        ]
    }

    static func page(people: Int = 1) throws -> String {
        String(decoding: HTMLReport.render(try InfluenceReport(tables: Self.tables(people: people))), as: UTF8.self)
    }

    @Test func `Whatever people write is shown as text`() throws {
        let page = try Self.page()
        #expect(!page.contains("<script>alert"))
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;q&quot; &amp;"))
        #expect(page.components(separatedBy: "<script>").count == 2)
    }

    @Test func `The page fetches nothing`() throws {
        let page = try Self.page()
        for attribute in ["src=", "@import", "url(", "fetch(", "stylesheet"] {
            #expect(!page.contains(attribute), "\(attribute)")
        }
    }

    @Test func `Numbers, populations and the change since the last analysis are shown`() throws {
        let page = try Self.page()
        #expect(page.contains("1\u{202F}234\u{202F}567 persons"))
        #expect(page.contains("+10 since the last analysis"))
        #expect(page.contains("engagement 1.235 %"))
        #expect(page.contains(">78.5</span>"))
    }

    @Test func `The same report makes the same bytes`() throws {
        #expect(try Self.page(people: 20) == Self.page(people: 20))
    }

    @Test func `An empty warehouse makes a page that says so`() throws {
        let tables = Self.tables().mapValues { ResultTable(columns: $0.columns, rows: []) }
        let page = String(decoding: HTMLReport.render(try InfluenceReport(tables: tables)), as: UTF8.self)
        #expect(page.contains("No analysis has run yet."))
        #expect(page.contains("Nobody can be ranked yet: not enough data."))
    }

    @Test func `A result without a column is refused`() throws {
        var tables = Self.tables()
        tables[.populations] = ResultTable(columns: ["population"], rows: [["at_home"]])
        #expect(throws: WarehouseError.self) { try InfluenceReport(tables: tables) }
    }
}
