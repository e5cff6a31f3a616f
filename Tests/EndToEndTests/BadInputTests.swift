import Foundation
import JSONDocument
import TestSupport
import Testing

@Suite(.enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct BadInputTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
        try Data("{\"Records\":".utf8).write(to: self.folder.url.appending(path: "cut.json"))
        try FileManager.default.createDirectory(atPath: self.folder.path("empty"), withIntermediateDirectories: true)
    }

    /// Runs a command that must fail; `@` stands for the folder of the test.
    private func expectFailure(_ words: String, status: Int32, _ message: String) throws {
        let arguments = words.split(separator: " ").map { String($0.replacing("@", with: self.folder.url.path)) }
        let run = try Program.run(arguments)
        #expect(run.status == status, "\(words)")
        #expect(run.output.isEmpty, "\(words)")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(words): \(run.errors)")
        #expect(lines.first?.hasPrefix("putokaz: ") == true, "\(words)")
        #expect(run.errors.contains(message), "\(words): \(run.errors)")
        #expect(Program.processes(of: self.folder.url.path) == [])
    }

    @Test(arguments: [
        ("frobnicate", "no command 'frobnicate'"),
        ("run --inptu @", "--inptu"),
        ("run --input", "--input needs a value"),
        ("start --port abc", "'abc'"),
        ("start --port 70000", "'70000'"),
        ("start --from 2026-08-01", "--to"),
        ("invoke TransformFunction --state @/state", "--event"),
        ("replay --state @/state", "FILE"),
        ("sample --format xml", "'xml'"),
    ])
    func `a command line that does not fit ends with code 2 and one line`(words: String, message: String) throws {
        try self.expectFailure(words, status: 2, message)
    }

    @Test(arguments: [
        ("run --state @/state --input @/missing", "missing"),
        ("run --state @/state --input @/empty", "no file"),
        ("run --state @/cut.json --input @/cut.json", "state folder"),
        ("run --state @/state --template @/none.yaml", "none.yaml"),
        ("invoke NopeFunction --event events/schedule.json --state @/state", "NopeFunction"),
        ("invoke TransformFunction --event @/missing.json --state @/state", "missing.json"),
        ("invoke TransformFunction --event @/cut.json --state @/state", "cut.json"),
        ("replay @/cut.json --state @/state", "cut.json"),
        ("transform @/missing --output @/out", "missing"),
    ])
    func `what cannot be read is named in one line, with code 1`(words: String, message: String) throws {
        try self.expectFailure(words, status: 1, message)
    }

    @Test func `an archive that ends too early is used as far as it goes`() throws {
        let plain = self.folder.path("tweets.ndjson")
        try Program.sample(3_000, to: plain)
        let archive = try CommandRun(URL(filePath: "/usr/bin/gzip"), [plain])
        try #require(archive.status == 0)
        let path = plain + ".gz"
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
        let run = try Program.run(["transform", path, "--output", self.folder.path("out"), "--json"])
        #expect(run.status == 1)
        #expect(run.errors.contains("\(path): the gzip data ends too early; what stands behind byte "), "\(run.errors)")
        #expect(run.errors.contains("is lost; what came before it is written"))
        #expect(try Program.json(run)["tweets"]?.integerValue ?? 0 > 1_000)
        let whole = try Program.run(["run", "--input", path, "--state", self.folder.path("state"), "--json"])
        #expect(whole.status == 1)
        #expect(whole.errors.contains("\(path): the gzip data ends too early"), "\(whole.errors)")
        #expect(whole.errors.contains("putokaz: alarm DamagedFilesAlarm: "), "\(whole.errors)")
        #expect(try Program.json(whole)["damaged"] == [.string(path)])
    }

    @Test(.enabled(if: getuid() == 0 && FileManager.default.fileExists(atPath: "/usr/sbin/runuser")))
    func `a folder that may not be listed is named`() throws {
        let closed = self.folder.url.appending(path: "closed")
        try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed.path)
        let copy = self.folder.url.appending(path: "putokaz")
        try FileManager.default.copyItem(at: try #require(Fixture.putokaz), to: copy)
        try FileManager.default.copyItem(
            at: Fixture.root.appending(path: "template.yaml"),
            to: self.folder.url.appending(path: "template.yaml")
        )
        try FileManager.default.copyItem(
            at: Fixture.root.appending(path: "workflows"),
            to: self.folder.url.appending(path: "workflows")
        )
        let run = try CommandRun(
            URL(filePath: "/usr/sbin/runuser"),
            ["-u", "nobody", "--", copy.path, "run", "--state", self.folder.path("state"), "--input", closed.path],
            in: self.folder.url
        )
        #expect(run.status == 1)
        #expect(run.errors.contains("cannot list the folder \(closed.path)"), "\(run.errors)")
    }
}
