internal import Glibc

/// How much memory a running process holds.
public struct ChildProcessMemory: Sendable, Hashable {
    /// What is in memory now, in bytes.
    public let residentBytes: Int

    /// The most that was in memory at once since the program started, in bytes.
    public let peakResidentBytes: Int

    /// Reads it from `/proc`; nil for a process that is gone.
    init?(processID: Int32) {
        guard let text = Self.read("/proc/\(processID)/status") else {
            return nil
        }
        var resident: Int?
        var peak: Int?
        for line in text.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: "VmRSS:".utf8) {
                resident = Self.kibibytes(line)
            } else if line.starts(with: "VmHWM:".utf8) {
                peak = Self.kibibytes(line)
            }
        }
        guard let resident, let peak else {
            return nil
        }
        self.residentBytes = resident * 1024
        self.peakResidentBytes = peak * 1024
    }

    private static func kibibytes(_ line: ArraySlice<UInt8>) -> Int {
        line.reduce(0) { sum, byte in
            byte >= 0x30 && byte <= 0x39 ? sum * 10 + Int(byte - 0x30) : sum
        }
    }

    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return nil
        }
        defer { close(descriptor) }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
            count = unsafe max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
        return bytes.isEmpty ? nil : bytes
    }
}
