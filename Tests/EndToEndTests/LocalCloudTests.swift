import Foundation
import JSONDocument
import TestSupport
import Testing

/// The unchanged `aws` command line against `putokaz start`.
@Suite(
    .serialized,
    .enabled(if: Program.isBuilt && Fixture.python != nil, "the release binaries or the venv are missing")
)
struct LocalCloudTests {
    private static let landing = "putokaz-landing-000000000000-eu-central-1"
    private let folder: TemporaryFolder
    private let cloud: BackgroundProgram
    private let url: String

    init() throws {
        self.folder = try TemporaryFolder()
        let program = try #require(Fixture.putokaz)
        self.cloud = try BackgroundProgram(
            program.path,
            ["start", "--port", "0", "--state", self.folder.path("state")]
        )
        try self.cloud.waitFor("Ctrl-C stops it")
        let port = try #require(self.cloud.text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)/)?.1)
        self.url = "http://127.0.0.1:\(port)"
    }

    private func aws(_ arguments: [String]) throws -> CommandRun {
        let python = try #require(Fixture.python)
        return try CommandRun(
            python.deletingLastPathComponent().appending(path: "aws"),
            ["--endpoint-url", self.url] + arguments,
            environment: [
                "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "eu-central-1",
                "AWS_PAGER": "", "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
            ],
            in: Fixture.root
        )
    }

    private func stop() {
        #expect(self.cloud.end(SIGINT) == 0)
        #expect(self.cloud.text.contains("the state is kept"))
        #expect(Program.processes(of: self.folder.url.path) == [])
    }

    @Test func `objects go in, are listed, come out the same, and go`() throws {
        let input = self.folder.path("in.ndjson")
        try Program.sample(200, to: input)
        let object = "s3://\(Self.landing)/a folder/tweets.ndjson"
        #expect(try self.aws(["s3", "cp", "--no-progress", input, object]).status == 0)
        #expect(try self.aws(["s3", "ls", "s3://\(Self.landing)/a folder/"]).output.contains("tweets.ndjson"))
        let output = self.folder.path("out.ndjson")
        #expect(try self.aws(["s3", "cp", "--no-progress", object, output]).status == 0)
        #expect(FileManager.default.contentsEqual(atPath: input, andPath: output))
        // The put reaches the handler, which commits to the lake.
        try self.cloud.waitFor("◂ TransformFunction: success")
        let lake = "s3://putokaz-lake-000000000000-eu-central-1/commits/"
        #expect(try self.aws(["s3", "ls", "--recursive", lake]).output.split(separator: "\n").count == 1)
        #expect(try self.aws(["s3", "rm", object]).status == 0)
        #expect(try self.aws(["s3", "ls", "s3://\(Self.landing)/a folder/"]).status == 1)
        self.stop()
    }

    @Test func `functions, statements and workflows answer`() throws {
        let answer = self.folder.path("answer.json")
        let event = Fixture.root.appending(path: "events/schedule.json").path
        let load = try self.aws([
            "lambda", "invoke", "--function-name", "RedshiftLoaderFunction", "--payload", "fileb://\(event)", answer,
        ])
        #expect(load.status == 0, "\(load.errors)")
        #expect(!load.output.contains("FunctionError"))
        #expect(try String(contentsOfFile: answer, encoding: .utf8).contains("\"loaded_commits\":0"))

        let id = try self.execute("select count(*) as n, 'č' as letter from putokaz.dim_users")
        #expect(try self.status(of: id) == "FINISHED")
        let result = try self.aws(["redshift-data", "get-statement-result", "--id", id])
        let rows = try JSONValue(parsing: result.output)
        #expect(rows["Records"] == [[["longValue": 0], ["stringValue": "č"]]])
        #expect(try self.status(of: try self.execute("select no_such_column")) == "FAILED")

        let machines = try self.aws(["stepfunctions", "list-state-machines"])
        #expect(machines.output.contains("putokaz-daily"))
        self.stop()
    }

    @Test func `a second cloud is told that the port or the state is taken`() throws {
        let port = try #require(self.url.split(separator: ":").last)
        let samePort = try Program.run(["start", "--port", String(port), "--state", self.folder.path("other")])
        #expect(samePort.status == 1)
        #expect(samePort.errors.contains("already uses this port"), "\(samePort.errors)")
        let sameState = try Program.run(["start", "--port", "0", "--state", self.folder.path("state")])
        #expect(sameState.status == 1)
        #expect(sameState.errors.contains("is in use by process"), "\(sameState.errors)")
        self.stop()
    }

    private func execute(_ sql: String) throws -> String {
        let run = try self.aws([
            "redshift-data", "execute-statement", "--workgroup-name", "putokaz", "--database", "putokaz", "--sql", sql,
            "--query", "Id", "--output", "text",
        ])
        try #require(run.status == 0, "\(run.errors)")
        return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The last status of a statement, asked for a few times.
    private func status(of id: String) throws -> String {
        var status = ""
        for _ in 0..<40 where status != "FINISHED" && status != "FAILED" {
            let run = try self.aws(["redshift-data", "describe-statement", "--id", id, "--query", "Status"])
            status = run.output.trimmingCharacters(in: CharacterSet(charactersIn: "\"\n"))
        }
        return status
    }
}
