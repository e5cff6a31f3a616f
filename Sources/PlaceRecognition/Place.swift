/// One place of the gazetteer.
public struct Place: Sendable, Hashable {
    /// The GeoNames id, or for hand-written places one from 5,000,000,000 on.
    public let id: Int64
    /// The name: the Croatian one inside Croatia, the source's elsewhere.
    public let name: String
    /// The country, ISO 3166-1 alpha-2; empty for seas and continents.
    public let country: String
    /// The Croatian county, where the place lies in one.
    public let county: String?
    /// What the place is.
    public let kind: PlaceKind
    /// Degrees north, where a source has them.
    public let latitude: Double?
    /// Degrees east, where a source has them.
    public let longitude: Double?
    /// The inhabitants, where a source counts them.
    public let population: Int?
}
