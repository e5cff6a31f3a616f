internal import FoundationEssentials
internal import Glibc

/// Holds a state folder for one process; the kernel lets go of it however the process ends.
final class StateLock: Sendable {
    private let descriptor: Int32

    /// Makes the folder where it is missing, and takes it.
    ///
    /// - Throws: ``LocalCloudError``.
    init(folder: String) throws(LocalCloudError) {
        try StateFolder.prepare(folder)
        let path = folder + "/lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .stateUnusable("cannot write \(path): \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? "?"
            close(descriptor)
            throw .stateInUse(
                "the state folder \(folder) is in use by process \(holder); stop it, or choose another one with --state"
            )
        }
        self.descriptor = descriptor
        ftruncate(descriptor, 0)
        let text = Array(String(getpid()).utf8)
        _ = text.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    deinit {
        close(self.descriptor)
    }
}
