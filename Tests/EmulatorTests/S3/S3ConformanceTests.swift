import Emulator
import Foundation
import TestSupport
import Testing

/// AWS's own clients against the emulator's S3.
@Suite struct S3ConformanceTests {
    static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "conformance_s3.py")

    static let hasClients: Bool = {
        guard let python = Fixture.python else { return false }
        return (try? CommandRun(python, ["-c", "import boto3, awscli"]))?.status == 0
    }()

    @Test(.enabled(if: Self.hasClients)) func `The aws command line and boto3 work unchanged`() async throws {
        let python = try #require(Fixture.python)
        let local = try await LocalS3()
        let folder = try TemporaryFolder()
        let environment = [
            "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "eu-central-1",
            "AWS_ENDPOINT_URL": local.url, "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": "/dev/null",
            "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", "AWS_MAX_ATTEMPTS": "1",
        ]
        let script = Self.script
        // The script blocks: it must not hold up the pool on which the server answers.
        let run = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result { try CommandRun(python, [script.path], environment: environment, in: folder.url) }
                )
            }
        }
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        print(run.output, terminator: "")
    }
}
