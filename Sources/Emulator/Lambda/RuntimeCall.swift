/// A request of a runtime, recognised by its method and path.
///
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
enum RuntimeCall: Sendable, Hashable {
    /// Give me the next event.
    case next
    /// Here is the result of an invocation.
    case response(requestID: String)
    /// An invocation failed.
    case error(requestID: String)
    /// The runtime could not get ready.
    case initError
    /// Are you there?
    case ping
    /// Subscribe to an API that is not offered here.
    case unsupported(api: String)

    /// Recognises a request; nil where there is no such route.
    init?(method: String, path: String) {
        let base = "/2018-06-01/runtime/"
        guard path.hasPrefix(base) else {
            switch (method, path) {
            case ("GET", "/ping"): self = .ping
            case ("PUT", "/2022-07-01/telemetry"): self = .unsupported(api: "Telemetry")
            case ("PUT", "/2020-08-15/logs"): self = .unsupported(api: "Logs")
            default: return nil
            }
            return
        }
        let rest = path.dropFirst(base.utf8.count)
        switch (method, rest) {
        case ("GET", "invocation/next"): self = .next
        case ("POST", "init/error"): self = .initError
        default:
            let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
            guard method == "POST", parts.count == 3, parts[0] == "invocation" else {
                return nil
            }
            switch parts[2] {
            case "response": self = .response(requestID: String(parts[1]))
            case "error": self = .error(requestID: String(parts[1]))
            default: return nil
            }
        }
    }
}
