import Emulator
import Synchronization

/// Adds up what functions used, and what the same would have cost on AWS.
final class UsageTally: FunctionLogSink {
    private struct Usage {
        var invocations = 0
        var failures = 0
        var coldStarts = 0
        var billedMilliseconds: Int64 = 0
        var megabyteMilliseconds: Int64 = 0
        var mostMegabytes = 0
        var memoryMegabytes = 0
    }

    private let next: any FunctionLogSink
    private let usages = Mutex<[String: Usage]>([:])

    /// Creates a tally that hands on everything it hears.
    init(_ next: any FunctionLogSink) {
        self.next = next
    }

    func record(_ entry: FunctionLogEntry) {
        if case .ended(let report) = entry.kind {
            self.usages.withLock { usages in
                var usage = usages[entry.function] ?? Usage()
                usage.invocations += 1
                usage.failures += report.outcome == .success ? 0 : 1
                usage.coldStarts += report.initDuration == nil ? 0 : 1
                usage.billedMilliseconds += report.billedMilliseconds
                usage.megabyteMilliseconds += report.billedMilliseconds * Int64(report.memoryMegabytes)
                usage.mostMegabytes = max(usage.mostMegabytes, report.maximumMemoryMegabytes)
                usage.memoryMegabytes = report.memoryMegabytes
                usages[entry.function] = usage
            }
        }
        self.next.record(entry)
    }

    /// A line for each function that ran, and one for all of them; none where none ran.
    var lines: [String] {
        let usages = self.usages.withLock { $0 }.sorted { $0.key < $1.key }
        guard !usages.isEmpty else { return [] }
        var rows = [["function", "invocations", "failed", "cold", "billed", "memory", "on AWS"]]
        var total = 0.0
        for (function, usage) in usages {
            let cost = Self.dollars(usage.megabyteMilliseconds, usage.invocations)
            total += cost
            rows.append([
                function, "\(usage.invocations)", "\(usage.failures)", "\(usage.coldStarts)",
                WorkflowTree.text(.milliseconds(usage.billedMilliseconds)),
                "\(usage.mostMegabytes) of \(usage.memoryMegabytes) MB", Self.text(cost),
            ])
        }
        rows.append(["all", "\(usages.map(\.value.invocations).reduce(0, +))", "", "", "", "", Self.text(total)])
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let gap = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + gap : gap + row[column]
            }.joined(separator: "  ")
        }
    }

    /// What Lambda asks for on x86 in Frankfurt and Virginia, without the free tier.
    ///
    /// https://aws.amazon.com/lambda/pricing/
    private static func dollars(_ megabyteMilliseconds: Int64, _ invocations: Int) -> Double {
        Double(megabyteMilliseconds) / 1_024 / 1_000 * 0.0000166667 + Double(invocations) * 0.0000002
    }

    /// Millionths of a dollar as `$0.000123`.
    private static func text(_ dollars: Double) -> String {
        let millionths = Int64((dollars * 1_000_000).rounded(.up))
        let fraction = String(millionths % 1_000_000)
        return "$\(millionths / 1_000_000).\(String(repeating: "0", count: 6 - fraction.count))\(fraction)"
    }
}
