/// What one call into a library did.
struct DecompressionStep {
    /// How many bytes of the input are used up.
    var consumed: Int

    /// How many bytes stand in the output.
    var produced: Int

    /// Why nothing comes behind them; nil where it goes on.
    var failure: CompressionError?
}

/// One format's decompression: a C stream that this object owns.
protocol DecompressionStream: AnyObject {
    /// Whether the input may end here: after a whole member.
    var isAtEnd: Bool { get }

    /// Takes some input and gives some output; either may be nothing.
    ///
    /// Data that break the rules of their format are told with the step, so that what came before them is not lost.
    func step(
        _ input: UnsafeRawBufferPointer,
        _ output: UnsafeMutableRawBufferPointer
    ) throws(CompressionError) -> DecompressionStep
}
