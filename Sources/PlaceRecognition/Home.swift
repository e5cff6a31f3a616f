/// Where a profile's location text places its owner.
public struct Home: Sendable, Hashable {
    /// The country, ISO 3166-1 alpha-2.
    public var country: String?
    /// The Croatian county, where the text tells it.
    public var county: String?
    /// The place in the gazetteer, where the text names one.
    public var placeID: Int64?
    /// How sure that is, 0 to 1; 0 means unknown.
    public var confidence: Double

    /// A home of these parts; unknown by default.
    public init(country: String? = nil, county: String? = nil, placeID: Int64? = nil, confidence: Double = 0) {
        self.country = country
        self.county = county
        self.placeID = placeID
        self.confidence = confidence
    }

    /// Nothing is known.
    public static let unknown = Self()
}
