import Foundation
import JSONDocument
import TestSupport
import Testing

/// A template of somebody else's, with functions that misbehave.
@Suite(
    .enabled(
        if: Program.isBuilt && FileManager.default.isExecutableFile(atPath: "/usr/bin/curl"),
        "the release binaries or curl are missing"
    )
)
struct OwnTemplateTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
    }

    private func invoke(_ script: String) throws -> CommandRun {
        let code = self.folder.url.appending(path: "code")
        try FileManager.default.createDirectory(at: code, withIntermediateDirectories: false)
        let bootstrap = code.appending(path: "bootstrap")
        try Data("#!/bin/sh\napi=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime\n\(script)".utf8).write(
            to: bootstrap
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bootstrap.path)
        let template = """
            AWSTemplateFormatVersion: "2010-09-09"
            Transform: AWS::Serverless-2016-10-31
            Resources:
              OwnFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: provided.al2023
                  Handler: bootstrap
                  Timeout: 3
                  CodeUri: code/
            """
        try Data(template.utf8).write(to: self.folder.url.appending(path: "template.yaml"))
        let run = try Program.run([
            "invoke", "OwnFunction", "--template", self.folder.path("template.yaml"), "--state",
            self.folder.path("state"), "--event", "events/schedule.json",
        ])
        #expect(Program.processes(of: self.folder.url.path) == [])
        return run
    }

    @Test func `a function of other people's answers`() throws {
        let run = try self.invoke(
            """
            id=$(curl -s -D - -o /dev/null "$api/invocation/next" | tr -d '\\r' |
                sed -n 's/^[Ll]ambda-[Rr]untime-[Aa]ws-[Rr]equest-[Ii]d: //p')
            curl -s -X POST "$api/invocation/$id/response" -d '{"hello":"world"}' >/dev/null
            curl -s "$api/invocation/next"

            """
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "{\"hello\":\"world\"}\n")
    }

    @Test(arguments: [
        ("curl -s $api/invocation/next >/dev/null; kill -SEGV $$\n", "Runtime.ExitError"),
        ("printf '\\001\\377 {{{'; exit 3\n", "Runtime.ExitError"),
        ("curl -s $api/invocation/next >/dev/null; exit 0\n", "Runtime.ExitError"),
        ("curl -s $api/invocation/next >/dev/null; exec sleep 60\n", "Sandbox.Timedout"),
    ])
    func `a function that crashes, ends early or hangs is told, and code 1`(script: String, type: String) throws {
        let run = try self.invoke(script)
        #expect(run.status == 1)
        #expect(try Program.json(run)["errorType"]?.stringValue == type, "\(run.output)")
        #expect(run.errors.contains("! OwnFunction: "))
    }
}
