import Foundation
import JSONDocument
import TestSupport
import Testing

@Suite(.serialized, .enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct InterruptionTests {
    private let folder: TemporaryFolder
    private let arguments: [String]

    init() throws {
        self.folder = try TemporaryFolder()
        let input = self.folder.path("tweets.ndjson")
        try Program.sample(300, to: input)
        self.arguments = ["run", "--state", self.folder.path("state"), "--input", input]
    }

    private func expectUsable() throws {
        let run = try Program.run(self.arguments + ["--json"])
        #expect(run.status == 0, "\(run.errors)")
        let warehouse = try #require(try Program.json(run)["warehouse"])
        #expect(warehouse.count("tweets") == 300)
        #expect(warehouse.count("commits") == 1)
        #expect(Program.processes(of: self.folder.url.path) == [])
    }

    /// What the program has said when it is stopped.
    @Test(arguments: ["putokaz-daily run-", "Plan", "Load"])
    func `Ctrl-C leaves no process, and the state is whole`(moment: String) throws {
        let program = try BackgroundProgram(try #require(Fixture.putokaz).path, self.arguments)
        try program.waitFor(moment)
        #expect(program.end(SIGINT) == 130)
        #expect(program.text.contains("the state is kept"))
        #expect(Program.processes(of: self.folder.url.path) == [])
        try self.expectUsable()
    }

    @Test func `a program that is killed leaves a state that the next one takes up`() throws {
        let program = try BackgroundProgram(try #require(Fixture.putokaz).path, self.arguments)
        try program.waitFor("Plan")
        #expect(program.end(SIGKILL) == 128 + SIGKILL)
        try self.expectUsable()
    }
}
