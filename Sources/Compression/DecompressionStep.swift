/// What one call into a library did.
struct DecompressionStep {
    /// How many bytes of the input are used up.
    var consumed: Int

    /// How many bytes stand in the output.
    var produced: Int
}

/// One format's decompression: a C stream that this object owns.
protocol DecompressionStream: AnyObject {
    /// Whether the input may end here: after a whole member.
    var isAtEnd: Bool { get }

    /// Takes some input and gives some output; either may be nothing.
    func step(
        _ input: UnsafeRawBufferPointer,
        _ output: UnsafeMutableRawBufferPointer
    ) throws(CompressionError) -> DecompressionStep
}
