internal import CZlib

/// Decompresses gzip members through zlib.
///
/// Zero bytes between and after members are padding (tapes, block devices),
/// as for `gzip` itself. https://zlib.net/manual.html
@safe final class GzipStream: DecompressionStream {
    // zlib keeps the address of its stream: it must never move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isInsideMember = false
    private var hasMember = false

    init() throws(CompressionError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let gzipOnly: Int32 = 15 + 16
        let status = unsafe inflateInit2_(stream, gzipOnly, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            unsafe stream.deallocate()
            throw .outOfMemory("zlib")
        }
        unsafe self.stream = stream
    }

    deinit {
        unsafe inflateEnd(self.stream)
        unsafe self.stream.deallocate()
    }

    var isAtEnd: Bool { self.hasMember && !self.isInsideMember }

    func step(
        _ input: UnsafeRawBufferPointer,
        _ output: UnsafeMutableRawBufferPointer
    ) throws(CompressionError) -> DecompressionStep {
        var padding = 0
        if !self.isInsideMember {
            padding = self.hasMember ? unsafe input.prefix(while: { $0 == 0 }).count : 0
            guard padding < input.count else {
                return DecompressionStep(consumed: padding, produced: 0)
            }
            unsafe inflateReset(self.stream)
            self.isInsideMember = true
            self.hasMember = true
        }
        let source = unsafe UnsafeRawBufferPointer(rebasing: input[padding...])
        let available = min(source.count, 1 << 30)
        unsafe self.stream.pointee.next_in = UnsafeMutablePointer(
            mutating: source.baseAddress?.assumingMemoryBound(to: UInt8.self)
        )
        unsafe self.stream.pointee.avail_in = UInt32(available)
        unsafe self.stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe self.stream.pointee.avail_out = UInt32(output.count)

        var failure: CompressionError?
        switch unsafe inflate(self.stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: self.isInsideMember = false
        case Z_MEM_ERROR: throw .outOfMemory("zlib")
        default:
            let reason = unsafe self.stream.pointee.msg.map { unsafe String(cString: $0) }
            failure = .corrupt("gzip: \(reason ?? "broken data")")
        }
        return unsafe DecompressionStep(
            consumed: padding + available - Int(self.stream.pointee.avail_in),
            produced: output.count - Int(self.stream.pointee.avail_out),
            failure: failure
        )
    }
}
