public import Warehouse

/// The queries that a report is made of; they read views only.
public enum ReportQuery: String, Sendable, Hashable, CaseIterable {
    /// The members of the three lists.
    case lists
    /// The parts of their scores.
    case listParts = "list_parts"
    /// The places that they name often.
    case personPlaces = "person_places"
    /// The sizes of the populations.
    case populations
    /// The places named most.
    case places
    /// Their weeks.
    case placeWeeks = "place_weeks"
    /// Who is on the rise.
    case rising
    /// Whom to call about which place.
    case shortlist
    /// The newest analyses.
    case runs
    /// What the warehouse holds.
    case totals

    /// The query's text.
    ///
    /// - Parameters:
    ///   - ranked: The rank up to which members of a list are read.
    ///   - waiting: How many members without enough data are read of each list.
    /// - Returns: One statement.
    /// - Throws: ``WarehouseError``, in practice never: both values are numbers.
    public func statement(ranked: Int = 500, waiting: Int = 100) throws(WarehouseError) -> String {
        let values = ["ranked_limit": String(ranked), "waiting_limit": String(waiting)]
        return try SQLText.named("queries/\(self.rawValue)").statement(values)
    }
}
