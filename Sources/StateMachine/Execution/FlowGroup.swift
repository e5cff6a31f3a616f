import JSONDocument

/// The flows of one Parallel or Map state.
struct FlowGroup: Sendable {
    let id: Int
    /// The flow whose state it is.
    let owner: Int
    /// Nil for a Parallel.
    let plan: MapPlan?
    let machines: [Machine]
    /// A Map's items or batches, ready for the item selector.
    var items: [JSONValue]
    var maximumConcurrency: Int
    var nextIndex = 0
    var running: Set<Int> = []
    var results: [JSONValue?]
    var completed = 0
    var lastEventID: Int64
    /// The event of the last item that succeeded or failed, in an inline Map.
    var lastIterationID: Int64?

    var run: DistributedRun?

    var count: Int { self.results.count }
}

/// What a distributed Map keeps beyond its flows.
struct DistributedRun: Sendable {
    var arn: String
    var label: String
    /// The number of the run among the execution's runs.
    var index: Int
    var startedEventID: Int64
    var failures = 0
    var toleratedCount: Int?
    var toleratedPercentage: Double?
    /// Where the results go, once known.
    var destination: ResultDestination?
    /// What is still to be read: the reader's parameters and the items so far.
    var reading: ItemReading?
    /// The results that the result writer writes.
    var succeeded: [JSONValue] = []
    var failed: [JSONValue] = []
    /// The writes that wait for their turn.
    var writes: [ServiceCall] = []
    /// Whether failures went beyond what is tolerated.
    var isFailed = false

    /// Whether one failure more than these is too much.
    func tolerates(of total: Int) -> Bool {
        guard self.failures > 0 else { return true }
        let isWithinCount = self.toleratedCount.map { self.failures <= $0 }
        let isWithinPercentage = self.toleratedPercentage.map { Double(self.failures) * 100 <= $0 * Double(total) }
        switch (isWithinCount, isWithinPercentage) {
        case (nil, nil): return false
        case (let count?, nil): return count
        case (nil, let percentage?): return percentage
        case (let count?, let percentage?): return count && percentage
        }
    }
}

/// Where a result writer writes.
struct ResultDestination: Sendable {
    var bucket: String
    /// The prefix of all keys, which ends in the run's own name.
    var prefix: String
}

/// A listing that is read page by page.
struct ItemReading: Sendable {
    var parameters: JSONObject
    var items: [JSONValue] = []
    var limit: Int?
}
