internal import CLibzstd
internal import Synchronization

/// Compresses byte buffers into zstd frames with one context that is used again.
///
/// Each frame stands alone, carries its content's length and depends on
/// nothing but its bytes, the level and libzstd's version.
public final class ZstdCompressor: Sendable {
    /// The level that callers get who do not care: fast, and still about three to one on text.
    public static let defaultLevel = 3

    private let context: Mutex<ZstdCompressionContext>

    /// Creates a compressor.
    ///
    /// - Parameter level: From 1 (fast) to 19 (small).
    /// - Throws: ``CompressionError`` with code `outOfMemory`.
    public init(level: Int = ZstdCompressor.defaultLevel) throws(CompressionError) {
        self.context = Mutex(try ZstdCompressionContext(level: level))
    }

    /// Appends one frame that holds the input.
    ///
    /// - Throws: ``CompressionError`` with code `outOfMemory`.
    public func compress(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(CompressionError) {
        try self.context.withLock { context throws(CompressionError) in
            unsafe try context.compress(input, into: &output)
        }
    }
}

/// A context of libzstd and the room for its output.
///
/// It may go from thread to thread: it cannot be copied, so that both pointers
/// have one owner, and libzstd keeps nothing by thread.
@safe private struct ZstdCompressionContext: ~Copyable, @unchecked Sendable {
    private let context: OpaquePointer
    private var room: UnsafeMutableRawBufferPointer

    init(level: Int) throws(CompressionError) {
        guard let context = unsafe ZSTD_createCCtx() else {
            throw .outOfMemory("zstd")
        }
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(clamping: level))
        unsafe self.context = context
        unsafe self.room = .allocate(byteCount: 0, alignment: 16)
    }

    deinit {
        unsafe ZSTD_freeCCtx(self.context)
        unsafe self.room.deallocate()
    }

    mutating func compress(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(CompressionError) {
        let bound = ZSTD_compressBound(input.count)
        if unsafe self.room.count < bound {
            unsafe self.room.deallocate()
            unsafe self.room = .allocate(byteCount: bound, alignment: 16)
        }
        let count = unsafe ZSTD_compress2(
            self.context,
            self.room.baseAddress,
            self.room.count,
            input.baseAddress,
            input.count
        )
        guard ZSTD_isError(count) == 0 else {
            throw .zstd(count)
        }
        unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: self.room[..<count]))
    }
}
