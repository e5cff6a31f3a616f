internal import Warehouse

/// The accounts of an audience that are at home in one country.
public struct AudienceCountry: Sendable, Hashable {
    /// ISO 3166-1 alpha-2, or `unknown`.
    public let country: String
    /// How many accounts.
    public let people: Int
    /// Their share of the audience, 0 to 1.
    public let share: Double

    init(_ row: ResultRow) throws(WarehouseError) {
        self.country = try row.requiredText("country")
        self.people = try row.count("people")
        self.share = try row.number("share") ?? 0
    }
}
