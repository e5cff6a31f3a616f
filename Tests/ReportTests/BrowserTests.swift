import Foundation
import Influence
import JSONDocument
import TestSupport
import Testing

/// What a real browser makes of the page: `report_in_browser.py` opens it and tries everything.
@Suite(.enabled(if: BrowserTests.hasBrowser, "Chromium or playwright is missing; scripts/setup --dev installs them"))
struct BrowserTests {
    static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "report_in_browser.py")

    static let hasBrowser: Bool = {
        guard let python = Fixture.python, FileManager.default.fileExists(atPath: "/usr/bin/chromium") else {
            return false
        }
        return (try? CommandRun(python, ["-c", "import playwright, axe_playwright_python"]))?.status == 0
    }()

    /// Opens a page in the browser; the script says what failed.
    static func open(_ page: URL, _ arguments: [String] = []) throws {
        let run = try CommandRun(try #require(Fixture.python), [Self.script.path, page.path] + arguments)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        print(run.output, terminator: "")
    }

    @Test func `5,000 people open quickly, and everything works`() throws {
        let folder = try TemporaryFolder()
        let page = folder.url.appending(path: "page.html")
        try Data(try ReportFixture(people: 5_000).page()).write(to: page)
        try Self.open(page)
    }

    @Test func `Hostile texts stand there as text and break nothing`() throws {
        let folder = try TemporaryFolder()
        let page = folder.url.appending(path: "page.html")
        try Data(try ReportFixture(people: 12, isHostile: true).page()).write(to: page)
        let texts = JSONValue.array(ReportFixture.hostileTexts.map { .string($0) })
        try Data(texts.bytes()).write(to: folder.url.appending(path: "texts.json"))
        try Self.open(page, ["--hostile", folder.path("texts.json")])
    }
}
