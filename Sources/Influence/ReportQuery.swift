public import Warehouse

/// The queries that a report is made of; they read views only.
public enum ReportQuery: String, Sendable, Hashable, CaseIterable {
    /// The members of the three lists.
    case lists
    /// The parts of their scores.
    case listParts = "list_parts"
    /// The places that they name often.
    case personPlaces = "person_places"
    /// The languages that they write in.
    case personLangs = "person_langs"
    /// The tweets that speak for them.
    case evidence
    /// Where their audiences are at home.
    case audienceCountries = "audience_countries"
    /// The same for all who are ranked.
    case audienceTotals = "audience_totals"
    /// The accounts that count as no persons.
    case otherAccounts = "other_accounts"
    /// The numbers that the analysis goes by.
    case settings
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
    /// From how many files that came.
    case loads
    /// What the warehouse holds.
    case totals

    /// The query's text.
    ///
    /// - Parameters:
    ///   - ranked: The rank up to which members of a list are read.
    ///   - waiting: How many members without enough data are read of each list.
    /// - Returns: One statement.
    /// - Throws: ``WarehouseError``, in practice never: both values are numbers.
    public func statement(ranked: Int = 5_000, waiting: Int = 2_000) throws(WarehouseError) -> String {
        let values = ["ranked_limit": String(ranked), "waiting_limit": String(waiting)]
        return try SQLText.named("queries/\(self.rawValue)").statement(values)
    }
}
