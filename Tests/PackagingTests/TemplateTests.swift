import Foundation
import TestSupport
import Testing

/// What AWS makes of template.yaml, and the files that the deployment reads.
@Suite(.enabled(if: Fixture.python != nil, "needs scripts/setup --dev")) struct TemplateTests {
    static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "template_expansion.py")

    /// What the expansion of the template has that it must not have, with some texts replaced before.
    private func findings(replacing changes: [(String, String)] = []) throws -> [String] {
        var text = try String(contentsOf: Fixture.root.appending(path: "template.yaml"), encoding: .utf8)
        for (old, new) in changes {
            try #require(text.contains(old), "the template has no \(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        let folder = try TemporaryFolder()
        try Data(text.utf8).write(to: folder.url.appending(path: "template.yaml"))
        let run = try CommandRun(
            try #require(Fixture.python),
            [Self.script.path, folder.path("template.yaml")],
            environment: ["AWS_DEFAULT_REGION": "eu-central-1"]
        )
        try #require(run.status == 0, "\(run.errors)")
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test func `The expansion has least rights, closed buckets, alarms and tags`() throws {
        #expect(try self.findings() == [])
    }

    @Test(arguments: [
        ("Action: [s3:GetObject, s3:GetObjectVersion]", "Action: s3:*", "the action s3:* has a wildcard"),
        (
            "Resource: !Sub arn:${AWS::Partition}:s3:::putokaz-landing-${AWS::AccountId}-${AWS::Region}/*",
            "Resource: '*'", "s3:GetObject on every resource"
        ),
        ("redshift-data:statement-owner-iam-userid", "aws:userid", "reads the statements of others"),
        ("BlockPublicPolicy: true", "BlockPublicPolicy: false", "BlockPublicPolicy is not set"),
        ("BucketEncryption:", "ReplicationConfiguration:", "is not encrypted"),
        ("aws:SecureTransport: false", "aws:SecureTransport: true", "can be used without TLS"),
        ("OnFailure:", "OnSuccess:", "has neither dead-letter queue nor destination"),
        (
            "LogGroupName: !Sub /aws/lambda/${AnalysisFunction}", "LogGroupName: other",
            "AnalysisFunction: has no log group"
        ),
        ("MetricName: Errors", "MetricName: Duration", "has no alarm on Errors"),
        ("MetricName: ExecutionsSucceeded", "MetricName: ExecutionsStarted", "has no alarm on ExecutionsSucceeded"),
        ("TreatMissingData: breaching", "TreatMissingData: ignore", "a run that never starts is not noticed"),
        ("Default: cron(0 6 * * ? *)", "Default: cron(0 7 * * ? *)", "the schedule is not 06:00 Europe/Zagreb"),
        ("Default: Europe/Zagreb", "Default: UTC", "the schedule is not 06:00 Europe/Zagreb"),
        ("create_usage_limit", "create_nothing", "Redshift Serverless has no usage limit"),
        ("PubliclyAccessible: false", "PubliclyAccessible: true", "can be reached from outside"),
        ("Value: putokaz\n\n  LakeBucketPolicy", "Value: other\n\n  LakeBucketPolicy", "LakeBucket: has no tag"),
    ]) func `A template that is not so is found out`(old: String, new: String, finding: String) throws {
        let findings = try self.findings(replacing: [(old, new)])
        #expect(findings.contains { $0.contains(finding) }, "\(findings)")
    }
}
