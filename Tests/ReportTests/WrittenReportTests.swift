import Foundation
import JSONDocument
import TestSupport
import Testing

/// One run of the command line on made-up tweets, with everything that it writes.
private struct ReportedRun: Sendable {
    let folder: TemporaryFolder
    let answer: JSONValue

    static let shared = Result { try Self() }

    private init() throws {
        let putokaz = try #require(Fixture.putokaz)
        self.folder = try TemporaryFolder()
        let sample = try CommandRun(putokaz, ["sample", "--tweets", "6000", "--seed", "5"])
        try Data(sample.output.utf8).write(to: self.folder.url.appending(path: "tweets.ndjson"))
        let run = try CommandRun(
            putokaz,
            [
                "run", "--json", "--state", self.folder.path("state"), "--report", self.folder.path("first"),
                "--input", self.folder.path("tweets.ndjson"),
            ],
            in: Fixture.root
        )
        try #require(run.status == 0, "\(run.errors)")
        self.answer = try JSONValue(parsing: run.output)
    }
}

@Suite(.serialized, .enabled(if: Fixture.putokaz != nil, "the release binaries have not been built"))
struct WrittenReportTests {
    private let run: ReportedRun

    init() throws {
        self.run = try ReportedRun.shared.get()
    }

    private func page(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    /// Everything but what was read in this run, which only the run knows.
    private func common(_ page: String) -> String {
        guard let start = page.range(of: "<table id=\"run-counts\">"),
            let end = page.range(of: "</table>\n", range: start.upperBound..<page.endIndex)
        else { return page }
        return page.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
    }

    @Test func `run --report writes the page and prints its path`() throws {
        let path = try #require(self.run.answer["report"]?.stringValue)
        #expect(path == self.run.folder.path("first/putokaz.html"))
        #expect(try self.page(path).contains("<tr data-count=\"records\">"))
    }

    /// The objects of the emulator's buckets below a prefix: key, headers, file of the bytes.
    private func objects(_ prefix: String) throws -> [(key: String, headers: String, file: String)] {
        let query = """
            import json, sqlite3, sys
            rows = sqlite3.connect(sys.argv[1]).execute(
                "select key, headers, file from versions where is_latest and key like ? || '%'", [sys.argv[2]])
            print(json.dumps(rows.fetchall()))
            """
        let run = try CommandRun(
            try #require(Fixture.python),
            ["-c", query, self.run.folder.path("state/s3/metadata.sqlite"), prefix]
        )
        let rows = try #require(try JSONValue(parsing: run.output).arrayValue, "\(run.errors)")
        return try rows.map { row in
            let texts = try #require(row.arrayValue).map { $0.stringValue ?? "" }
            return (texts[0], texts[1], texts[2])
        }
    }

    @Test(.enabled(if: Fixture.python != nil, "scripts/setup --dev has not run"))
    func `The analysis step writes the same page to the lake, by date`() throws {
        let objects = try self.objects("reports/")
        let object = try #require(objects.first)
        #expect(objects.count == 1)
        #expect(object.key.contains(#/^reports\/date=\d{4}-\d{2}-\d{2}\/[A-Za-z0-9-]+\.html$/#))
        #expect(object.headers.contains("text/html; charset=utf-8"))
        let file = self.run.folder.path("state/s3/objects/\(object.file.prefix(2))/\(object.file)")
        let path = try #require(self.run.answer["report"]?.stringValue)
        #expect(try self.page(file) == self.common(try self.page(path)))
    }

    @Test func `report makes the same page again from the warehouse, and prints its path`() throws {
        let again = try CommandRun(
            try #require(Fixture.putokaz),
            ["report", "--state", self.run.folder.path("state"), "--output", self.run.folder.path("second")],
            in: Fixture.root
        )
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output == self.run.folder.path("second/putokaz.html") + "\n")
        let first = try self.page(self.run.folder.path("first/putokaz.html"))
        #expect(try self.page(self.run.folder.path("second/putokaz.html")) == self.common(first))
    }

    @Test func `report without an analysis says so in one line`() throws {
        let folder = try TemporaryFolder()
        let run = try CommandRun(
            try #require(Fixture.putokaz),
            ["report", "--state", folder.path("state"), "--output", folder.path("out")],
            in: Fixture.root
        )
        #expect(run.status == 1)
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(run.errors.contains("holds no analysis yet"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("out/putokaz.html")))
    }

    @Test(.enabled(if: ReportBrowser.isHere, "Chromium or playwright is missing"))
    func `Every number on the page is what the views say`() throws {
        let server = Process()
        server.executableURL = Fixture.putokaz
        server.arguments = ["postgres", "--state", self.run.folder.path("state")]
        let output = Pipe()
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let conninfo = line.trimmingCharacters(in: .newlines).replacing("dbname=postgres", with: "dbname=putokaz")
        var arguments = ["--conninfo", conninfo]
        // Pictures for docs/ are taken from this page: PUTOKAZ_TEST_SHOTS names a folder for them.
        if let folder = ProcessInfo.processInfo.environment["PUTOKAZ_TEST_SHOTS"] {
            arguments += ["--shots", folder]
        }
        try ReportBrowser.open(URL(filePath: self.run.folder.path("first/putokaz.html")), arguments)
    }
}
