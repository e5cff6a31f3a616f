import Glibc
import JSONDocument
import TweetReading

/// Measures the bare parse of NDJSON, for `scripts/bench transform`: the limit of what any transform of it can reach.
///
/// The argument is the file; it is read whole first. Prints one line of `name=value` pairs.
@main
enum ParseBench {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            Self.stop("usage: ParseBench FILE", code: 2)
        }
        let bytes = Self.content(CommandLine.arguments[1])
        let (records, seconds) = try Self.parse(bytes)
        print("bytes=\(bytes.count) records=\(records) mb_s=\(Double(bytes.count) / 1e6 / seconds)")
    }

    /// Cuts the file into records and parses each; how many there are, and the seconds that parsing took.
    private nonisolated static func parse(_ bytes: [UInt8]) throws -> (Int, Double) {
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

    private static func stop(_ message: String, code: Int32) -> Never {
        var line = message + "\n"
        line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(code)
    }

    private static func content(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            Self.stop("ParseBench: cannot open \(path)", code: 1)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var isAtEnd = false
        while !isAtEnd {
            bytes += [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                count = max(0, read(descriptor, buffer.baseAddress, 1 << 20))
                isAtEnd = count == 0
            }
        }
        return bytes
    }
}
