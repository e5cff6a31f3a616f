import Foundation
import TestSupport
import Testing

/// The code in template.yaml that makes what CloudFormation cannot, run against doubles of AWS.
@Suite(.enabled(if: Fixture.python != nil, "needs scripts/setup --dev")) struct WarehouseSetupTests {
    private func run(_ mode: String) throws -> [String] {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "warehouse_setup.py")
        let template = Fixture.root.appending(path: "template.yaml").path
        let run = try CommandRun(try #require(Fixture.python), [script.path, template, mode])
        try #require(run.status == 0, "\(run.output)\(run.errors)")
        // The password itself must not be in a statement: the Data API lists them.
        try #require(!run.output.contains("Secret1"))
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test func `A new stack gets writer, rights, group and usage limit`() throws {
        let lines = try self.run("create")
        // md5 of "Secret1putokaz_writer", as Redshift and PostgreSQL take it.
        let hash = "dcd0b913b369c1645a3325776e7496ba"
        #expect(lines.contains("sql create user putokaz_writer password 'md5\(hash)'"))
        #expect(lines.contains("sql grant create, temporary on database d to putokaz_writer"))
        #expect(lines.contains("sql create group readers"))
        let limit = #"{"amount": 16, "breachAction": "deactivate", "period": "daily", "resourceArn": "arn", "#
        #expect(lines.contains("limit " + limit + #""usageType": "serverless-compute"}"#))
        #expect(lines.last == "answer SUCCESS  putokaz-warehouse-setup")
    }

    @Test func `What is there is changed and not made again`() throws {
        let lines = try self.run("existing")
        #expect(lines.contains { $0.hasPrefix("sql alter user putokaz_writer password 'md5") })
        #expect(!lines.contains { $0.contains("create user") || $0.contains("create group") })
        #expect(lines.contains(#"limit {"amount": 16, "breachAction": "deactivate", "usageLimitId": "u"}"#))
    }

    @Test func `Rotating changes the password in the database, then in the secret`() throws {
        let lines = try self.run("rotate")
        try #require(lines.count == 2)
        #expect(lines[0].hasPrefix("sql alter user putokaz_writer password 'md5"))
        #expect(lines[1] == "put writer putokaz_writer 48 True")
    }

    @Test func `A statement that fails fails the stack, with its reason`() throws {
        let lines = try self.run("failing")
        #expect(lines.last == "answer FAILED RuntimeError('no right') putokaz-warehouse-setup")
    }

    @Test func `Deleting the stack deletes nothing in the warehouse`() throws {
        #expect(try self.run("delete") == ["answer SUCCESS  putokaz-warehouse-setup"])
    }
}
