internal import Glibc

/// The parent's end of a pipe that a child writes to.
///
/// Every method runs while the child's lock for reading is held, so that
/// nothing here is locked. `@unchecked Sendable` holds because of that alone.
final class OutputPipe: @unchecked Sendable {
    /// The longest line that is delivered in one piece.
    static let longestLine = 256 * 1024

    /// The descriptor that is read from, or nil once it was given back.
    var openDescriptor: Int32? { self.isClosed ? nil : self.descriptor }

    private let descriptor: Int32
    private let splitsLines: Bool
    private let deliver: @Sendable ([UInt8]) -> Void
    private var rest: [UInt8] = []
    private var isClosed = false

    /// Takes over a non-blocking descriptor.
    init(descriptor: Int32, splitsLines: Bool, deliver: @escaping @Sendable ([UInt8]) -> Void) {
        self.descriptor = descriptor
        self.splitsLines = splitsLines
        self.deliver = deliver
    }

    /// Reads what is there, at most `limit` times, and delivers it.
    func drain(limit: Int) {
        guard !self.isClosed else {
            return
        }
        for _ in 0..<limit {
            var error: Int32 = 0
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
                let size = unsafe read(self.descriptor, buffer.baseAddress, buffer.count)
                error = size < 0 ? errno : 0
                count = max(0, size)
            }
            if !chunk.isEmpty {
                self.take(chunk)
            } else if error == EINTR {
                continue
            } else if error == EAGAIN {
                return
            } else {
                return self.finish()
            }
        }
    }

    /// Delivers what is left and gives the descriptor back.
    func finish() {
        guard !self.isClosed else {
            return
        }
        self.isClosed = true
        if !self.rest.isEmpty {
            self.deliver(self.rest)
            self.rest = []
        }
        close(self.descriptor)
    }

    /// Closes the descriptor of a pipe that was never started.
    func abandon() {
        self.isClosed = true
        close(self.descriptor)
    }

    private func take(_ chunk: [UInt8]) {
        guard self.splitsLines else {
            return self.deliver(chunk)
        }
        var start = chunk.startIndex
        while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
            self.deliver(self.rest + chunk[start..<end])
            self.rest = []
            start = end + 1
        }
        self.rest += chunk[start...]
        if self.rest.count >= Self.longestLine {
            self.deliver(self.rest)
            self.rest = []
        }
    }
}
