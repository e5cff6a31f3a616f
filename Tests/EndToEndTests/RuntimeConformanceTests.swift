import Foundation
import TestSupport
import Testing

/// Our runtime under AWS's emulator, and AWS's runtime under ours.
@Suite struct RuntimeConformanceTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "conformance_runtime.py")

    private static let canRun: Bool = {
        guard let python = Fixture.python, Program.isBuilt, Fixture.shared != nil else { return false }
        return (try? CommandRun(python, ["-c", "import boto3, awslambdaric, samcli"]))?.status == 0
    }()

    @Test(.enabled(if: Self.canRun, "it needs the release binaries, ../shared and .build/venv"))
    func `Both runtimes do under the other's emulator what they do at home`() throws {
        let python = try #require(Fixture.python)
        let shared = try #require(Fixture.shared)
        let run = try CommandRun(python, [Self.script.path, Fixture.root.path, shared.path])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
}
