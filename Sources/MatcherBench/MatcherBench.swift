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
        let lines = Self.lines(of: bytes)
        // The first matcher of the process: this is what a cold start pays.
        var mentions = 0
        let construction = ContinuousClock().measure {
            mentions = PlaceMatcher().mentions(in: "Ljeto u Splitu").count
        }
        precondition(mentions == 1)
        var rates: [Double] = []
        for _ in 0..<9 {
            let (found, seconds) = bytes.withUnsafeBytes { Self.pass(over: $0, lines: lines) }
            mentions = found
            rates.append(Double(bytes.count) / 1e6 / seconds)
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

    /// One pass over all lines: the mentions found, and how many seconds it took.
    ///
    /// Isolated to no actor, so that no call pays for a check of its executor.
    private nonisolated static func pass(over text: UnsafeRawBufferPointer, lines: [Range<Int>]) -> (Int, Double) {
        let matcher = PlaceMatcher()
        var mentions = 0
        let start = ContinuousClock.now
        for line in lines {
            mentions += matcher.mentions(in: UnsafeRawBufferPointer(rebasing: text[line])).count
        }
        return (mentions, start.duration(to: .now) / .seconds(1))
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(start..<index)
            start = index + 1
        }
        return start < bytes.count ? lines + [start..<bytes.count] : lines
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
