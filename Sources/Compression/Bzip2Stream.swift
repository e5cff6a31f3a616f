internal import CLibbz2

/// Decompresses bzip2 streams through libbz2.
///
/// https://sourceware.org/bzip2/manual/manual.html
@safe final class Bzip2Stream: DecompressionStream {
    // libbz2 keeps the address of its stream: it must never move.
    private let stream: UnsafeMutablePointer<bz_stream>
    private var isOpen = false
    private var hasMember = false

    init() throws(CompressionError) {
        let stream = UnsafeMutablePointer<bz_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: bz_stream())
        unsafe self.stream = stream
    }

    deinit {
        if self.isOpen {
            unsafe BZ2_bzDecompressEnd(self.stream)
        }
        unsafe self.stream.deallocate()
    }

    var isAtEnd: Bool { self.hasMember && !self.isOpen }

    func step(
        _ input: UnsafeRawBufferPointer,
        _ output: UnsafeMutableRawBufferPointer
    ) throws(CompressionError) -> DecompressionStep {
        if !self.isOpen {
            guard input.count > 0 else {
                return DecompressionStep(consumed: 0, produced: 0)
            }
            unsafe self.stream.pointee = bz_stream()
            guard unsafe BZ2_bzDecompressInit(self.stream, 0, 0) == BZ_OK else {
                throw .outOfMemory("libbz2")
            }
            self.isOpen = true
            self.hasMember = true
        }
        let available = min(input.count, 1 << 30)
        unsafe self.stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self)
        )
        unsafe self.stream.pointee.avail_in = UInt32(available)
        unsafe self.stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe self.stream.pointee.avail_out = UInt32(output.count)

        let status = unsafe BZ2_bzDecompress(self.stream)
        var step = unsafe DecompressionStep(
            consumed: available - Int(self.stream.pointee.avail_in),
            produced: output.count - Int(self.stream.pointee.avail_out)
        )
        switch status {
        case BZ_OK: break
        case BZ_STREAM_END:
            unsafe BZ2_bzDecompressEnd(self.stream)
            self.isOpen = false
        case BZ_MEM_ERROR: throw .outOfMemory("libbz2")
        default: step.failure = .corrupt("bzip2: broken data (\(status))")
        }
        return step
    }
}
