import Foundation
import JSONDocument
import StateMachine
import TestSupport
import Testing

/// A definition with its input and what AWS made of it.
struct RecordedScenario: Sendable, CustomTestStringConvertible {
    let name: String
    let url: URL

    static func all(in folder: String) -> [RecordedScenario] {
        guard let url = Fixture.shared("asl/\(folder)"),
            let files = try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        else { return [] }
        return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
            .map { RecordedScenario(name: $0.deletingPathExtension().lastPathComponent, url: $0) }
    }

    var testDescription: String { self.name }

    func document() throws -> JSONValue {
        try JSONValue(parsing: try Data(contentsOf: self.url))
    }

    /// How well an execution came out.
    struct Outcome {
        var isOutcomeRight = false
        var isCauseRight = false
        var areEventsRight = false
        var isHistoryRight = false
        var notes: [String] = []
    }

    /// Runs the scenario and compares.
    func run() throws -> Outcome {
        let document = try self.document()
        let definition = document["definition"] ?? .null
        var driver = try VirtualDriver(
            definition.stringValue ?? definition.text(),
            input: document["input"]?.stringValue ?? "{}"
        )
        driver.run()
        let replacements = (document["replacements"]?.arrayValue ?? []).compactMap { pair -> (String, String)? in
            guard let pattern = pair.arrayValue?.first?.stringValue, let text = pair.arrayValue?.last?.stringValue
            else { return nil }
            return (pattern, text)
        }
        let expected = document["expected"] ?? .null
        var outcome = Outcome()
        let status = expected["status"] == .string(driver.execution.status.rawValue)
        if expected["status"] == "SUCCEEDED" {
            let output = RecordedValue.replacing(replacements, in: driver.output ?? .null)
            let wanted = expected["output"] ?? .null
            outcome.isOutcomeRight =
                status
                && RecordedValue.matches(
                    RecordedValue.parsed(["output": wanted]),
                    RecordedValue.parsed(["output": output])
                )
            outcome.isCauseRight = outcome.isOutcomeRight
        } else {
            outcome.isOutcomeRight = status && (expected["error"] ?? .null).stringValue == driver.execution.error
            outcome.isCauseRight =
                outcome.isOutcomeRight
                && RecordedValue.matches(
                    expected["cause"] ?? .null,
                    driver.execution.cause.map { .string($0) } ?? .null
                )
        }
        if !outcome.isCauseRight {
            outcome.notes.append(
                "\(driver.execution.status) \(driver.execution.output ?? "") \(driver.execution.error ?? "") "
                    + "\(driver.execution.cause ?? "")"
            )
        }
        let events = driver.execution.history.map {
            RecordedValue.replacing(replacements, in: RecordedValue.parsed($0.json()))
        }
        Self.compare(expected["events"]?.arrayValue ?? [], events, &outcome)
        return outcome
    }

    private static func compare(_ expected: [JSONValue], _ actual: [JSONValue], _ outcome: inout Outcome) {
        var rest = actual.map(RecordedValue.stripped)
        var missing: [JSONValue] = []
        for event in expected.map(RecordedValue.stripped) {
            if let index = rest.firstIndex(where: { RecordedValue.matches(event, $0) }) {
                rest.remove(at: index)
            } else {
                missing.append(event)
            }
        }
        outcome.areEventsRight = missing.isEmpty && rest.isEmpty
        func ids(_ events: [JSONValue]) -> [[JSONValue?]] { events.map { [$0["id"], $0["previousEventId"]] } }
        outcome.isHistoryRight =
            outcome.areEventsRight && ids(expected) == ids(actual)
            && zip(expected, actual).allSatisfy {
                RecordedValue.matches(RecordedValue.stripped($0), RecordedValue.stripped($1))
            }
        if outcome.areEventsRight, !outcome.isHistoryRight {
            outcome.notes += zip(expected, actual).filter { $0["type"] != $1["type"] || ids([$0]) != ids([$1]) }
                .map { "order: \(ids([$0])) \($0["type"] ?? .null), here \(ids([$1])) \($1["type"] ?? .null)" }
        }
        outcome.notes +=
            missing.map { "missing \($0.text().prefix(600))" } + rest.map { "extra \($0.text().prefix(600))" }
    }
}
