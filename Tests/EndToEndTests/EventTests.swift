import Foundation
import JSONDocument
import TestSupport
import Testing

/// One state folder for all invocations, so that the warehouse is made once.
private let invocationFolder = Result { try TemporaryFolder() }

@Suite(.serialized, .enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct EventTests {
    private static let events = ["s3-put", "s3-put-eventbridge", "schedule", "workflow"].map { "events/\($0).json" }
    private static let functions = ["TransformFunction", "RedshiftLoaderFunction", "AnalysisFunction"]

    @Test func `every recorded event is dispatched as the template says`() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(["replay", "--quiet", "--state", folder.path("state")] + Self.events)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output == """
                events/s3-put.json → TransformFunction: ok
                events/s3-put-eventbridge.json → TransformFunction: ok
                events/schedule.json → DailyPipeline: ok
                events/workflow.json → DailyPipeline: ok

                """
        )
        #expect(Program.processes(of: folder.url.path) == [])
    }

    @Test func `the same seed of faults strikes a replayed event the same way and rings the same alarms`() throws {
        let folder = try TemporaryFolder()
        let faults = ["--faults", "seed=3,rate=0.6,kinds=throttled+slowDown"]
        let runs = try ["a", "b"].map { name in
            try Program.run(["replay", "events/schedule.json", "--state", folder.path(name)] + faults)
        }
        let told = runs.map { run in
            run.errors.split(separator: "\n").filter { $0.contains(/⚡|alarm|faults:/) }
        }
        #expect(runs.map(\.status) == [0, 0])
        #expect(told[0] == told[1])
        #expect(told[0].contains { $0.hasPrefix("⚡ throttled at TransformFunction") })
        #expect(told[0].contains { $0.hasPrefix("putokaz: alarm TransformThrottlesAlarm: ") })
        #expect(!told[0].contains { $0.contains("RunMissedAlarm") })
        #expect(told[0].last?.hasPrefix("putokaz: faults: slowDown ") == true)
        let wrong = try Program.run(["replay", "events/schedule.json", "--faults", "seed=a"])
        #expect(wrong.status == 2 && wrong.errors.contains("--faults takes seed=N"))
    }

    @Test func `an invocation is listed and dispatched again by its id`() throws {
        let folder = try TemporaryFolder()
        let cloud = ["--state", folder.path("state"), "--quiet"]
        let first = try Program.run(["invoke", "TransformFunction", "--event", "-"] + cloud, input: #"{"a": 1}"#)
        #expect(first.status == 1)
        let list = try Program.run(["replay", "--list"] + cloud)
        let fields = list.output.split(whereSeparator: \.isWhitespace).map(String.init)
        try #require(fields.count == 6, "\(list.output)")
        #expect(fields[2...] == ["TransformFunction", "invoke", "7", "bytes"])
        let again = try Program.run(["replay", "--id", String(fields[1].prefix(13))] + cloud)
        #expect(again.output == "\(fields[1]) → TransformFunction: failed\n")
        #expect(again.status == 1)
        let unknown = try Program.run(["replay", "--id", "nothing"] + cloud)
        #expect(unknown.status == 1 && unknown.errors.contains("no invocation of this state folder"))
        #expect(try Program.run(["replay"] + cloud).status == 2)
        #expect(Program.processes(of: folder.url.path) == [])
    }

    @Test(arguments: Self.functions, Self.events)
    func `every function takes every kind of event`(function: String, event: String) throws {
        let folder = try invocationFolder.get()
        let run = try Program.run(["invoke", function, "--event", event, "--state", folder.path("state"), "--quiet"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(try Program.json(run).objectValue != nil)
        #expect(Program.processes(of: folder.url.path) == [])
    }
}
