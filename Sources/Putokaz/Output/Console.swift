import Glibc
import Synchronization

/// The two streams of the terminal: the answer goes to one, progress to the other.
final class Console: Sendable {
    /// Whether progress may be drawn over itself.
    let isInteractive: Bool

    /// Whether colours are wanted on standard error.
    let hasColours: Bool

    private let isQuiet: Bool
    private let drawn = Mutex(0)

    /// Looks at the streams and the environment.
    init(environment: [String: String], isQuiet: Bool = false) {
        self.isInteractive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        self.hasColours = self.isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
        self.isQuiet = isQuiet
    }

    /// Writes a line of the answer to standard output.
    func answer(_ line: String) {
        Self.write(line + "\n", to: STDOUT_FILENO)
    }

    /// Writes bytes of the answer to standard output.
    func answer(bytes: [UInt8]) {
        Self.write(bytes[...], to: STDOUT_FILENO)
    }

    /// Writes a line of news to standard error.
    func say(_ line: String) {
        guard !self.isQuiet else { return }
        self.drawn.withLock { columns in
            let erase = columns > 0 ? "\r\u{1B}[K" : ""
            columns = 0
            Self.write(erase + line + "\n", to: STDERR_FILENO)
        }
    }

    /// Writes an error to standard error, also when quiet.
    func fail(_ message: String) {
        self.drawn.withLock { columns in
            let erase = columns > 0 ? "\r\u{1B}[K" : ""
            columns = 0
            Self.write(erase + "putokaz: " + message + "\n", to: STDERR_FILENO)
        }
    }

    /// Draws a passing line over the last one; nothing where the stream is no terminal.
    func draw(_ line: String) {
        guard self.isInteractive, !self.isQuiet else { return }
        self.drawn.withLock { columns in
            let shown = String(line.prefix(100))
            Self.write("\r\u{1B}[K" + shown, to: STDERR_FILENO)
            columns = shown.count
        }
    }

    /// A text in a colour, where colours are wanted.
    func styled(_ text: String, _ style: Style) -> String {
        self.hasColours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// How a text stands out.
    enum Style: Int {
        case bold = 1
        case dim = 2
        case red = 31
        case green = 32
        case yellow = 33
    }

    /// Writes all bytes, over as many calls as it takes; a closed pipe is no error of ours.
    private static func write(_ text: String, to descriptor: Int32) {
        Self.write(Array(text.utf8)[...], to: descriptor)
    }

    private static func write(_ all: ArraySlice<UInt8>, to descriptor: Int32) {
        var bytes = all
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno != EINTR {
                return
            }
        }
    }
}
