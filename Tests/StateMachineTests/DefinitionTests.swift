import JSONDocument
import StateMachine
import Testing

/// Definitions with mistakes are refused with the place and the reason.
@Suite struct DefinitionTests {
    private static func definition(_ state: String) -> String {
        #"{"StartAt": "A", "States": {"A": \#(state)}}"#
    }

    @Test(arguments: [
        (#"{"Type": "Pass"}"#, "/States/A"),
        (#"{"Type": "Pass", "End": true, "Foo": 1}"#, "/States/A/Foo"),
        (#"{"Type": "Pass", "Next": "B"}"#, "/States/A/Next"),
        (#"{"Type": "Passs", "End": true}"#, "/States/A/Type"),
        (#"{"Type": "Pass", "End": true, "InputPath": "x.y"}"#, "/States/A/InputPath"),
        (#"{"Type": "Pass", "End": true, "ResultPath": "$.a[*]"}"#, "/States/A/ResultPath"),
        (#"{"Type": "Pass", "End": true, "Parameters": {"a.$": "States.Nope()"}}"#, "/States/A/Parameters"),
        (#"{"Type": "Wait", "End": true}"#, "/States/A"),
        (#"{"Type": "Wait", "End": true, "Seconds": "5"}"#, "/States/A/Seconds"),
        (#"{"Type": "Task", "End": true}"#, "/States/A"),
        (#"{"Type": "Task", "End": true, "Resource": "nonsense"}"#, "/States/A/Resource"),
        (#"{"Type": "Choice", "Choices": []}"#, "/States/A/Choices"),
        (
            #"{"Type": "Choice", "Choices": [{"Variable": "$.a", "NumericEquals": "1", "Next": "A"}]}"#,
            "/States/A/Choices[0]/NumericEquals"
        ),
        (#"{"Type": "Map", "End": true}"#, "/States/A"),
        (#"{"Type": "Parallel", "End": true, "Branches": [{"States": {}}]}"#, "/States/A/Branches[0]"),
    ]) func `A mistake is found where it is`(_ state: String, _ location: String) {
        let diagnostics = StateMachineDefinition.diagnostics(of: Self.definition(state))
        #expect(diagnostics.first?.location == location, "\(diagnostics)")
    }

    @Test func `A state that nothing leads to is refused`() {
        let text = """
            {"StartAt": "A", "States": {"A": {"Type": "Succeed"}, "B": {"Type": "Succeed"}}}
            """
        #expect(
            StateMachineDefinition.diagnostics(of: text).map(\.description) == [
                "MISSING_TRANSITION_TARGET: State \"B\" is not reachable. at /States/B"
            ]
        )
    }

    @Test(arguments: [
        #"{"Type": "Task", "End": true, "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken"}"#,
        #"{"Type": "Task", "End": true, "Resource": "arn:aws:states:::states:startExecution.sync"}"#,
        #"{"Type": "Task", "End": true, "Resource": "arn:aws:states:us-east-1:1:activity:a"}"#,
        #"{"Type": "Pass", "End": true, "QueryLanguage": "JSONata"}"#,
    ]) func `What is not supported is refused, not run wrongly`(_ state: String) {
        #expect(StateMachineDefinition.diagnostics(of: Self.definition(state)) == [])
        #expect {
            try StateMachineDefinition(text: Self.definition(state))
        } throws: {
            ($0 as? StateMachineError)?.code == .notSupported
        }
    }

    @Test func `Damaged definitions never crash the interpreter`() throws {
        let seed = try DailyWorkflowTests.definition()
        var bytes = Array(seed.utf8)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var damaged = bytes
            for _ in 0..<3 {
                let place = Int.random(in: damaged.indices, using: &random)
                damaged[place] = Array("{}[]\",:$.0aN".utf8).randomElement(using: &random) ?? 0
            }
            let text = String(decoding: damaged, as: UTF8.self)
            guard var driver = try? VirtualDriver(text, answer: { _ in .output(["Payload": [:]]) }) else { continue }
            driver.run()
        }
        bytes = []
    }
}
