import JSONDocument
import StateMachine
import Testing

/// Single behaviours of the interpreter that the recordings do not show.
@Suite struct ExecutionTests {
    private static let task = #""Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f""#

    @Test func `Retries wait longer and longer, up to the maximum delay`() throws {
        var driver = try VirtualDriver(
            """
            {"StartAt": "T", "States": {"T": {\(Self.task), "End": true, "Retry": [{"ErrorEquals": ["E"],
             "IntervalSeconds": 2, "MaxAttempts": 4, "BackoffRate": 3, "MaxDelaySeconds": 10}]}}}
            """,
            answer: { _ in .error("E", cause: "why") }
        )
        driver.run()
        let times = driver.execution.history.filter { $0.type == "LambdaFunctionScheduled" }.map(\.time)
        #expect(zip(times, times.dropFirst()).map { ($1 - $0) / 1_000_000 } == [2, 6, 10, 10])
        #expect(driver.execution.error == "E")
        #expect(driver.types.suffix(2) == ["LambdaFunctionFailed", "ExecutionFailed"])
    }

    @Test func `A task that is not answered in time is caught as a timeout`() throws {
        var driver = try VirtualDriver(
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
             "Parameters": {"FunctionName": "f"}, "TimeoutSeconds": 5, "Next": "P",
             "Catch": [{"ErrorEquals": ["States.Timeout"], "ResultPath": "$.error", "Next": "P"}]},
             "P": {"Type": "Pass", "End": true}}}
            """
        )
        driver.run()
        #expect(driver.output == ["error": ["Error": "States.Timeout", "Cause": ""]])
        #expect(driver.types.contains("TaskTimedOut"))
        #expect(driver.now - driver.execution.startTime == 5_000_000)
    }

    @Test func `An execution that takes too long times out`() throws {
        var driver = try VirtualDriver(
            #"{"StartAt": "W", "TimeoutSeconds": 3, "States": {"W": {"Type": "Wait", "Seconds": 10, "End": true}}}"#
        )
        driver.run()
        #expect(driver.execution.status == .timedOut)
        #expect(driver.types.last == "ExecutionTimedOut")
    }

    @Test func `Stopping cancels what is under way`() throws {
        var driver = try VirtualDriver(#"{"StartAt": "T", "States": {"T": {\#(Self.task), "End": true}}}"#)
        driver.run()
        let actions = driver.execution.received(.stopped(error: "Why", cause: "not"), at: driver.now)
        #expect(actions.count == 1)
        #expect(driver.execution.status == .aborted)
        #expect(driver.types.last == "ExecutionAborted")
    }

    @Test func `A chain of 1,000 states runs to its end`() throws {
        let states = (0..<1000).map { index in
            #""S\#(index)": {"Type": "Pass", \#(index == 999 ? #""End": true"# : #""Next": "S\#(index + 1)""#)}"#
        }
        var driver = try VirtualDriver(#"{"StartAt": "S0", "States": {\#(states.joined(separator: ","))}}"#)
        driver.run()
        #expect(driver.execution.status == .succeeded)
        #expect(driver.execution.history.count == 2002)
    }

    @Test(arguments: ["INLINE", "DISTRIBUTED"]) func `A Map goes over 10,000 items`(_ mode: String) throws {
        var driver = try VirtualDriver(
            """
            {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ResultSelector": {"n.$": "$.length()"},
             "ItemProcessor": {"ProcessorConfig": {"Mode": "\(mode)", "ExecutionType": "STANDARD"}, "StartAt": "P",
             "States": {"P": {"Type": "Pass", "End": true}}}}}}
            """,
            input: "[\((0..<10_000).map(String.init).joined(separator: ","))]"
        )
        driver.run()
        #expect(driver.output == ["n": 10_000])
    }

    @Test func `A Parallel runs 100 branches`() throws {
        let branch = #"{"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}"#
        let branches = Array(repeating: branch, count: 100).joined(separator: ",")
        var driver = try VirtualDriver(
            #"{"StartAt": "A", "States": {"A": {"Type": "Parallel", "End": true, "Branches": [\#(branches)]}}}"#
        )
        driver.run()
        #expect(driver.output?.arrayValue?.count == 100)
    }

    @Test(arguments: [
        ("[]", "$.a[0]", "no"), ("[null]", "$.a[0]", "yes"), ("[1]", "$.a[-1]", "yes"), ("[1]", "$.a[1]", "no"),
        ("[]", "$.b", "no"), ("1", "$.a[0]", "no"),
    ]) func `A place behind the end of a list is not present`(_ list: String, _ path: String, _ answer: String) throws {
        var driver = try VirtualDriver(
            """
            {"StartAt": "C", "States": {"C": {"Type": "Choice", "Default": "N",
             "Choices": [{"Variable": "\(path)", "IsPresent": true, "Next": "Y"}]},
             "Y": {"Type": "Pass", "Result": "yes", "End": true}, "N": {"Type": "Pass", "Result": "no", "End": true}}}
            """,
            input: "{\"a\": \(list)}"
        )
        driver.run()
        #expect(driver.output == .string(answer))
    }

    @Test func `A loop without end is ended`() throws {
        var driver = try VirtualDriver(
            """
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Default": "A",
             "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "E"}]}, "E": {"Type": "Succeed"}}}
            """
        )
        driver.run()
        #expect(driver.execution.status == .failed)
        #expect(driver.execution.error == "States.Runtime")
    }

    @Test func `Too many failures end a distributed Map`() throws {
        var driver = try VirtualDriver(
            """
            {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ToleratedFailureCount": 1,
             "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "F",
             "States": {"F": {"Type": "Fail", "Error": "No"}}}}}}
            """,
            input: "[1,2,3]"
        )
        driver.run()
        #expect(driver.execution.error == "States.ExceedToleratedFailureThreshold")
        #expect(driver.types.suffix(3) == ["MapRunFailed", "MapStateFailed", "ExecutionFailed"])
    }

    @Test func `Items are read from lines and from listings, and put into batches`() throws {
        let pages: [JSONValue] = [
            ["Contents": [["Key": "a"], ["Key": "b"]], "NextContinuationToken": "more"], ["Contents": [["Key": "c"]]],
        ]
        var page = 0
        var driver = try VirtualDriver(
            """
            {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true,
             "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "b"}},
             "ItemSelector": {"key.$": "$$.Map.Item.Value.Key"},
             "ItemBatcher": {"MaxItemsPerBatch": 2, "BatchInput": {"run": 7}},
             "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "P",
             "States": {"P": {"Type": "Pass", "End": true}}}}}}
            """,
            answer: { _ in
                page += 1
                return .output(pages[page - 1])
            }
        )
        driver.run()
        #expect(
            driver.output == [
                ["BatchInput": ["run": 7], "Items": [["key": "a"], ["key": "b"]]],
                ["BatchInput": ["run": 7], "Items": [["key": "c"]]],
            ]
        )
    }

    @Test func `CSV rows become objects`() throws {
        var driver = try VirtualDriver(
            """
            {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true,
             "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"},
             "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}},
             "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "P",
             "States": {"P": {"Type": "Pass", "End": true}}}}}}
            """,
            answer: { _ in .output(["Body": "a,b\r\n1,\"x, \"\"y\"\"\"\r\n\r\n2,z\n"]) }
        )
        driver.run()
        #expect(driver.output == [["a": "1", "b": "x, \"y\""], ["a": "2", "b": "z"]])
    }
}
