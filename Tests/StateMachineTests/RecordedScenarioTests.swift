import JSONDocument
import StateMachine
import TestSupport
import Testing

/// What AWS recorded is what the interpreter does.
@Suite(.enabled(if: Fixture.shared != nil)) struct RecordedScenarioTests {
    @Test func `Executions end as on AWS, with the same history`() throws {
        let scenarios = RecordedScenario.all(in: "execution/self-contained")
        var counts = (outcomes: 0, causes: 0, events: 0, histories: 0)
        for scenario in scenarios {
            let outcome: RecordedScenario.Outcome
            do {
                outcome = try scenario.run()
            } catch {
                Issue.record("\(scenario.name): \(error)", severity: .warning)
                continue
            }
            counts.outcomes += outcome.isOutcomeRight ? 1 : 0
            counts.causes += outcome.isCauseRight ? 1 : 0
            counts.events += outcome.areEventsRight ? 1 : 0
            counts.histories += outcome.isHistoryRight ? 1 : 0
            if !outcome.isCauseRight || !outcome.areEventsRight || !outcome.isHistoryRight {
                Issue.record("\(scenario.name): \(outcome.notes.joined(separator: "\n    "))", severity: .warning)
            }
        }
        print("recorded executions: \(counts) of \(scenarios.count)")
        #expect(counts.outcomes * 100 >= scenarios.count * 95)
        #expect(counts.events * 100 >= scenarios.count * 90)
    }

    @Test(arguments: RecordedScenario.all(in: "choice")) func `Choices are made as on AWS`(
        _ scenario: RecordedScenario
    ) throws {
        for item in try scenario.document()["cases"]?.arrayValue ?? [] {
            let definition = item["definition"] ?? .null
            let input = item["input"]?.stringValue ?? "{}"
            var driver = try VirtualDriver(definition.stringValue ?? definition.text(), input: input)
            driver.run()
            #expect(driver.execution.status.rawValue == item["expected"]?["status"]?.stringValue, "\(input)")
            #expect(RecordedValue.matches(item["expected"]?["output"] ?? .null, driver.output ?? .null), "\(input)")
        }
    }

    @Test(arguments: RecordedScenario.all(in: "validate-definition"))
    func `Definitions are judged as on AWS`(_ scenario: RecordedScenario) throws {
        let document = try scenario.document()
        let diagnostics = StateMachineDefinition.diagnostics(
            of: document["request"]?["definition"]?.stringValue ?? "",
            isExpress: document["request"]?["type"] == "EXPRESS"
        )
        let shown = diagnostics.map { diagnostic -> JSONValue in
            var object = JSONObject([
                ("severity", "ERROR"), ("code", .string(diagnostic.code)), ("message", .string(diagnostic.message)),
            ])
            object["location"] = diagnostic.location.map { .string($0) }
            return .object(object)
        }
        #expect(.array(shown) == document["expected"]?["diagnostics"])
    }
}
