/// Where a child's standard output or standard error goes.
public enum ChildProcessOutput: Sendable {
    /// Nowhere.
    case discarded

    /// Where the parent's own goes.
    case inherited

    /// Standard error only: where standard output goes, in one stream and in order.
    case joined

    /// To a file, made where it is missing; what it holds stays in front.
    case appended(toFile: String)

    /// To a closure, one line at a time without its line feed.
    ///
    /// The lines of one child come one after the other, off the cooperative
    /// pool. A line longer than 256 KiB comes in pieces; what is left without
    /// a line feed at the end comes as a line.
    case lines(@Sendable ([UInt8]) -> Void)

    /// To a closure, as the bytes arrive.
    case chunks(@Sendable ([UInt8]) -> Void)
}
