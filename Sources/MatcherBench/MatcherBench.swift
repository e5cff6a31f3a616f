import Glibc
import PlaceRecognition

/// Measures the matcher alone, for `scripts/bench places`: no reading, no output per mention.
///
/// Standard input is the text, one tweet or sentence per line; each line is
/// one call, as in the transform. Prints one line of `name=value` pairs; with
/// `--names`, the names of all places instead, for the peer.
@main
struct MatcherBench {
    static func main() {
        if CommandLine.arguments.contains("--names") {
            for name in Set(Gazetteer().places.map(\.name)).sorted() {
                print(name)
            }
            return
        }
        let bytes = Self.standardInput()
        let lines = bytes.split(separator: 0x0A)
        let clock = ContinuousClock()
        // The first matcher of the process: this is what a cold start pays.
        var mentions = 0
        let construction = clock.measure {
            mentions = PlaceMatcher().mentions(in: "Ljeto u Splitu").count
        }
        precondition(mentions == 1)
        let matcher = PlaceMatcher()
        var rates: [Double] = []
        for _ in 0..<9 {
            mentions = 0
            let elapsed = clock.measure {
                for line in lines {
                    mentions += line.withUnsafeBytes { matcher.mentions(in: $0).count }
                }
            }
            rates.append(Double(bytes.count) / 1e6 / (elapsed / .seconds(1)))
        }
        rates.sort()
        print(
            "construction_ms=\(construction / .milliseconds(1))",
            "bytes=\(bytes.count)",
            "lines=\(lines.count)",
            "mentions=\(mentions)",
            "median_mb_s=\(rates[rates.count / 2])",
            "best_mb_s=\(rates[rates.count - 1])"
        )
    }

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var isAtEnd = false
        while !isAtEnd {
            bytes += [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                count = max(0, read(STDIN_FILENO, buffer.baseAddress, 1 << 20))
                isAtEnd = count == 0
            }
        }
        return bytes
    }
}
