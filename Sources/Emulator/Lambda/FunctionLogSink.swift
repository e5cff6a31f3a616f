/// Whoever wants to hear what functions write and how their invocations go.
public protocol FunctionLogSink: Sendable {
    /// Takes one entry; it is called from many threads and returns soon.
    func record(_ entry: FunctionLogEntry)
}
