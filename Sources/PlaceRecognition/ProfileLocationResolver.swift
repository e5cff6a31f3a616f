/// Resolves what people write into the location field of their profile.
public struct ProfileLocationResolver: Sendable {
    private let matcher = PlaceMatcher(minimumConfidence: 0.2)

    /// A resolver over the embedded gazetteer.
    public init() {}

    /// Where a profile's location text places its owner.
    ///
    /// A named country decides between places of one name (*Split, Croatia*);
    /// where the text names places of several countries, the first named wins
    /// at a lower confidence. Texts that name no place give ``Home/unknown``.
    public func resolve(_ location: String) -> Home {
        let found = self.matcher.mentions(in: location, context: TextContext())
        let data = GazetteerData()
        var country: PlaceMention?
        var place: PlaceMention?
        for mention in found where mention.kind != .adjective {
            guard let index = data.index(id: mention.placeID) else { continue }
            if data.kind(index) == PlaceKind.country.rawValue {
                country = country ?? mention
            } else if !mention.country.isEmpty, place == nil {
                place = mention
            }
        }
        return self.home(country: country, place: place, data: data)
    }

    private func home(country: PlaceMention?, place: PlaceMention?, data: GazetteerData) -> Home {
        switch (country, place) {
        case (let country?, let place?) where country.country == place.country:
            return self.home(place, confidence: min(1, max(country.confidence, place.confidence) + 0.1), data: data)
        case (let country?, let place?):
            if country.byteRange.lowerBound < place.byteRange.lowerBound {
                return Home(country: country.country, confidence: country.confidence * 0.6)
            }
            return self.home(place, confidence: place.confidence * 0.6, data: data)
        case (let country?, nil):
            return Home(country: country.country, placeID: country.placeID, confidence: country.confidence)
        case (nil, let place?):
            return self.home(place, confidence: place.confidence, data: data)
        case (nil, nil):
            return .unknown
        }
    }

    private func home(_ mention: PlaceMention, confidence: Double, data: GazetteerData) -> Home {
        let county = data.index(id: mention.placeID).flatMap { data.regionName(Int(data.region($0))) }
        return Home(country: mention.country, county: county, placeID: mention.placeID, confidence: confidence)
    }
}
