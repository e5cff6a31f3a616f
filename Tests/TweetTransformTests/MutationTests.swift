import Compression
import Foundation
import JSONDocument
import TestSupport
import Testing
import TweetModel
import TweetTransform

/// Broken records among good ones: nothing crashes, no good one is lost, each bad one is named with its place.
struct MutationTests {
    /// Files of real tweets that hold one tweet a record, and how many good and broken ones of each are mixed.
    static let sources = [
        Source("v1.1/stream-shantanu092_MongoDB.00.json.bz2", good: 200, broken: 900),
        Source("v1.1/stream-hs11046_test.29.json.bz2", good: 200, broken: 500),
        Source("v2/twarc/flat.jsonl", good: 30, broken: 150),
        Source("csv/snscrape.jsonl", good: 30, broken: 150),
        Source("csv/kaggle.csv", good: 200, broken: 600, shape: .rows),
        Source("croatian/getoldtweets.csv", good: 500, broken: 400, shape: .sloppyRows),
    ]

    @Test(.enabled(if: Fixture.shared != nil, "needs the shared folder of real tweets"), arguments: Self.sources)
    func `No broken record touches its neighbours`(_ source: Source) throws {
        let mixture = try Mixture(source, content: Self.content(source), seed: 7)
        let alone = try Transformed(mixture.goodAlone)
        let mixed = try Transformed(mixture.bytes, threads: 2, fileName: "mixture")
        try Self.expectGoodRows(of: alone, in: mixed)
        try Self.expectAccount(mixed, mixture)
    }

    @Test func `Made-up records bear it too`() throws {
        let lines = (1...200).map {
            MadeUp.tweet($0 * 7_919_000_003, "Jutro \($0) u Splitu", by: MadeUp.user($0 % 9 + 1, "ana"))
        }
        let source = Source("made up", good: 100, broken: 1000)
        let mixture = try Mixture(source, content: Array(lines.joined(separator: "\n").utf8), seed: 11)
        let mixed = try Transformed(mixture.bytes, threads: 2, fileName: "mixture")
        try Self.expectGoodRows(of: Transformed(mixture.goodAlone), in: mixed)
        try Self.expectAccount(mixed, mixture)
    }

    /// Every good record's tweet is there with its text, time and author.
    static func expectGoodRows(of alone: Transformed, in mixed: Transformed) throws {
        #expect(alone.counts.rejects == 0)
        var found: [String: [String: String]] = [:]
        for row in try mixed.rows(.tweets) {
            found[row["tweet_key"] ?? ""] = row
        }
        for row in try alone.rows(.tweets) where row["is_embedded"] == "false" {
            let other = try #require(found[row["tweet_key"] ?? ""])
            for column in ["text", "created_at", "user_key", "is_embedded"] {
                #expect(other[column] == row[column], "\(column) of \(row["tweet_key"] ?? "")")
            }
        }
    }

    /// Every record is counted once, and each reject names the place of a broken record.
    static func expectAccount(_ mixed: Transformed, _ mixture: Mixture) throws {
        let counts = mixed.counts
        #expect(counts.records >= mixture.recordCount)
        #expect(
            counts.records == counts.tweets + counts.duplicates + counts.deletes + counts.notices + counts.blanks
                + counts.rejects
        )
        let rejects = try Self.rejects(of: mixed)
        #expect(rejects.count == counts.rejects)
        for reject in rejects {
            let line = try #require(reject["line"]?.integerValue)
            let offset = try #require(reject["offset"]?.integerValue)
            #expect(reject["file"]?.stringValue == "mixture")
            #expect(reject["reason"]?.stringValue?.isEmpty == false)
            #expect(mixture.brokenLines.contains(Int(line)), "line \(line) is a good one")
            #expect(mixture.starts[Int(line) - 1] == Int(offset), "line \(line)")
        }
        for table in LakeTable.all {
            for row in try mixed.rows(table) {
                // PostgreSQL and Redshift refuse the whole file for one NUL.
                #expect(!row.values.contains { $0.utf8.contains(0) }, "\(row)")
            }
        }
    }

    static func rejects(of result: Transformed) throws -> [JSONValue] {
        try result.parts.flatMap { part in
            try part.rejects.split(separator: 0x0A).map { try JSONValue(parsing: String(decoding: $0, as: UTF8.self)) }
        }
    }

    private static func content(_ source: Source) throws -> [UInt8] {
        let data = [UInt8](try Data(contentsOf: try #require(Fixture.shared("tweets/" + source.path))))
        var plain: [UInt8] = []
        try data.withUnsafeBytes { bytes in
            let decompressor = try Decompressor(CompressionFormat.detect(prefix: bytes))
            try decompressor.decompress(bytes) { plain.append(contentsOf: $0) }
            try decompressor.finish()
        }
        return plain
    }
}

/// A file to take records from.
struct Source: Sendable, CustomTestStringConvertible {
    let path: String
    let good: Int
    let broken: Int
    let shape: Shape

    /// What its records are.
    enum Shape {
        case json
        case rows
        /// Rows whose quotes mean nothing.
        case sloppyRows
    }

    init(_ path: String, good: Int, broken: Int, shape: Shape = .json) {
        self.path = path
        self.good = good
        self.broken = broken
        self.shape = shape
    }

    var testDescription: String { self.path }
}

/// Good records as they were, and broken ones made of the others, line by line.
struct Mixture {
    /// The lines of the mixture, the header of a table included.
    private(set) var lines: [[UInt8]] = []
    /// The numbers of the lines that were broken, from 1.
    private(set) var brokenLines: Set<Int> = []
    /// The byte at which each line begins.
    private(set) var starts: [Int] = []
    /// The good records without the broken ones.
    private(set) var goodAlone: [UInt8] = []

    private var headCount = 0

    var recordCount: Int { self.lines.count - self.headCount }

    var bytes: [UInt8] { Array(self.lines.joined(separator: [0x0A])) }

    init(_ source: Source, content: [UInt8], seed: UInt64) throws {
        var mutator = RecordMutator(seed: seed)
        var records = content.split(separator: 0x0A).map { Array($0.filter { $0 != 0x0D }) }
        if source.shape == .json {
            // Deletion notices break no new ground.
            records = records.filter { !$0.starts(with: Array(#"{"delete""#.utf8)) }
        } else {
            self.lines.append(records.removeFirst())
            self.headCount = 1
            records = source.shape == .rows ? Self.wholeRows(records) : records
        }
        let good = Array(records.prefix(source.good))
        let others = Array(records.dropFirst(source.good))
        self.goodAlone = Array((self.lines + good).joined(separator: [0x0A]))
        var brokenCount = 0
        for (index, record) in good.enumerated() {
            self.lines.append(record)
            while brokenCount < source.broken * (index + 1) / good.count {
                self.lines.append(mutator.broken(others[brokenCount % others.count]))
                self.brokenLines.insert(self.lines.count)
                brokenCount += 1
            }
        }
        var at = 0
        for line in self.lines {
            self.starts.append(at)
            at += line.count + 1
        }
    }

    /// The lines that are rows of their own.
    private static func wholeRows(_ lines: [[UInt8]]) -> [[UInt8]] {
        var isInQuotes = false
        return lines.filter { line in
            let wasInQuotes = isInQuotes
            if !line.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) {
                isInQuotes.toggle()
            }
            return !wasInQuotes && !isInQuotes
        }
    }
}
