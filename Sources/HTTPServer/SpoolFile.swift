internal import Glibc
internal import Synchronization

/// A temporary file that takes the bytes of a large body and goes with its last reference.
final class SpoolFile: Sendable {
    /// Where it is.
    let path: String

    private let descriptor: Mutex<Int32>

    /// Makes an empty file with a name of its own; nil where the folder cannot be written.
    init?(folder: String) {
        var name = Array("\(folder)/putokaz-body-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&name)
        guard descriptor >= 0 else {
            return nil
        }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        self.path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        self.close()
        // Gone already where the body was renamed away.
        unsafe _ = unlink(self.path)
    }

    /// Appends bytes; false where the disk is full or broken.
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        self.descriptor.withLock { descriptor in
            var rest = unsafe bytes
            while unsafe !rest.isEmpty {
                let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0 && errno == EINTR {
                    continue
                }
                guard count > 0 else {
                    return false
                }
                unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
            return true
        }
    }

    /// Ends the writing.
    func close() {
        self.descriptor.withLock { descriptor in
            if descriptor >= 0 {
                _ = Glibc.close(descriptor)
                descriptor = -1
            }
        }
    }
}
