internal import Glibc
public import HTTPTypes
public import JSONDocument

/// Writes log lines to standard output, one JSON object each.
///
/// The message is constant; what varies stands in fields. A line goes out in
/// one write, so that lines of several threads do not mix.
public struct JSONLogger: Sendable {
    /// The least level that is written.
    public var level: LogLevel

    /// How lines are written.
    public var format: LogFormat

    /// Fields of every line, such as the request's name.
    public private(set) var fields: [(key: LogKey, value: JSONValue)]

    private let now: @Sendable () -> UnixTime
    private let write: @Sendable ([UInt8]) -> Void

    /// Creates a logger.
    ///
    /// - Parameters:
    ///   - level: The least level that is written.
    ///   - format: How lines are written.
    ///   - now: The clock.
    ///   - write: Takes a line with its line feed; standard output by default.
    public init(
        level: LogLevel = .info,
        format: LogFormat = .json,
        now: @escaping @Sendable () -> UnixTime = UnixTime.now,
        write: (@Sendable ([UInt8]) -> Void)? = nil
    ) {
        self.level = level
        self.format = format
        self.fields = []
        self.now = now
        self.write = write ?? { Self.writeToStandardOutput($0) }
    }

    /// Creates a logger as `AWS_LAMBDA_LOG_LEVEL` and `AWS_LAMBDA_LOG_FORMAT` ask for it.
    ///
    /// Without them, or with values that Lambda does not know, it writes JSON from `INFO` on.
    public init(environment: [String: String]) {
        self.init(
            level: environment["AWS_LAMBDA_LOG_LEVEL"].flatMap { LogLevel(rawValue: $0.uppercased()) } ?? .info,
            format: environment["AWS_LAMBDA_LOG_FORMAT"].flatMap { LogFormat(rawValue: $0) } ?? .json
        )
    }

    /// The same logger with one more field on every line.
    public func with(_ key: LogKey, _ value: JSONValue) -> Self {
        var logger = self
        logger.fields.removeAll { $0.key == key }
        logger.fields.append((key, value))
        return logger
    }

    /// Writes a line at the level `TRACE`.
    public func trace(_ message: StaticString, _ fields: @autoclosure () -> KeyValuePairs<LogKey, JSONValue> = [:]) {
        self.log(.trace, message, fields())
    }

    /// Writes a line at the level `DEBUG`.
    public func debug(_ message: StaticString, _ fields: @autoclosure () -> KeyValuePairs<LogKey, JSONValue> = [:]) {
        self.log(.debug, message, fields())
    }

    /// Writes a line at the level `INFO`.
    public func info(_ message: StaticString, _ fields: @autoclosure () -> KeyValuePairs<LogKey, JSONValue> = [:]) {
        self.log(.info, message, fields())
    }

    /// Writes a line at the level `WARN`.
    public func warn(_ message: StaticString, _ fields: @autoclosure () -> KeyValuePairs<LogKey, JSONValue> = [:]) {
        self.log(.warn, message, fields())
    }

    /// Writes a line at the level `ERROR`.
    public func error(_ message: StaticString, _ fields: @autoclosure () -> KeyValuePairs<LogKey, JSONValue> = [:]) {
        self.log(.error, message, fields())
    }

    /// Writes a line at a level, unless the level is below the least one.
    public func log(
        _ level: LogLevel,
        _ message: StaticString,
        _ fields: @autoclosure () -> KeyValuePairs<LogKey, JSONValue> = [:]
    ) {
        guard level >= self.level else {
            return
        }
        let all = self.fields.map { ($0.key.rawValue, $0.value) } + fields().map { ($0.key.rawValue, $0.value) }
        var line: [UInt8]
        switch self.format {
        case .json:
            let head: [(String, JSONValue)] = [
                (LogKey.timestamp.rawValue, .string(self.now().iso8601)),
                (LogKey.level.rawValue, .string(level.rawValue)),
                (LogKey.message.rawValue, .string("\(message)")),
            ]
            line = JSONValue.object(JSONObject(head + all)).bytes()
        case .text:
            let words = all.map { "\($0.0)=\($0.1.stringValue ?? $0.1.text())" }
            let text = (["\(self.now().iso8601) \(level.rawValue) \(message)"] + words).joined(separator: " ")
            // A line feed inside a value would begin a line of its own.
            line = text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        }
        line.append(0x0A)
        self.write(line)
    }

    private static func writeToStandardOutput(_ line: [UInt8]) {
        var rest = line[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR {
                // Nobody reads any more: there is nowhere left to say so.
                return
            }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
