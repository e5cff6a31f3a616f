import Foundation
import Influence
import JSONDocument
import TestSupport
import Testing

/// What a real browser makes of the page: `report_in_browser.py` opens it and tries everything.
@Suite(.enabled(if: ReportBrowser.isHere, "Chromium or playwright is missing; scripts/setup --dev installs them"))
struct BrowserTests {
    @Test func `5,000 people open quickly, and everything works`() throws {
        let folder = try TemporaryFolder()
        let page = folder.url.appending(path: "page.html")
        try Data(try ReportFixture(people: 5_000).page()).write(to: page)
        try ReportBrowser.open(page)
    }

    @Test func `Hostile texts stand there as text and break nothing`() throws {
        let folder = try TemporaryFolder()
        let page = folder.url.appending(path: "page.html")
        try Data(try ReportFixture(people: 12, isHostile: true).page()).write(to: page)
        let texts = JSONValue.array(ReportFixture.hostileTexts.map { .string($0) })
        try Data(texts.bytes()).write(to: folder.url.appending(path: "texts.json"))
        try ReportBrowser.open(page, ["--hostile", folder.path("texts.json")])
    }
}
