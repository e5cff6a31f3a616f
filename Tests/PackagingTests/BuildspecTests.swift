import Foundation
import TestSupport
import Testing

/// `scripts/ci-local` on buildspecs of its own: what follows a failure and what does not.
@Suite(.enabled(if: Fixture.python != nil, "needs scripts/setup --dev")) struct BuildspecTests {
    private func run(_ buildspec: String, _ arguments: [String] = []) throws -> (run: CommandRun, done: [String]) {
        let folder = try TemporaryFolder()
        let text = buildspec.replacingOccurrences(of: "NOTE", with: "tee -a \(folder.path("done")) <<<")
        try Data(text.utf8).write(to: folder.url.appending(path: "buildspec.yml"))
        let run = try CommandRun(
            try #require(Fixture.python),
            [Fixture.root.appending(path: "scripts/ci-local").path, "--file", folder.path("buildspec.yml")] + arguments
        )
        let done = FileManager.default.contents(atPath: folder.path("done")) ?? Data()
        return (run, String(decoding: done, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    private static func buildspec(build: String, policy: String) -> String {
        """
        version: 0.2
        env: {shell: bash, variables: {GREETING: hello}}
        phases:
          install: {commands: ["NOTE $GREETING"]}
          build:
            on-failure: \(policy)
            commands: ["\(build)", "NOTE built"]
            finally: ["NOTE finally"]
          post_build: {commands: ["NOTE after-$CODEBUILD_BUILD_SUCCEEDING", "NOTE deployed # scripts/deploy"]}
        """
    }

    @Test func `Phases run in order with the variables, and what deploys is skipped`() throws {
        let (run, done) = try self.run(Self.buildspec(build: "true", policy: "ABORT"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(done == ["hello", "built", "finally", "after-1"])
    }

    @Test func `Nothing follows a failed step but its finally`() throws {
        let (run, done) = try self.run(Self.buildspec(build: "false", policy: "ABORT"))
        #expect(run.status == 1)
        #expect(done == ["hello", "finally"])
    }

    @Test func `As in CodeBuild, post_build follows a failed build that does not abort, and is told`() throws {
        let (run, done) = try self.run(Self.buildspec(build: "false", policy: "CONTINUE"))
        #expect(run.status == 1)
        #expect(done == ["hello", "finally", "after-0"])
    }

    @Test func `An artifact that was not made is missed`() throws {
        let artifacts = "\nartifacts: {files: ['*.none'], base-directory: Tests}"
        let (run, _) = try self.run(Self.buildspec(build: "true", policy: "ABORT") + artifacts)
        #expect(run.status == 1)
        #expect(run.errors.contains("Tests/*.none: nothing was left there"))
    }

    @Test func `No phase of the project's buildspec goes on after a failure`() throws {
        let program = """
            import sys, yaml
            phases = yaml.safe_load(open(sys.argv[1]))["phases"]
            print(sorted(name for name, phase in phases.items() if phase.get("on-failure") != "ABORT"))
            print(phases["post_build"]["commands"][0])
            """
        let path = Fixture.root.appending(path: "buildspec.yml").path
        let run = try CommandRun(try #require(Fixture.python), ["-c", program, path])
        #expect(run.output == "[]\ntest \"$CODEBUILD_BUILD_SUCCEEDING\" = 1\n")
    }
}
