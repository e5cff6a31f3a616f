import Foundation
import JSONDocument
import StateMachine
import TestSupport
import Testing

/// Definitions and inputs that were spoilt at random are refused or run to an end; nothing traps.
@Suite struct MutatedDefinitionTests {
    /// A generator that gives the same numbers for the same seed: xorshift64*.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ bound: Int) -> Int {
            self.state ^= self.state >> 12
            self.state ^= self.state << 25
            self.state ^= self.state >> 27
            return Int((self.state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(bound, 1)
        }
    }

    private static let values: [JSONValue] = [
        .null, true, false, 0, -1, 1.5, 9_223_372_036_854_775_807, "", "$", "$.a", "$$.", "$.a[*]", "$..", "𐐷\u{0}",
        "States.Format('{}')", "States.ArrayRange(1, 9, 0)", "States.ArrayGetItem($.a, 9)", [], [:], [1, "a", [:]],
        "States.MathAdd(9223372036854775807, 1)", "2026-13-45T00:00:00Z", "States.ArrayPartition($, 0)", ["a": 1],
        "States.Hash('a', 'b')",
    ]

    /// Changes one value or name somewhere inside.
    private static func mutate(_ value: JSONValue, _ dice: inout Dice) -> JSONValue {
        switch value {
        case .object(let object) where !object.names.isEmpty && dice.roll(4) > 0:
            var members = object.names.map { ($0, object[$0] ?? .null) }
            let index = dice.roll(members.count)
            switch dice.roll(12) {
            case 0: members.remove(at: index)
            case 1: members.append((members[dice.roll(members.count)].0 + "x", members[index].1))
            case 2: members[index].0 += ".$"
            case 3: members[index].1 = members[dice.roll(members.count)].1
            default: members[index].1 = Self.mutate(members[index].1, &dice)
            }
            return .object(JSONObject(members))
        case .array(let elements) where !elements.isEmpty && dice.roll(4) > 0:
            var elements = elements
            let index = dice.roll(elements.count)
            elements[index] = Self.mutate(elements[index], &dice)
            return .array(elements)
        case .string(let text) where dice.roll(2) == 0 && !text.isEmpty:
            var bytes = Array(text.utf8)
            bytes[dice.roll(bytes.count)] = UInt8(32 + dice.roll(95))
            return .string(String(decoding: bytes, as: UTF8.self))
        default:
            return Self.values[dice.roll(Self.values.count)]
        }
    }

    @Test(.enabled(if: Fixture.shared != nil))
    func `Spoilt definitions and inputs end in a refusal or an outcome`() throws {
        let scenarios = RecordedScenario.all(in: "execution/self-contained")
        var dice = Dice(state: 20_261_126)
        var (refused, ended) = (0, 0)
        for round in 0..<6_000 {
            let document = try scenarios[round % scenarios.count].document()
            guard let text = document["definition"]?.stringValue ?? document["definition"]?.text() else { continue }
            var definition = try JSONValue(parsing: text)
            var input = (try? JSONValue(parsing: document["input"]?.stringValue ?? "{}")) ?? [:]
            for _ in 0...dice.roll(3) {
                if dice.roll(4) == 0 {
                    input = Self.mutate(input, &dice)
                } else {
                    definition = Self.mutate(definition, &dice)
                }
            }
            do {
                var calls = 0
                var driver = try VirtualDriver(definition.text(), input: input.text()) { _ in
                    calls += 1
                    return calls % 3 == 0 ? .error("E", cause: nil) : .output(["a": .integer(Int64(calls))])
                }
                driver.run()
                ended += 1
            } catch {
                refused += 1
            }
        }
        #expect(refused > 500 && ended > 500, "\(refused) refused, \(ended) ended")
    }
}
