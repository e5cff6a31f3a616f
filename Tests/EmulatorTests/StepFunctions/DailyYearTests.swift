import Foundation
import JSONDocument
import Synchronization
import TestSupport
import Testing

@testable import Emulator

/// A year of mornings: our own template's schedule starts our own workflow.
@Suite struct DailyYearTests {
    private static func template() throws -> CloudTemplate {
        let text = try Data(contentsOf: Fixture.root.appending(path: "template.yaml"))
        return try CloudTemplate(yaml: [UInt8](text), parameters: [:]) { name in
            [UInt8](try Data(contentsOf: Fixture.root.appending(path: name)))
        }
    }

    /// Answers each step of the workflow as a day without work would.
    private static func answer(_ event: JSONValue) -> JSONValue {
        switch event["action"] {
        case "plan": ["bucket": "lake", "key": "runs/x/backlog.json", "objects": 0]
        case "load": ["loaded_commits": 0, "remaining": 0, "set_aside": [], "loader_busy": false]
        default: ["done": true, "next": .null, "report": ["bucket": "lake", "key": "reports/1.html"]]
        }
    }

    @Test func `365 runs, each at 06:00 in Zagreb, none twice and none missing`() async throws {
        let template = try Self.template()
        let moments = Mutex<[Int64]>([])
        let ended = Mutex<[String]>([])
        let functions = ScriptedFunctions { _, event in (Self.answer(event), false) }
        // Time limits are real here: a clock that leaps would run into them.
        try await withStepFunctions(functions, clock: SystemWorkflowClock()) { step in
            if case .ended(let summary) = step.kind {
                ended.withLock { $0.append("\(summary.status)") }
            }
        } _: { workflows in
            for machine in template.stateMachines {
                try workflows.register(machine)
            }
            try await LambdaFixture.withService { lambda in
                let starter = EventTargetStarter(
                    lambda: lambda,
                    startStateMachine: { arn, input in
                        _ = try? workflows.start(stateMachine: arn, input: String(decoding: input, as: UTF8.self))
                    },
                    drainStateMachines: { await workflows.drain() }
                )
                let scheduler = try Scheduler(template: template, starter: starter)
                let start = try #require(CalendarTime(iso8601: "2026-01-01")).secondsSince1970
                let end = try #require(CalendarTime(iso8601: "2027-01-01")).secondsSince1970
                await scheduler.run(from: start, to: end) { tick in
                    moments.withLock { $0.append(tick.moment) }
                }
            }
        }
        let fired = moments.withLock { $0 }
        #expect(ended.withLock { $0 }.filter { $0 == "succeeded" }.count == 365)
        #expect(fired.count == 365)
        // Foundation's own calendar is the judge.
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/Zagreb"))
        let days = fired.map { moment in
            calendar.dateComponents(
                [.month, .day, .hour, .minute],
                from: Date(timeIntervalSince1970: Double(moment))
            )
        }
        #expect(days.allSatisfy { $0.hour == 6 && $0.minute == 0 })
        #expect(Set(days).count == 365)
    }
}
