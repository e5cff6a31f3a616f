internal import Glibc
internal import HTTPServer

/// Walks the bytes of a request's body, wherever they lie, in blocks.
enum BodyReader {
    private static let blockSize = 1 << 20

    /// Hands each block out in order.
    ///
    /// - Throws: ``EndpointRefusal`` where a spooled body cannot be read; whatever the closure throws.
    static func forEachBlock(of body: HTTPServerBody, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        switch body {
        case .bytes(let bytes):
            try bytes.withUnsafeBytes(take)
        case .file(let path, _):
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else {
                throw EndpointRefusal.internalError("the spooled body cannot be read")
            }
            defer { close(file) }
            try withUnsafeTemporaryAllocation(byteCount: Self.blockSize, alignment: 16) { block in
                while true {
                    let count = Glibc.read(file, block.baseAddress, block.count)
                    if count == 0 { return }
                    if count > 0 {
                        try take(UnsafeRawBufferPointer(rebasing: block[..<count]))
                    } else if errno != EINTR {
                        throw EndpointRefusal.internalError("the spooled body cannot be read")
                    }
                }
            }
        }
    }
}
