internal import Synchronization

/// The log of one instance: passes it on, and keeps the end of the current invocation's.
final class InstanceLog: Sendable {
    /// How much `X-Amz-Log-Type: Tail` gives.
    static let tailLength = 4096

    private struct State {
        var requestID: String?
        var tail: [UInt8] = []
    }

    private let function: String
    private let stream: String
    private let sink: (any FunctionLogSink)?
    private let state = Mutex(State())

    init(function: String, stream: String, sink: (any FunctionLogSink)?) {
        self.function = function
        self.stream = stream
        self.sink = sink
    }

    /// A new instance is started.
    func initStarted() {
        self.pass(.initStarted, requestID: nil)
    }

    /// An event was handed over.
    func started(_ requestID: String, isCold: Bool) {
        self.state.withLock { state in
            state.requestID = requestID
            state.tail = Array("START RequestId: \(requestID) Version: $LATEST\n".utf8)
        }
        self.pass(.started(isCold: isCold), requestID: requestID)
    }

    /// The function wrote a line.
    func line(_ line: [UInt8]) {
        let requestID = self.state.withLock { state in
            if state.requestID != nil {
                Self.append(line, to: &state.tail)
            }
            return state.requestID
        }
        self.pass(.line(line), requestID: requestID)
    }

    /// The platform has something to say.
    func platform(_ text: String) {
        let requestID = self.state.withLock { state in
            Self.append(Array(text.utf8), to: &state.tail)
            return state.requestID
        }
        self.pass(.platform(text), requestID: requestID)
    }

    /// The invocation is over; gives the end of its log.
    func ended(_ requestID: String, report: InvocationReport) -> [UInt8] {
        let tail = self.state.withLock { state in
            if state.requestID == nil {
                // The instance failed before it got the event.
                state.tail = Array("START RequestId: \(requestID) Version: $LATEST\n".utf8) + state.tail
            }
            Self.append(Array("END RequestId: \(requestID)".utf8), to: &state.tail)
            Self.append(Array(report.line(requestID: requestID).utf8), to: &state.tail)
            defer {
                state.requestID = nil
                state.tail = []
            }
            return state.tail
        }
        self.pass(.ended(report), requestID: requestID)
        return tail
    }

    private static func append(_ line: [UInt8], to tail: inout [UInt8]) {
        tail += line.suffix(Self.tailLength)
        tail.append(UInt8(ascii: "\n"))
        if tail.count > Self.tailLength {
            tail.removeFirst(tail.count - Self.tailLength)
        }
    }

    private func pass(_ kind: FunctionLogEntry.Kind, requestID: String?) {
        guard let sink else {
            return
        }
        sink.record(
            FunctionLogEntry(
                function: self.function,
                stream: self.stream,
                requestID: requestID,
                time: WallClock.millisecondsSince1970(),
                kind: kind
            )
        )
    }
}
