import JSONDocument

/// What a Map state does.
struct MapPlan: Sendable {
    var processor: Machine
    /// Whether each item is an execution of its own, with no events in this one's history.
    var isDistributed: Bool
    var label: String?
    var itemsPath: JSONPath?
    /// ItemSelector, or Parameters as it was called before.
    var itemSelector: PayloadTemplate?
    var reader: ItemReader?
    var batcher: ItemBatcher?
    var writer: ResultWriter?
    var maximumConcurrency: NumberField?
    var toleratedCount: NumberField?
    var toleratedPercentage: NumberField?
}

/// Where a distributed Map reads its items.
struct ItemReader: Sendable {
    /// How the items are written.
    enum Format: Sendable, Hashable {
        case json
        case jsonLines
        /// With the column's names, where they do not stand in the first line.
        case csv(headers: [String]?, delimiter: String)
        /// The objects of a bucket.
        case listing
    }

    var format: Format
    var parameters: PayloadTemplate
    var maximumItems: NumberField?
}

/// How a distributed Map puts items together.
struct ItemBatcher: Sendable {
    var maximumItems: NumberField?
    var maximumBytes: NumberField?
    var input: PayloadTemplate?
}

/// Where a distributed Map writes its results.
struct ResultWriter: Sendable {
    var parameters: PayloadTemplate
}
