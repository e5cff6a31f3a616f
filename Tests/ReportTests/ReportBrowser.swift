import Foundation
import TestSupport
import Testing

/// Chromium, driven by `report_in_browser.py`.
enum ReportBrowser {
    /// Whether the browser and what drives it are installed.
    static let isHere: Bool = {
        guard let python = Fixture.python, FileManager.default.fileExists(atPath: "/usr/bin/chromium") else {
            return false
        }
        return (try? CommandRun(python, ["-c", "import playwright, axe_playwright_python"]))?.status == 0
    }()

    /// Opens a page and tries everything; the script says what failed.
    static func open(_ page: URL, _ arguments: [String] = []) throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "report_in_browser.py")
        let run = try CommandRun(try #require(Fixture.python), [script.path, page.path] + arguments)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        print(run.output, terminator: "")
    }
}
