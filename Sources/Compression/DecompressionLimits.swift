/// What a stream may grow to, so that a small hostile file cannot fill a disk or use up a day.
///
/// Tweets shrink to a tenth, and hardly ever to a fiftieth.
public struct DecompressionLimits: Sendable, Hashable {
    /// The most bytes of output for each byte of input.
    public var ratio: Int

    /// How much output is given before the ratio is looked at, in bytes.
    public var freeSize: Int

    /// The most output, in bytes.
    public var size: Int

    /// Creates limits.
    public init(ratio: Int = 500, freeSize: Int = 256 << 20, size: Int = 1 << 40) {
        self.ratio = ratio
        self.freeSize = freeSize
        self.size = size
    }

    /// Whether a stream has grown too large.
    ///
    /// - Returns: Why it is refused; nil where it may go on.
    func refusal(consumed: Int, produced: Int, _ format: CompressionFormat) -> CompressionError? {
        if produced > self.size {
            return .tooLarge("the \(format.rawValue) data unpacks to more than \(self.size) bytes")
        }
        if produced > self.freeSize, produced / self.ratio > consumed {
            return .tooLarge(
                "the \(format.rawValue) data unpacks to more than \(self.ratio) times its size, as no tweets do"
            )
        }
        return nil
    }
}
