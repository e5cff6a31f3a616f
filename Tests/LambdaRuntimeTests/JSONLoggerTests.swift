import HTTPTypes
import JSONDocument
import LambdaRuntime
import Synchronization
import Testing

/// Log lines that a test collects.
private final class Lines: Sendable {
    let held = Mutex([String]())
}

@Suite struct JSONLoggerTests {
    private static func lines(
        level: LogLevel,
        format: LogFormat,
        _ body: (JSONLogger) -> Void
    ) -> [String] {
        let lines = Lines()
        let collect: @Sendable ([UInt8]) -> Void = { line in
            lines.held.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        let now: @Sendable () -> UnixTime = { UnixTime(milliseconds: 1) }
        let logger = JSONLogger(level: level, format: format, now: now, write: collect)
        body(logger)
        return lines.held.withLock { $0 }
    }

    @Test func `Lines below the level are not written nor made`() {
        let lines = Self.lines(level: .warn, format: .json) { logger in
            logger.info(
                "quiet",
                { () -> KeyValuePairs<LogKey, JSONValue> in
                    Issue.record("made")
                    return [:]
                }()
            )
            logger.error("loud")
        }
        #expect(
            lines == ["{\"timestamp\":\"1970-01-01T00:00:00.001Z\",\"level\":\"ERROR\",\"message\":\"loud\"}\n"]
        )
    }

    @Test func `Text is one line whatever a value holds`() {
        let lines = Self.lines(level: .info, format: .text) { logger in
            logger.with(.requestID, "r").info("done", [.bytes: 3, .errorMessage: "a\nb"])
        }
        #expect(lines == ["1970-01-01T00:00:00.001Z INFO done request_id=r bytes=3 error_message=a b\n"])
    }

    @Test(
        arguments: [
            ([:], LogLevel.info, LogFormat.json), (["AWS_LAMBDA_LOG_LEVEL": "DEBUG"], .debug, .json),
            (["AWS_LAMBDA_LOG_LEVEL": "loud", "AWS_LAMBDA_LOG_FORMAT": "Text"], .info, .text),
        ] as [([String: String], LogLevel, LogFormat)]
    )
    func `Level and format come from the variables of Lambda`(
        environment: [String: String],
        level: LogLevel,
        format: LogFormat
    ) {
        let logger = JSONLogger(environment: environment)
        #expect(logger.level == level)
        #expect(logger.format == format)
    }
}
