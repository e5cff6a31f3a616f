/// What Lambda's REPORT line tells of an invocation.
public struct InvocationReport: Sendable, Hashable {
    /// How an invocation ended.
    public enum Outcome: String, Sendable, Hashable {
        /// The function answered.
        case success
        /// The function or its runtime failed.
        case error
        /// There was no answer in time.
        case timeout
    }

    /// How long the invocation took.
    public var duration: Duration

    /// How long the start of the instance took; nil for a warm instance.
    public var initDuration: Duration?

    /// What AWS would bill, in milliseconds.
    public var billedMilliseconds: Int64

    /// The memory that the function has, in MB.
    public var memoryMegabytes: Int

    /// The most memory that the instance has held so far, in MB.
    public var maximumMemoryMegabytes: Int

    /// How it ended.
    public var outcome: Outcome

    /// The type of the error, such as `Runtime.ExitError`; nil for success.
    public var errorType: String?

    /// The line as Lambda writes it, without its line feed.
    func line(requestID: String) -> String {
        var line = "REPORT RequestId: \(requestID)\tDuration: \(Self.text(self.duration)) ms"
        line += "\tBilled Duration: \(self.billedMilliseconds) ms\tMemory Size: \(self.memoryMegabytes) MB"
        line += "\tMax Memory Used: \(self.maximumMemoryMegabytes) MB"
        if let initDuration {
            line += "\tInit Duration: \(Self.text(initDuration)) ms"
        }
        line += "\t"
        switch self.outcome {
        case .success: break
        case .timeout: line += "Status: timeout"
        case .error:
            line += "Status: error"
            if let errorType {
                line += "\tError Type: \(errorType)"
            }
        }
        return line
    }

    /// Milliseconds with two decimals.
    static func text(_ duration: Duration) -> String {
        let hundredths = Int64((duration.milliseconds * 100).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
