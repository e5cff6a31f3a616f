import JSONDocument
import ParquetFile
import TweetReading
import TweetTransform

/// Files of tweets, through the splitter and the reader; about every sixty-fourth through the whole transform.
///
/// The whole costs a hundred times as much, most of it in writing Parquet.
/// Which way an input goes depends on its bytes alone, so that a failure comes
/// again.
struct TransformFuzz: FuzzTarget {
    /// Where the seeds come from; the formats are told by their bytes.
    enum Kind {
        case lines
        case tables
        case pages
    }

    let kind: Kind
    private let reader: TweetReader?

    init(kind: Kind) {
        self.kind = kind
        // Without memory there is nothing to be tried.
        self.reader = try? TweetReader()
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        // FNV-1a.
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        if (hash >> 32) % 64 == 0 {
            self.transform(bytes)
        } else {
            self.read(bytes)
        }
    }

    private func read(_ bytes: UnsafeRawBufferPointer) {
        guard let reader = self.reader else { return }
        var splitter = RecordSplitter(partSize: 4_096, batchSize: 2_048)
        func read(_ batch: RecordBatch) {
            for record in batch.records where !record.isTooLarge {
                let outcome = reader.read(batch.bytes(of: record), format: batch.format)
                if case .tweets(let count) = outcome {
                    require(count <= reader.tweets.count, "as many tweets as are told")
                }
            }
        }
        // In two bites, so that records lie across them.
        let half = bytes.count / 2
        splitter.push(UnsafeRawBufferPointer(rebasing: bytes[..<half]), emit: read)
        splitter.push(UnsafeRawBufferPointer(rebasing: bytes[half...]), emit: read)
        splitter.finish(emit: read)
        require(splitter.byteCount == bytes.count, "every byte is taken")
    }

    private func transform(_ bytes: UnsafeRawBufferPointer) {
        var options = TransformOptions(objectTime: 1_800_000_000_000_000)
        options.partSize = 16_384
        options.fileName = "fuzz"
        do {
            let transformer = try TweetTransformer(options: options)
            try transformer.consume(bytes) { Self.check($0) }
            try transformer.finish { Self.check($0) }
            let counts = transformer.counts
            let known = counts.tweets + counts.duplicates + counts.deletes + counts.notices + counts.blanks
            require(counts.records == known + counts.rejects, "every record is counted once")
        } catch {
            require(false, "hostile bytes never fail the file: \(error)")
        }
    }

    private static func check(_ part: PartOutput) {
        for file in part.files {
            do {
                let reader = try ParquetReader(bytes: file.bytes)
                require(reader.rowCount == file.rows, "as many rows as are told")
            } catch {
                require(false, "what is written can be read: \(error)")
            }
        }
        for line in part.rejects.split(separator: UInt8(ascii: "\n")) {
            require((try? JSONValue(parsing: Array(line))) != nil, "a reject is a line of JSON")
        }
    }
}
