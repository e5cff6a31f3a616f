internal import CLibmicrohttpd
internal import HTTPTypes

/// A body that is sent as it comes out of a pipe; the connection is suspended while nothing comes.
@safe final class ResponseStream: Sendable {
    private let pipe: BytePipe
    private let engine: ServerEngine
    private let connection: ConnectionHandle

    private init(_ pipe: BytePipe, _ engine: ServerEngine, _ connection: ConnectionHandle) {
        self.pipe = pipe
        self.engine = engine
        self.connection = connection
    }

    /// The library's response, which keeps the stream as long as it needs it.
    static func response(
        _ pipe: BytePipe,
        _ engine: ServerEngine,
        _ connection: ConnectionHandle
    ) -> OpaquePointer? {
        let stream = unsafe Unmanaged.passRetained(ResponseStream(pipe, engine, connection))
        guard let made = unsafe clibmicrohttpd_stream_response(readStream, stream.toOpaque(), releaseStream) else {
            unsafe stream.release()
            return nil
        }
        return unsafe made
    }

    /// Puts the next bytes into the library's buffer.
    ///
    /// - Returns: How many; 0 after the connection was suspended; the library's marks for the end.
    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        switch self.pipe.take(buffer.count) {
        case .bytes(let bytes):
            unsafe buffer.copyBytes(from: bytes)
            return bytes.count
        case .end(.finished):
            return clibmicrohttpd_end_of_stream
        case .end(.failed):
            return clibmicrohttpd_broken_stream
        case .nothing:
            guard self.engine.suspend(ObjectIdentifier(self), self.connection) else {
                return clibmicrohttpd_broken_stream
            }
            // The stream itself is captured, so that no other one takes its identity.
            self.pipe.whenReadable { self.engine.resume(ObjectIdentifier(self)) }
            return 0
        }
    }
}

private func readStream(
    _ context: UnsafeMutableRawPointer?,
    _ position: UInt64,
    _ buffer: UnsafeMutablePointer<CChar>?,
    _ size: Int
) -> Int {
    guard let context = unsafe context else { return clibmicrohttpd_broken_stream }
    let stream = unsafe Unmanaged<ResponseStream>.fromOpaque(context).takeUnretainedValue()
    return unsafe stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
}

private func releaseStream(_ context: UnsafeMutableRawPointer?) {
    if let context = unsafe context {
        unsafe Unmanaged<ResponseStream>.fromOpaque(context).release()
    }
}
