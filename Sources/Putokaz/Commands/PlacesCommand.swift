import FoundationEssentials
import JSONDocument
import PlaceRecognition

/// `putokaz places`: what is recognised in each line of text, and why.
struct PlacesCommand: Command {
    static let specification = CommandSpecification(
        name: "places",
        summary: "Shows which places each line of a text names, and why.",
        operands: "[FILE|-]",
        operandCount: 0...1,
        options: [.json]
    )

    private let file: String
    private let isJSON: Bool
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.file = arguments.operands.first ?? "-"
        self.isJSON = arguments.has(.json)
        self.console = surroundings.console
    }

    func run() async throws -> Int32 {
        let matcher = PlaceMatcher()
        let gazetteer = Gazetteer()
        var buffer: [UInt8] = []
        var lines = try LineReader(self.file)
        var number = 0
        while let line = lines.next() {
            number += 1
            let text = String(decoding: line, as: UTF8.self)
            let mentions = matcher.mentions(in: text)
            if self.isJSON {
                buffer += Self.document(number, mentions, gazetteer).bytes() + [10]
            } else {
                buffer += Array(Self.report(number, text, mentions, gazetteer).utf8)
            }
            if buffer.count > 1 << 16 || lines.isInteractive {
                self.console.answer(bytes: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        self.console.answer(bytes: buffer)
        return 0
    }

    private static func document(_ line: Int, _ mentions: [PlaceMention], _ gazetteer: Gazetteer) -> JSONValue {
        let items = mentions.map { mention -> JSONValue in
            let name = gazetteer.place(mention.placeID)?.name ?? mention.surface
            return [
                "surface": .string(mention.surface), "start": .integer(Int64(mention.codePointRange.lowerBound)),
                "end": .integer(Int64(mention.codePointRange.upperBound)), "place_id": .string("\(mention.placeID)"),
                "name": .string(name), "country": .string(mention.country), "kind": .string(mention.kind.rawValue),
                "confidence": .number(Self.rounded(mention.confidence)), "reason": .string(mention.reason),
            ]
        }
        return ["line": .integer(Int64(line)), "mentions": .array(items)]
    }

    private static func report(
        _ line: Int,
        _ text: String,
        _ mentions: [PlaceMention],
        _ gazetteer: Gazetteer
    ) -> String {
        var report = "\(line): \(text)\n"
        for mention in mentions {
            let place = gazetteer.place(mention.placeID)
            let facts = [
                place?.name ?? "", mention.country, mention.kind.rawValue, "\(Self.rounded(mention.confidence))",
            ]
            report += "    \(mention.surface) → \(facts.joined(separator: ", ")): \(mention.reason)\n"
        }
        return report
    }

    /// Two decimals: more would pretend to more than is known.
    private static func rounded(_ confidence: Double) -> Double {
        (confidence * 100).rounded() / 100
    }
}
