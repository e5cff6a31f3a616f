/// Decompresses a stream piece by piece, in bounded memory.
///
/// Members of a format that follow each other (`cat a.gz b.gz`, pigz, pbzip2)
/// are one stream. Output comes in chunks of at most ``chunkLength`` bytes from
/// one buffer that is used again: a chunk is valid inside the closure only.
/// After an error the object is of no more use.
@safe public final class Decompressor {
    /// The largest chunk that is handed out, in bytes, but for ``CompressionFormat/none``.
    public static let chunkLength = 256 * 1024

    /// The format of the input.
    public let format: CompressionFormat

    private let limits: DecompressionLimits?
    private var consumed = 0
    private var produced = 0
    private let stream: (any DecompressionStream)?
    private let buffer: UnsafeMutableRawBufferPointer

    /// Starts a stream.
    ///
    /// - Parameters:
    ///   - format: Its format.
    ///   - limits: What it may grow to; nil for whoever watches that himself.
    /// - Throws: ``CompressionError`` with code `outOfMemory`.
    public init(
        _ format: CompressionFormat,
        limits: DecompressionLimits? = DecompressionLimits()
    ) throws(CompressionError) {
        self.format = format
        self.limits = limits
        self.stream =
            switch format {
            case .none: nil
            case .gzip: try GzipStream()
            case .zstd: try ZstdStream()
            case .bzip2: try Bzip2Stream()
            }
        let length = format == .none ? 0 : Self.chunkLength
        unsafe self.buffer = .allocate(byteCount: length, alignment: 16)
    }

    deinit {
        unsafe self.buffer.deallocate()
    }

    /// Decompresses the next piece of input, of any length.
    ///
    /// - Parameters:
    ///   - input: The next bytes; all of them are taken.
    ///   - output: Takes each chunk in order, up to where an error is; the chunk is valid inside only.
    /// - Throws: ``CompressionError`` with code `corrupt`, `tooLarge` (beyond the
    ///   limits, or a zstd window over 128 MiB) or `outOfMemory`; whatever `output` throws.
    public func decompress(
        _ input: UnsafeRawBufferPointer,
        _ output: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard let stream = self.stream else {
            if input.count > 0 {
                unsafe try output(input)
            }
            return
        }
        var rest = unsafe input
        while true {
            let step = unsafe try stream.step(rest, self.buffer)
            unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest[step.consumed...])
            self.consumed += step.consumed
            self.produced += step.produced
            if let refusal = self.limits?.refusal(
                consumed: self.consumed,
                produced: self.produced,
                self.format
            ) {
                throw refusal
            }
            if step.produced > 0 {
                unsafe try output(UnsafeRawBufferPointer(rebasing: self.buffer[..<step.produced]))
            }
            if let failure = step.failure {
                throw failure
            }
            if rest.count == 0, step.produced < Self.chunkLength {
                return
            }
            if step.consumed == 0, step.produced == 0 {
                throw CompressionError.corrupt("the \(self.format.rawValue) data does not go on")
            }
        }
    }

    /// Says that the input is over.
    ///
    /// - Throws: ``CompressionError`` with code `truncated` in the middle of a
    ///   member, or where there was no member at all.
    public func finish() throws(CompressionError) {
        guard self.stream?.isAtEnd ?? true else {
            throw .truncated(self.format)
        }
    }

    /// Decompresses bytes at hand.
    ///
    /// - Parameters:
    ///   - input: A whole stream.
    ///   - format: Its format.
    ///   - limit: The most bytes that may come out.
    /// - Returns: The output.
    /// - Throws: ``CompressionError`` with code `corrupt`, `truncated`, `tooLarge` or `outOfMemory`.
    public static func decompress(
        _ input: UnsafeRawBufferPointer,
        _ format: CompressionFormat,
        limit: Int
    ) throws(CompressionError) -> [UInt8] {
        var bytes: [UInt8] = []
        let decompressor = try Self(format, limits: nil)
        do {
            unsafe try decompressor.decompress(input) { chunk in
                guard chunk.count <= limit - bytes.count else {
                    throw CompressionError.tooLarge("more than \(limit) bytes")
                }
                unsafe bytes.append(contentsOf: chunk)
            }
        } catch let error as CompressionError {
            throw error
        } catch {
            throw .corrupt("\(error)")
        }
        try decompressor.finish()
        return bytes
    }
}
