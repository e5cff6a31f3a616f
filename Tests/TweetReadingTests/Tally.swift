import Compression
import Foundation
import TestSupport
import TweetReading

/// Reads a whole file with the splitter and the reader and counts what comes.
struct Tally: Equatable {
    var tweets = 0
    var embedded = 0
    var deletes = 0
    var notices = 0
    var blanks = 0
    var rejects: [String] = []
    var records = 0
    var format: InputFormat?
    var places: [RecordRange] = []
    var ids: [Int64] = []
    var texts: [String] = []
    var names: [String] = []

    init(_ bytes: [UInt8], bite: Int = 100_000, batch: Int = 1 << 20) throws {
        var splitter = RecordSplitter(batchSize: batch)
        let reader = try TweetReader()
        var batches: [RecordBatch] = []
        bytes.withUnsafeBytes { whole in
            var at = 0
            while at < whole.count {
                let end = min(at + bite, whole.count)
                splitter.push(UnsafeRawBufferPointer(rebasing: whole[at..<end])) { batches.append($0) }
                at = end
            }
        }
        splitter.finish { batches.append($0) }
        self.format = splitter.format
        for batch in batches {
            for record in batch.records {
                self.places.append(record)
                self.count(reader.read(batch.bytes(of: record), format: splitter.format ?? .lines), reader)
            }
        }
    }

    init(file: URL) throws {
        try self.init(Self.content(file))
    }

    static func content(_ file: URL) throws -> [UInt8] {
        let data = [UInt8](try Data(contentsOf: file))
        var plain: [UInt8] = []
        try data.withUnsafeBytes { bytes in
            let decompressor = try Decompressor(CompressionFormat.detect(prefix: bytes))
            try decompressor.decompress(bytes) { plain.append(contentsOf: $0) }
            try decompressor.finish()
        }
        return plain
    }

    private mutating func count(_ outcome: RecordOutcome, _ reader: TweetReader) {
        self.records += 1
        switch outcome {
        case .tweets(let count):
            self.records += count - 1
            self.tweets += count
            self.embedded += reader.tweets.count { $0.isEmbedded }
            for tweet in reader.tweets where !tweet.isEmbedded {
                self.ids.append(tweet.id ?? 0)
                self.texts.append(String(decoding: tweet.text, as: UTF8.self))
                self.names.append(String(decoding: tweet.user.screenName, as: UTF8.self))
            }
        case .deletion: self.deletes += 1
        case .notice: self.notices += 1
        case .blank: self.blanks += 1
        case .reject(let reason): self.rejects.append(reason.description)
        }
    }
}
