internal import Glibc

/// Small files of this machine, read whole.
enum LocalFile {
    /// Some bytes of a file; fewer, or none, where it has no more or cannot be read.
    static func prefix(_ path: String, from offset: Int, count: Int) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return []
        }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            length = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
        }
    }

    /// The bytes of a file of at most 16 MiB; nil where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return nil
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= 16 * 1024 * 1024 {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR {
                continue
            }
            guard count >= 0 else {
                return nil
            }
            if count == 0 {
                return bytes
            }
            bytes += buffer[..<count]
        }
        return nil
    }
}
