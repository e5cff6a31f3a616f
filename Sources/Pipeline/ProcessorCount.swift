internal import FoundationEssentials

/// How many processors this process may run on.
public enum ProcessorCount {
    /// Those of its affinity, which `taskset` and containers narrow; Foundation counts all of the machine.
    ///
    /// `proc_pid_status(5)`: `Cpus_allowed` is a mask in hexadecimal digits, with commas between words.
    public static let available: Int = {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") })
        else { return 1 }
        let digits = line.dropFirst("Cpus_allowed:".count).compactMap(\.hexDigitValue)
        return max(1, digits.reduce(0) { $0 + $1.nonzeroBitCount })
    }()
}
