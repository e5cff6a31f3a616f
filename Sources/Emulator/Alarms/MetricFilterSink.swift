internal import JSONDocument

/// Adds up what metric filters read from the lines of functions, and passes every entry on.
struct MetricFilterSink: FunctionLogSink {
    private let filters: [String: [MetricFilter]]
    private let metrics: MetricBook
    private let next: (any FunctionLogSink)?

    /// - Parameters:
    ///   - template: Its functions and metric filters.
    ///   - metrics: Where it is added up.
    ///   - next: Who hears the entries.
    init(_ template: CloudTemplate, metrics: MetricBook, next: (any FunctionLogSink)?) {
        var filters: [String: [MetricFilter]] = [:]
        for function in template.functions {
            let own = template.metricFilters.filter { $0.logGroup == "/aws/lambda/\(function.name)" }
            filters[function.logicalID] = own.isEmpty ? nil : own
        }
        self.filters = filters
        self.metrics = metrics
        self.next = next
    }

    func record(_ entry: FunctionLogEntry) {
        self.next?.record(entry)
        // A line that is no JSON fits no filter.
        guard case .line(let line) = entry.kind, line.first == UInt8(ascii: "{"),
            let filters = self.filters[entry.function], let document = try? JSONValue(parsing: line)
        else { return }
        for filter in filters {
            if let value = filter.value(of: document) {
                self.metrics.add(value, to: filter.metric)
            }
        }
    }
}
