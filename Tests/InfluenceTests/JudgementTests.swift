import Foundation
import TestSupport
import Testing

/// The activity parts of the score, as shipped, against people who compared pairs of accounts.
@Suite struct JudgementTests {
    static let pairs = Fixture.shared("influence/pairs.csv").flatMap { url in
        FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    @Test(.enabled(if: JudgementTests.pairs != nil && Fixture.python != nil, "the judged pairs are not here"))
    func `The shipped weights agree with human judgement`() throws {
        let python = try #require(Fixture.python)
        let script = Fixture.root.appending(path: "scripts/bench.d/judgement.py").path
        let run = try CommandRun(python, [script, try #require(Self.pairs).path])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let area = try #require(run.output.firstMatch(of: /AUC (0\.\d+) \(wanted/)?.1)
        #expect((Double(area) ?? 0) >= 0.84)
    }

    @Test(.enabled(if: Fixture.python != nil)) func `Judgements that contradict every part fail the comparison`() throws
    {
        let python = try #require(Fixture.python)
        let folder = try TemporaryFolder()
        let names = [
            "follower_count", "following_count", "listed_count", "mentions_received", "retweets_received",
            "mentions_sent", "retweets_sent", "posts",
        ]
        var lines = ["Choice," + ["A_", "B_"].flatMap { side in names.map { side + $0 } }.joined(separator: ",")]
        for number in 1...20 {
            let small = Array(repeating: "\(number)", count: names.count)
            let large = Array(repeating: "\(number * 1_000)", count: names.count)
            lines.append((["1"] + small + large).joined(separator: ","))
            lines.append((["0"] + large + small).joined(separator: ","))
        }
        let path = folder.path("pairs.csv")
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
        let script = Fixture.root.appending(path: "scripts/bench.d/judgement.py").path
        let run = try CommandRun(python, [script, path])
        #expect(run.status == 1)
        #expect(run.output.contains("AUC 0.000"))
    }
}
