import Glibc

/// Reads pieces of files.
enum FileBytes {
    /// The bytes from an offset on, as many as asked for or as there are.
    ///
    /// - Throws: ``CommandFailure`` with the system's reason.
    static func read(_ path: String, from offset: Int = 0, count: Int) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw CommandFailure(String(cString: strerror(errno))) }
        defer { close(file) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = pread(file, buffer.baseAddress?.advanced(by: filled), count - filled, offset + filled)
                if got > 0 {
                    filled += got
                } else if got == 0 || errno != EINTR {
                    failure = got == 0 ? 0 : errno
                    return
                }
            }
        }
        guard failure == 0 else { throw CommandFailure(String(cString: strerror(failure))) }
        return bytes
    }
}
