import JSONDocument
import StateMachine
import Synchronization
import Testing

@testable import Emulator

/// The Step Functions API.
@Suite struct StepFunctionsServiceTests {
    private static let pass = #"{"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}"#
    private static let wait =
        #"{"StartAt": "T", "States": {"T": {"Type": "Task", "End": true, "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": 1}], "Resource": "arn:aws:lambda:us-east-1:000000000000:function:f"}}}"#

    @Test func `An execution is started, described and told in its history`() async throws {
        try await withStepFunctions { service in
            let machine = try await service.create("m", Self.pass)
            let started = try await service.ask(
                "StartExecution",
                ["stateMachineArn": .string(machine), "name": "one", "input": #"{"a": 1}"#]
            )
            let arn = try #require(started.body["executionArn"]?.stringValue)
            #expect(arn == "arn:aws:states:us-east-1:000000000000:execution:m:one")
            #expect(try await service.waitForEnd(of: arn).status == .succeeded)
            let described = try await service.ask("DescribeExecution", ["executionArn": .string(arn)])
            #expect(described.body["output"] == #"{"a":1}"#)
            let first = try await service.ask(
                "GetExecutionHistory",
                ["executionArn": .string(arn), "maxResults": 3, "reverseOrder": true]
            )
            #expect(first.body["events"]?.arrayValue?.map { $0["id"] } == [4, 3, 2])
            let rest = try await service.ask(
                "GetExecutionHistory",
                ["executionArn": .string(arn), "nextToken": first.body["nextToken"] ?? .null, "reverseOrder": true]
            )
            #expect(rest.body["events"]?.arrayValue?.map { $0["type"] } == ["ExecutionStarted"])
            let list = try await service.ask("ListExecutions", ["stateMachineArn": .string(machine)])
            #expect(list.body["executions"]?.arrayValue?.map { $0["status"] } == ["SUCCEEDED"])
        }
    }

    @Test func `A name is used once`() async throws {
        try await withStepFunctions { service in
            let machine = try await service.create("m", Self.pass)
            let request: JSONValue = ["stateMachineArn": .string(machine), "name": "one"]
            let arn = try #require(try await service.ask("StartExecution", request).body["executionArn"]?.stringValue)
            _ = try await service.waitForEnd(of: arn)
            let second = try await service.ask("StartExecution", request)
            #expect(second.status == 400)
            #expect(second.body["__type"]?.stringValue?.hasSuffix("#ExecutionAlreadyExists") == true)
        }
    }

    @Test(arguments: [
        (
            "StartExecution", #"{"stateMachineArn": "arn:aws:states:us-east-1:0:stateMachine:x"}"#,
            "StateMachineDoesNotExist"
        ),
        (
            "DescribeExecution", #"{"executionArn": "arn:aws:states:us-east-1:0:execution:x:y"}"#,
            "ExecutionDoesNotExist"
        ),
        (
            "CreateStateMachine", #"{"name": "a b", "definition": "{}", "roleArn": "arn:aws:iam::0:role/r"}"#,
            "InvalidName"
        ),
        (
            "CreateStateMachine", #"{"name": "a", "definition": "{}", "roleArn": "arn:aws:iam::0:role/r"}"#,
            "InvalidDefinition"
        ),
        ("SendTaskSuccess", "{}", "UnknownOperationException"),
        ("DescribeExecution", "{}", "ValidationException"),
    ]) func `Refusals bear AWS's names`(_ action: String, _ input: String, _ code: String) async throws {
        try await withStepFunctions { service in
            let answer = try await service.ask(action, try JSONValue(parsing: input))
            #expect(answer.status == 400)
            #expect(answer.body["__type"] == .string("com.amazonaws.swf.service.v2.model#\(code)"))
        }
    }

    @Test func `A function's error is what Retry sees, and its document the cause`() async throws {
        let calls = Mutex(0)
        let functions = ScriptedFunctions { _, _ in
            calls.withLock { $0 += 1 }
            return (["errorType": "E", "errorMessage": "no"], true)
        }
        try await withStepFunctions(functions) { service in
            let machine = try await service.create("m", Self.wait)
            let arn = try service.start(stateMachine: machine).arn
            let end = try await service.waitForEnd(of: arn)
            #expect(end.status == .failed)
            #expect(end.error == "E")
            #expect(end.cause == #"{"errorType":"E","errorMessage":"no"}"#)
            #expect(calls.withLock { $0 } == 2)
        }
    }

    @Test func `An unknown function is an error of Lambda`() async throws {
        let functions = ScriptedFunctions { name, _ throws(InvocationRefusal) in
            throw InvocationRefusal(
                code: "ResourceNotFoundException",
                status: 404,
                message: "Function not found: \(name)"
            )
        }
        try await withStepFunctions(functions) { service in
            let machine = try await service.create("m", Self.wait)
            let end = try await service.waitForEnd(of: try service.start(stateMachine: machine).arn)
            #expect(end.error == "Lambda.ResourceNotFoundException")
        }
    }

    @Test func `The optimised call wraps the function's answer`() async throws {
        try await withStepFunctions { service in
            let machine = try await service.create(
                "m",
                """
                {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
                 "Resource": "arn:aws:states:::lambda:invoke",
                 "Parameters": {"FunctionName": "f", "Payload": {"x": 1}},
                 "ResultSelector": {"payload.$": "$.Payload", "status.$": "$.StatusCode",
                 "version.$": "$.ExecutedVersion", "http.$": "$.SdkHttpMetadata.HttpStatusCode"}}}}
                """
            )
            let end = try await service.waitForEnd(of: try service.start(stateMachine: machine).arn)
            #expect(end.output == #"{"payload":{"x":1},"status":200,"version":"$LATEST","http":200}"#)
        }
    }

    @Test func `A wait does not hold up an execution that is stopped`() async throws {
        let definition = #"{"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 99999999, "End": true}}}"#
        let service = StepFunctionsService(
            invoker: ScriptedFunctions { _, event in (event, false) },
            makeID: { CountingIDs().next() }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await service.run() }
            let machine = try await service.create("m", definition)
            let arn = try service.start(stateMachine: machine, name: "w").arn
            let stopped = try await service.ask(
                "StopExecution",
                ["executionArn": .string(arn), "error": "Enough", "cause": "of it"]
            )
            #expect(stopped.status == 200)
            let end = try await service.waitForEnd(of: arn)
            #expect(end.status == .aborted)
            #expect(end.error == "Enough")
            group.cancelAll()
        }
    }

    @Test func `Watchers see states come and go`() async throws {
        let steps = Mutex<[String]>([])
        let observe: @Sendable (WorkflowStep) -> Void = { step in
            let line =
                switch step.kind {
                case .started: "started"
                case .ended(let summary): "ended \(summary.status.rawValue)"
                case .progress(let progress):
                    "\(progress.path.joined(separator: "/")) \(progress.state) \(progress.type)"
                }
            steps.withLock { $0.append(line) }
        }
        try await withStepFunctions(observe: observe) { service in
            let machine = try await service.create("m", Self.pass)
            _ = try await service.waitForEnd(of: try service.start(stateMachine: machine).arn)
        }
        #expect(steps.withLock { $0 } == ["started", " P Pass", " P Pass", "ended SUCCEEDED"])
    }

    @Test func `A machine of the template is known by name and ARN`() async throws {
        try await withStepFunctions { service in
            try service.register(
                StateMachineResource(
                    logicalID: "Daily",
                    name: "daily",
                    arn: "arn:aws:states:eu-central-1:000000000000:stateMachine:daily",
                    definition: Self.pass,
                    type: "STANDARD",
                    roleARN: "arn:aws:iam::000000000000:role/r",
                    definitionPath: nil
                )
            )
            let end = try await service.waitForEnd(of: try service.start(stateMachine: "daily", name: "n").arn)
            #expect(end.arn == "arn:aws:states:eu-central-1:000000000000:execution:daily:n")
        }
    }

    @Test func `A definition is judged without being kept`() async throws {
        try await withStepFunctions { service in
            let answer = try await service.ask("ValidateStateMachineDefinition", ["definition": "{}"])
            #expect(answer.body["result"] == "FAIL")
            #expect(answer.body["diagnostics"]?.arrayValue?.first?["location"] == "/")
        }
    }
}
