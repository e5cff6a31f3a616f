import Glibc

/// Reads a file or standard input line by line, without holding more than a line and a block.
struct LineReader: ~Copyable {
    /// Whether somebody types the lines.
    let isInteractive: Bool

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: ``CommandFailure`` that names the file.
    init(_ path: String) throws {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw CommandFailure("cannot read \(path): \(String(cString: strerror(errno)))")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw CommandFailure("cannot read \(path): it is a folder")
        }
        self.descriptor = descriptor
        self.isInteractive = isatty(descriptor) == 1
    }

    deinit {
        close(self.descriptor)
    }

    /// The next line without its line feed and carriage return; nil at the end.
    mutating func next() -> [UInt8]? {
        var searched = self.start
        while true {
            if let end = self.buffer[searched...].firstIndex(of: 10) {
                defer { self.start = end + 1 }
                return self.line(upTo: end)
            }
            searched = self.buffer.count
            if self.isAtEnd {
                defer { self.start = self.buffer.count }
                return self.start < self.buffer.count ? self.line(upTo: self.buffer.count) : nil
            }
            self.buffer.removeFirst(self.start)
            searched -= self.start
            self.start = 0
            self.fill()
        }
    }

    private func line(upTo end: Int) -> [UInt8] {
        let isCarriageReturn = end > self.start && self.buffer[end - 1] == 13
        return Array(self.buffer[self.start..<(isCarriageReturn ? end - 1 : end)])
    }

    private mutating func fill() {
        let size = 1 << 16
        let block = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            var got = read(self.descriptor, bytes.baseAddress, size)
            while got < 0, errno == EINTR {
                got = read(self.descriptor, bytes.baseAddress, size)
            }
            count = max(0, got)
        }
        self.isAtEnd = block.isEmpty
        self.buffer += block
    }
}
