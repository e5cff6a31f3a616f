internal import Warehouse

/// The size of a population.
public struct Population: Sendable, Hashable {
    /// A list's name, `home_…` of persons or `kind_…` of accounts that are no persons.
    public let name: String

    /// All members.
    public let members: Int

    /// Those that are ranked.
    public let ranked: Int

    /// Those that are not, for lack of data.
    public let notEnoughData: Int

    /// Creates a population.
    public init(name: String, members: Int, ranked: Int, notEnoughData: Int) {
        self.name = name
        self.members = members
        self.ranked = ranked
        self.notEnoughData = notEnoughData
    }

    init(_ row: ResultRow) throws(WarehouseError) {
        self.name = try row.requiredText("population")
        self.members = try row.count("members")
        self.ranked = try row.count("ranked")
        self.notEnoughData = try row.count("not_enough_data")
    }
}
