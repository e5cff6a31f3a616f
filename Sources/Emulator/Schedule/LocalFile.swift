internal import Glibc

/// Small files of this machine, read whole.
enum LocalFile {
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
