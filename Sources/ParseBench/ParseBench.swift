import FoundationEssentials
import JSONDocument
import TweetReading

/// Measures the bare parse of NDJSON, for `scripts/bench transform`: the limit of what any transform of it can reach.
///
/// The argument is the file; it is read whole first. Prints one line of `name=value` pairs.
@main
enum ParseBench {
    static func main() throws {
        let bytes = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
        let (records, seconds) = try Self.parse(bytes)
        print("bytes=\(bytes.count) records=\(records) mb_s=\(Double(bytes.count) / 1e6 / seconds)")
    }

    /// Cuts the file into records and parses each; how many there are, and the seconds that parsing took.
    private nonisolated static func parse(_ bytes: Data) throws -> (Int, Double) {
        let parser = try JSONParser()
        var splitter = RecordSplitter()
        var batches: [RecordBatch] = []
        bytes.withUnsafeBytes { splitter.push($0) { batches.append($0) } }
        splitter.finish { batches.append($0) }
        var records = 0
        let start = ContinuousClock.now
        for batch in batches {
            for record in batch.records {
                records += (try? parser.parse(padded: batch.bytes(of: record), isLenient: true)) == nil ? 0 : 1
            }
        }
        return (records, start.duration(to: .now) / .seconds(1))
    }
}
