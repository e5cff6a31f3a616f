internal import Glibc
internal import HTTPServer

/// Reads bodies piece by piece, wherever they are; it blocks while the disk works.
enum BodyFile {
    /// Why a body cannot be read or written.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let reason: String

        init(_ path: String, _ code: Int32 = errno) {
            self.path = path
            self.reason = String(cString: strerror(code))
        }

        var description: String { "\(self.path): \(self.reason)" }
    }

    private static let pieceSize = 256 << 10

    /// Hands out a body in pieces.
    static func forEachPiece(_ body: HTTPServerBody, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        switch body {
        case .bytes(let bytes):
            try bytes.withUnsafeBytes { try take($0) }
        case .file(let path, let size):
            try Self.forEachPiece(path: path, offset: 0, count: size, take)
        }
    }

    /// Hands out a part of a file in pieces.
    static func forEachPiece(
        path: String,
        offset: Int,
        count: Int,
        _ take: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(path)
        }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: min(Self.pieceSize, max(count, 1)))
        var position = offset
        while position < offset + count {
            let wanted = min(buffer.count, offset + count - position)
            let got = pread(descriptor, &buffer, wanted, position)
            if got < 0, errno == EINTR {
                continue
            }
            guard got > 0 else {
                throw Failure(path, got == 0 ? ENODATA : errno)
            }
            try buffer.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
            position += got
        }
    }

    /// Writes bytes at a position.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at position: Int, path: String) throws {
        var sent = 0
        while sent < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
            let count = pwrite(descriptor, rest.baseAddress, rest.count, position + sent)
            if count < 0, errno == EINTR {
                continue
            }
            guard count > 0 else {
                throw Failure(path)
            }
            sent += count
        }
    }
}
