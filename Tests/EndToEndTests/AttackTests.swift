import Foundation
import TestSupport
import Testing

/// A hostile client, hostile files and a hostile folder against the program as it is shipped.
@Suite struct AttackTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "attacks.py")

    private static let canRun: Bool = {
        guard let python = Fixture.python, Program.isBuilt else { return false }
        return (try? CommandRun(python, ["-c", "import boto3, pyarrow"]))?.status == 0
    }()

    @Test(.enabled(if: Self.canRun, "it needs the release binaries and .build/venv"))
    func `Every attack is refused in so many words and does no harm to others`() throws {
        let python = try #require(Fixture.python)
        let program = try #require(Fixture.putokaz)
        let folder = try TemporaryFolder()
        let run = try CommandRun(
            python,
            [Self.script.path, program.path, folder.url.path],
            in: Fixture.root
        )
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(Program.processes(of: folder.url.path) == [])
    }
}
