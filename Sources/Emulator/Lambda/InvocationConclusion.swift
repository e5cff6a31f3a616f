internal import ChildProcess
internal import JSONDocument

/// Turns the end of an invocation into what the caller, the log and the report get.
///
/// Types and messages are Lambda's own.
struct InvocationConclusion {
    /// What an ending comes to.
    private struct Verdict {
        var outcome: InvocationReport.Outcome
        var errorType: String?
        var payload: [UInt8]
        var remark: String?
    }

    let function: FunctionResource
    let invocation: RuntimeInvocation
    let ending: InstanceEnding
    var times: InstanceTimes?
    var isCold = true
    var peakMemory = 0

    init(_ function: FunctionResource, _ invocation: RuntimeInvocation, _ ending: InstanceEnding) {
        self.function = function
        self.invocation = invocation
        self.ending = ending
    }

    /// Writes the end of the log and gives what the caller gets.
    func outcome(log: InstanceLog) -> InvocationOutcome {
        let verdict = self.verdict
        if let remark = verdict.remark {
            log.platform(remark)
        }
        let report = self.report(verdict)
        let tail = log.ended(self.invocation.requestID, report: report)
        return InvocationOutcome(
            payload: verdict.payload,
            functionError: verdict.outcome == .success ? nil : "Unhandled",
            logTail: tail,
            requestID: self.invocation.requestID,
            report: report
        )
    }

    private var verdict: Verdict {
        let id = self.invocation.requestID
        switch self.ending {
        case .answered(.response(let payload), _): return Verdict(outcome: .success, payload: payload)
        case .answered(.failure(let document, let type), _):
            return Verdict(outcome: .error, errorType: type, payload: document)
        case .answered(.tooLarge, _):
            let message =
                "Response payload size exceeded maximum allowed payload size (\(RuntimeReply.payloadLimit) bytes)."
            return self.failure("Function.ResponseSizeTooLarge", message)
        case .initError(let document, let type):
            return Verdict(outcome: .error, errorType: type, payload: document)
        case .timedOut, .initTimedOut:
            let seconds = "\(self.function.timeoutSeconds).00 seconds"
            var verdict = self.failure("Sandbox.Timedout", "RequestId: \(id) Error: Task timed out after \(seconds)")
            let now = WallClock.iso8601(milliseconds: WallClock.millisecondsSince1970())
            verdict.remark = "\(now) \(id) Task timed out after \(seconds)"
            verdict.outcome = .timeout
            return verdict
        case .exited(let exit):
            let reason =
                exit.isSuccess ? "without providing a reason" : "with error: \(exit.phrase)"
            return self.crash("Runtime.ExitError", "Runtime exited \(reason)")
        case .outOfMemory: return self.crash("Runtime.OutOfMemory", "Runtime exited with error: signal: killed")
        case .notStarted(let reason): return self.crash("Runtime.InvalidEntrypoint", reason)
        case .stopped: return self.crash("Runtime.ExitError", "Runtime exited with error: signal: terminated")
        }
    }

    private func crash(_ type: String, _ reason: String) -> Verdict {
        let message = "RequestId: \(self.invocation.requestID) Error: \(reason)"
        var verdict = self.failure(type, message)
        verdict.remark = "\(message)\n\(type)"
        return verdict
    }

    private func failure(_ type: String, _ message: String) -> Verdict {
        let document: JSONValue = ["errorType": .string(type), "errorMessage": .string(message)]
        return Verdict(outcome: .error, errorType: type, payload: document.bytes())
    }

    private func report(_ verdict: Verdict) -> InvocationReport {
        let end = self.times?.completed ?? .now
        var duration = self.times?.delivered.map { $0.duration(to: end) } ?? .zero
        if verdict.outcome == .timeout {
            duration = max(duration, self.invocation.timeout)
        }
        var initDuration: Duration?
        if self.isCold, let times {
            initDuration = times.started.duration(to: times.ready ?? end)
        }
        // A custom runtime's start is billed too.
        let billed = (duration + (initDuration ?? .zero)).milliseconds.rounded(.up)
        return InvocationReport(
            duration: duration,
            initDuration: initDuration,
            billedMilliseconds: Int64(max(1, billed)),
            memoryMegabytes: self.function.memoryMegabytes,
            maximumMemoryMegabytes: (self.peakMemory + 1_048_575) / 1_048_576,
            outcome: verdict.outcome,
            errorType: verdict.errorType
        )
    }
}
