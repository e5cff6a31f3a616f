import Compression
import Foundation
import Influence
import Report
import Testing
import Warehouse

/// The page that people open, as bytes; what a browser makes of it is tried in BrowserTests.
@Suite struct HTMLReportTests {
    static func page(_ fixture: ReportFixture, counts: [(name: String, count: Int)] = []) throws -> String {
        String(decoding: try fixture.page(counts: counts), as: UTF8.self)
    }

    @Test func `Whatever people write is shown as text`() throws {
        let page = try Self.page(ReportFixture(people: 20, isHostile: true))
        #expect(!page.contains("<script>window.pwned"))
        #expect(!page.contains("<img"))
        #expect(!page.contains("<!-- <script>"))
        #expect(page.contains("&lt;script&gt;window.pwned = 1&lt;/script&gt;"))
        #expect(page.components(separatedBy: "</script>").count == 3)
    }

    @Test func `The page fetches nothing`() throws {
        let page = try Self.page(ReportFixture(people: 3))
        for attribute in [" src=", "@import", "url(", "fetch(", "stylesheet", "XMLHttpRequest"] {
            #expect(!page.contains(attribute), "\(attribute)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func `Numbers, populations and the change since the last analysis are shown`() throws {
        let page = try Self.page(ReportFixture(people: 3), counts: [("records", 12), ("rejects", 2)])
        #expect(page.contains("<b data-population=\"members\">1\u{202F}234\u{202F}567</b> people"))
        #expect(page.contains("<em>+10</em> since the last run"))
        #expect(page.contains("accounts</span> <small>that wrote them, as before"))
        #expect(page.contains("engagement 1.23\u{202F}%"))
        #expect(page.contains("<b>78.5</b> <span>of 100</span>"))
        #expect(page.contains("Read in this run"))
        #expect(page.contains("<tr data-count=\"rejects\"><th scope=\"row\">rejects</th><td class=\"n\">2</td></tr>"))
    }

    @Test func `Ten people of each list stand in the page itself, all of them in its data`() throws {
        let page = try Self.page(ReportFixture(people: 48))
        #expect(page.components(separatedBy: "<li class=\"person\"").count == 31)
        #expect(page.contains("The first 10 of 48 ranked"))
        let start = try #require(page.range(of: "id=\"data\">")).upperBound
        let letters = page[start...].prefix { $0 != "<" }
        let zipped = try #require(Data(base64Encoded: String(letters)))
        let json = try zipped.withUnsafeBytes { try Decompressor.decompress($0, .gzip, limit: 10_000_000) }
        #expect(String(decoding: json, as: UTF8.self).contains("\"ana_48\""))
    }

    @Test func `A week that is not over is in no chart`() throws {
        let page = try Self.page(ReportFixture(people: 1))
        #expect(page.contains("Split, tweets in each of 2 weeks from 20 April 2026: 3, 9"))
    }

    @Test func `A place on the map says its number and its trend in words`() throws {
        let page = try Self.page(ReportFixture(people: 1))
        #expect(page.contains("aria-label=\"Zadar: 200 tweets, rising, 30 in the last four weeks after 10\""))
    }

    @Test func `The sources of the map are named`() throws {
        let page = try Self.page(ReportFixture(people: 1))
        #expect(page.contains("DCW-GMT"))
        #expect(page.contains("GeoNames"))
    }

    @Test func `The same report makes the same bytes`() throws {
        #expect(try ReportFixture(people: 20).page() == ReportFixture(people: 20).page())
    }

    @Test func `An empty warehouse makes a page that says so`() throws {
        let tables = ReportFixture(people: 1).tables.mapValues { ResultTable(columns: $0.columns, rows: []) }
        let page = String(decoding: HTMLReport.render(try InfluenceReport(tables: tables)), as: UTF8.self)
        #expect(page.contains("No analysis has run yet."))
    }

    @Test func `A run that found nobody says so in every section`() throws {
        var tables = ReportFixture(people: 1).tables
        for query in ReportQuery.allCases where query != .runs {
            tables[query] = tables[query].map { ResultTable(columns: $0.columns, rows: []) }
        }
        let page = String(decoding: HTMLReport.render(try InfluenceReport(tables: tables)), as: UTF8.self)
        #expect(page.components(separatedBy: "Nobody can be ranked yet: not enough data.").count == 7)
        for words in ["No place was named.", "Nobody rises clearly.", "Nothing is known of the audience yet."] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func `A result without a column is refused`() throws {
        var tables = ReportFixture(people: 1).tables
        tables[.populations] = ResultTable(columns: ["population"], rows: [["at_home"]])
        #expect(throws: WarehouseError.self) { try InfluenceReport(tables: tables) }
    }
}
