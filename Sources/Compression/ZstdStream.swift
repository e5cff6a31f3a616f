internal import CLibzstd

/// Decompresses zstd frames, skippable ones included.
///
/// https://facebook.github.io/zstd/zstd_manual.html
@safe final class ZstdStream: DecompressionStream {
    private let context: OpaquePointer
    private var hasFrame = false
    private var isInsideFrame = false

    /// How many bytes of input the library wants next: up to a block's end.
    ///
    /// It gets no more, for where it finds an error it does not tell what else it wrote in that call.
    private var wanted = ZstdStream.frameStart

    /// The shortest head of a frame, in bytes. https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1
    private static let frameStart = 6

    init() throws(CompressionError) {
        guard let context = unsafe ZSTD_createDCtx() else {
            throw .outOfMemory("zstd")
        }
        unsafe self.context = context
    }

    deinit {
        unsafe ZSTD_freeDCtx(self.context)
    }

    var isAtEnd: Bool { self.hasFrame && !self.isInsideFrame }

    func step(
        _ input: UnsafeRawBufferPointer,
        _ output: UnsafeMutableRawBufferPointer
    ) throws(CompressionError) -> DecompressionStep {
        guard self.isInsideFrame || input.count > 0 else {
            return DecompressionStep(consumed: 0, produced: 0)
        }
        let available = min(input.count, self.wanted)
        var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: available, pos: 0)
        var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let hint = unsafe ZSTD_decompressStream(self.context, &target, &source)
        guard ZSTD_isError(hint) == 0 else {
            return unsafe DecompressionStep(consumed: source.pos, produced: target.pos, failure: .zstd(hint))
        }
        self.hasFrame = true
        self.isInsideFrame = hint != 0
        self.wanted = hint == 0 ? Self.frameStart : hint
        return unsafe DecompressionStep(consumed: source.pos, produced: target.pos)
    }
}

extension CompressionError {
    /// The meaning of a result for which `ZSTD_isError` holds.
    static func zstd(_ result: Int) -> Self {
        let reason = unsafe String(cString: ZSTD_getErrorName(result))
        return switch ZSTD_getErrorCode(result) {
        case ZSTD_error_memory_allocation: .outOfMemory("zstd")
        case ZSTD_error_frameParameter_windowTooLarge: .tooLarge("zstd: a window over 128 MiB (written with --long?)")
        default: .corrupt("zstd: \(reason)")
        }
    }
}
