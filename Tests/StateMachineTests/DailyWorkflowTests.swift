import Foundation
import JSONDocument
import StateMachine
import TestSupport
import Testing

/// The daily workflow against functions that answer as the contract says.
@Suite struct DailyWorkflowTests {
    static func definition() throws -> String {
        let url = Fixture.root.appending(path: "workflows/daily.asl.json")
        var text = try String(contentsOf: url, encoding: .utf8)
        for name in ["TransformFunctionArn", "RedshiftLoaderFunctionArn", "AnalysisFunctionArn"] {
            text = text.replacing("${\(name)}", with: "arn:aws:lambda:us-east-1:000000000000:function:\(name)")
        }
        return text.replacing("${LakeBucketName}", with: "lake")
    }

    /// The outside world of a run: a lake, and three functions.
    final class World {
        var objects: [JSONValue] = []
        var stored: [String: String] = [:]
        var remaining: [Int64] = [0]
        var analyses = 2
        var errors: [String: String] = [:]
        var transformed: [String] = []

        func answer(_ action: ExecutionAction) -> VirtualDriver.Answer {
            switch action {
            case .invokeFunction(_, let call):
                if let error = self.errors[call.payload["action"]?.stringValue ?? ""] {
                    return .error(error, cause: "{}")
                }
                return self.invoke(call.payload).map { .output(["Payload": $0, "StatusCode": 200]) }
                    ?? .error("Transform.BadObject", cause: #"{"errorType":"Transform.BadObject"}"#)
            case .callService(_, let call):
                let key = call.parameters["Key"]?.stringValue ?? ""
                if call.action == "putObject" {
                    self.stored[key] = call.parameters["Body"]?.stringValue
                    return .output([:])
                }
                return self.stored[key].map { .output(["Body": .string($0)]) }
                    ?? .error("S3.NoSuchKeyException", cause: nil)
            default:
                return .silence
            }
        }

        private func invoke(_ payload: JSONValue) -> JSONValue? {
            switch payload["action"] {
            case "plan":
                let key = "runs/\(payload["run_id"]?.stringValue ?? "")/backlog.json"
                self.stored[key] = JSONValue.array(self.objects).text()
                return ["bucket": "lake", "key": .string(key), "objects": .integer(Int64(self.objects.count))]
            case "transform":
                let key = payload["object"]?["key"]?.stringValue ?? ""
                let part = payload["part"]?.integerValue ?? -1
                self.transformed.append("\(key)/\(part)")
                if key.hasPrefix("bad") { return nil }
                if key.hasPrefix("large"), part < 2 {
                    return ["complete": false, "next_part": .integer(part + 1), "tweets": 1, "rejects": 0]
                }
                return ["complete": true, "tweets": 5, "rejects": 1]
            case "load":
                let rest = self.remaining.removeFirst()
                return [
                    "loaded_commits": 2, "remaining": .integer(rest), "set_aside": [], "loader_busy": .bool(rest > 0),
                ]
            default:
                self.analyses -= 1
                return self.analyses > 0
                    ? ["done": false, "next": "more"]
                    : ["done": true, "report": ["bucket": "lake", "key": "reports/1.html"]]
            }
        }
    }

    private func run(_ world: World) throws -> Execution {
        var driver = try VirtualDriver(try Self.definition(), answer: world.answer)
        driver.run()
        return driver.execution
    }

    @Test func `A backlog is transformed, loaded and analysed, and failed objects are named`() throws {
        let world = World()
        world.objects = ["a", "bad", "large", "b"].map { ["bucket": "landing", "key": .string($0)] }
        world.remaining = [3, 0]
        let execution = try self.run(world)
        #expect(execution.status == .succeeded, "\(execution.cause ?? "")")
        let output = try JSONValue(parsing: execution.output ?? "")
        #expect(output["backlog_objects"] == 4)
        #expect(
            output["failed_objects"] == [
                ["failed": true, "bucket": "landing", "key": "bad", "error": "Transform.BadObject"]
            ]
        )
        #expect(output["loaded_commits"] == 4)
        #expect(output["report"]?["key"] == "reports/1.html")
        #expect(world.transformed.filter { $0.hasPrefix("large") } == ["large/0", "large/1", "large/2"])
        #expect(execution.mapRuns.map(\.failed) == [1])
        #expect(execution.mapRuns.map(\.succeeded) == [3])
    }

    @Test func `Without a backlog it loads and analyses`() throws {
        let world = World()
        let execution = try self.run(world)
        #expect(execution.status == .succeeded, "\(execution.cause ?? "")")
        #expect(world.transformed.isEmpty)
    }

    @Test(arguments: [
        ("plan", "Pipeline.PlanFailed"), ("load", "Pipeline.LoadFailed"), ("analyse", "Pipeline.AnalysisFailed"),
    ]) func `A step that fails for good names itself`(_ action: String, _ error: String) throws {
        let world = World()
        world.errors[action] = "Warehouse.Gone"
        let execution = try self.run(world)
        #expect(execution.status == .failed)
        #expect(execution.error == error)
        #expect(execution.cause == "Warehouse.Gone: {}")
    }

    @Test func `What is retriable is tried seven times`() throws {
        let world = World()
        world.errors["load"] = "Lambda.TooManyRequestsException"
        var driver = try VirtualDriver(try Self.definition(), answer: world.answer)
        driver.run()
        #expect(driver.types.count { $0 == "TaskFailed" } == 7)
        #expect(driver.execution.error == "Pipeline.LoadFailed")
    }
}
