import Foundation
import PlaceRecognition
import TestSupport
import Testing

/// Scores the matcher on annotated Croatian tweets and news.
///
/// The rule is that of the corpora's README: a mention is right when it
/// overlaps an annotated place; hashtags and adjectives are left out.
@Suite struct AnnotatedTextTests {
    static let isPresent = Fixture.shared("ner/tweets-train.jsonl").map {
        FileManager.default.fileExists(atPath: $0.path)
    }

    @Test(.enabled(if: isPresent == true))
    func `Places in tweets are found, and little else`() throws {
        var score = Score()
        try score.add(file: "ner/tweets-train.jsonl")
        try score.add(file: "ner/tweets-dev.jsonl")
        print(score)
        #expect(score.f1 >= 0.75)
        #expect(score.croatianPrecision >= 0.88)
        #expect(score.croatianRecall >= 0.85)
    }

    @Test(.enabled(if: isPresent == true))
    func `Places in news are found, and little else`() throws {
        var score = Score()
        try score.add(file: "ner/news-train.jsonl")
        try score.add(file: "ner/news-dev.jsonl")
        print(score)
        #expect(score.f1 >= 0.8)
    }
}

private struct Sentence: Decodable {
    struct Entity: Decodable {
        let type: String
        let start: Int
        let end: Int
        let inCroatia: String?

        enum CodingKeys: String, CodingKey {
            case type, start, end
            case inCroatia = "in_croatia"
        }
    }

    let text: String
    let entities: [Entity]
}

private struct Score: CustomStringConvertible {
    var right = 0
    var wrong = 0
    var found = 0
    var gold = 0
    var croatianRight = 0
    var croatianWrong = 0
    var croatianFound = 0
    var croatianGold = 0

    var precision: Double { Double(self.right) / Double(max(1, self.right + self.wrong)) }
    var recall: Double { Double(self.found) / Double(max(1, self.gold)) }
    var f1: Double { 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall) }
    var croatianPrecision: Double {
        Double(self.croatianRight) / Double(max(1, self.croatianRight + self.croatianWrong))
    }
    var croatianRecall: Double { Double(self.croatianFound) / Double(max(1, self.croatianGold)) }

    var description: String {
        func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10) %" }
        return """
            all: precision \(percent(self.precision)), recall \(percent(self.recall)), F1 \(percent(self.f1)), \
            \(self.right + self.wrong) found, \(self.gold) annotated; in Croatia: precision \
            \(percent(self.croatianPrecision)), recall \(percent(self.croatianRecall)), \(self.croatianGold) annotated
            """
    }

    mutating func add(file: String) throws {
        let url = try #require(Fixture.shared(file))
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
            self.add(try JSONDecoder().decode(Sentence.self, from: Data(line.utf8)))
        }
    }

    private mutating func add(_ sentence: Sentence) {
        let places = sentence.entities.filter { $0.type.lowercased() == "loc" }
        let mentions = PlaceMatcher().mentions(in: sentence.text).filter {
            $0.kind != .hashtag && $0.kind != .adjective
        }
        for mention in mentions {
            let hits = places.filter { mention.codePointRange.overlaps($0.start..<$0.end) }
            self.right += hits.isEmpty ? 0 : 1
            self.wrong += hits.isEmpty ? 1 : 0
            guard mention.country == "HR", !hits.contains(where: { $0.inCroatia == "unsure" }) else { continue }
            let isRight = hits.contains { $0.inCroatia == "yes" }
            self.croatianRight += isRight ? 1 : 0
            self.croatianWrong += isRight ? 0 : 1
        }
        for place in places {
            let hits = mentions.filter { $0.codePointRange.overlaps(place.start..<place.end) }
            self.gold += 1
            self.found += hits.isEmpty ? 0 : 1
            guard place.inCroatia == "yes" else { continue }
            self.croatianGold += 1
            self.croatianFound += hits.contains { $0.country == "HR" } ? 1 : 0
        }
    }
}
