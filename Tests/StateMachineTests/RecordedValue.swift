import Foundation
import JSONDocument

/// Compares values with those that were recorded, where placeholders stand for anything.
enum RecordedValue {
    private static let wildcards: Set<String> = [
        "date", "timestamp", "datetime", "region", "json-input", "RandomNumberGenerated", "start-time", "entered-time",
        "start-date", "stop-date", "map_run_arn", "request-id", "execution-arn",
    ]

    /// Whether a value is what was recorded.
    static func matches(_ expected: JSONValue, _ actual: JSONValue) -> Bool {
        switch (expected, actual) {
        case (.string(let expected), _)
        where Self.wildcards.contains(expected) || expected.wholeMatch(of: /<[^<>]+>/) != nil:
            return true
        case (.string(let expected), .string(let actual)):
            return Self.matches(expected, actual)
        case (.array(let expected), .array(let actual)):
            return expected.count == actual.count && zip(expected, actual).allSatisfy { Self.matches($0, $1) }
        case (.object(let expected), .object(let actual)):
            return Set(expected.names) == Set(actual.names)
                && expected.allSatisfy { Self.matches($0.value, actual[$0.name] ?? .null) }
        default:
            if let expected = expected.doubleValue, let actual = actual.doubleValue { return expected == actual }
            return expected == actual
        }
    }

    private static func matches(_ expected: String, _ actual: String) -> Bool {
        if expected == actual { return true }
        if expected.hasPrefix("["), actual.hasPrefix("["), let left = try? JSONValue(parsing: expected),
            let right = try? JSONValue(parsing: actual)
        {
            return Self.matches(left, right)
        }
        guard expected.contains("<") || expected.contains("date") else { return false }
        let parts = expected.split(separator: /<[^<>]*>/, omittingEmptySubsequences: false)
        let iso = "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:]{8}(?:\\.[0-9]+)?(?:Z|[+-][0-9:]{4,5})?"
        let pattern = parts.map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: ".*")
            .replacing("date", with: "(?:date|\(iso))")
        guard let regex = try? NSRegularExpression(pattern: "\\A(?:\(pattern))\\z", options: .dotMatchesLineSeparators)
        else { return false }
        return regex.firstMatch(in: actual, range: NSRange(actual.startIndex..., in: actual)) != nil
    }

    /// The value with the texts parsed that hold JSON objects, as the recordings have them.
    static func parsed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map(Self.parsed))
        case .object(let object):
            return .object(
                JSONObject(
                    object.map { name, value in
                        if case .string(let text) = value {
                            let parsed = text.hasPrefix("{") ? try? JSONValue(parsing: text) : nil
                            return (name, parsed ?? value)
                        }
                        return (name, Self.parsed(value))
                    }
                )
            )
        default: return value
        }
    }

    /// The value after a recording's replacements.
    static func replacing(_ replacements: [(String, String)], in value: JSONValue) -> JSONValue {
        var text = value.text()
        for (pattern, replacement) in replacements where !pattern.contains("[") {
            text = text.replacing(pattern, with: replacement)
        }
        return (try? JSONValue(parsing: text)) ?? value
    }

    /// An event without what differs from run to run.
    static func stripped(_ event: JSONValue) -> JSONValue {
        func dropping(_ value: JSONValue) -> JSONValue {
            guard var object = value.objectValue else { return value }
            for name in ["redriveCount", "inputDetails", "outputDetails", "resultDetails"] {
                object[name] = nil
            }
            return .object(JSONObject(object.map { ($0.name, dropping($0.value)) }))
        }
        guard var object = event.objectValue else { return event }
        for name in ["id", "previousEventId", "timestamp"] {
            object[name] = nil
        }
        return dropping(.object(object))
    }
}
