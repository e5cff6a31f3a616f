public import JSONDocument

extension InfluenceReport {
    /// The members of `run --json` that come from the analysis: lists, populations, places, warehouse.
    public var json: JSONObject {
        JSONObject([
            ("lists", .object(JSONObject(self.lists.map { ($0.name.rawValue, .array($0.ranked.map(Self.json))) }))),
            (
                "not_enough_data",
                .object(JSONObject(self.lists.map { ($0.name.rawValue, .array($0.notEnoughData.map(Self.json))) }))
            ),
            ("populations", .object(JSONObject(self.populations.map { ($0.name, Self.json($0)) }))),
            ("places", .array(self.places.map(Self.json))),
            ("warehouse", .object(JSONObject(self.totals.map { ($0.name, .integer(Int64($0.count))) }))),
        ])
    }

    private static func json(_ person: Person) -> JSONValue {
        [
            "rank": person.rank.map { .integer(Int64($0)) } ?? .null,
            "user_id": (person.userID ?? person.userKey).json,
            "screen_name": person.screenName.json,
            "score": person.score.json,
            "parts": .object(JSONObject(person.parts.map { ($0.name, .number($0.points)) })),
            "followers": person.followers.map { .integer($0) } ?? .null,
            "home": person.homeCountry.json,
            "home_county": person.homeCounty.json,
            "account_kind": person.accountKind.json,
            "tier": person.tier.json,
            "travel_share": .number(person.travelShare),
            "own_tweets": .integer(Int64(person.ownTweets)),
            "days": .integer(Int64(person.days)),
            "engagement_rate": person.engagementRate.json,
            "places": .array(person.places.map(Self.json)),
            "why": person.why.json,
        ]
    }

    private static func json(_ place: PersonPlace) -> JSONValue {
        [
            "place_id": String(place.placeID).json, "name": place.name.json, "country": place.country.json,
            "tweets": .integer(Int64(place.tweets)), "days": .integer(Int64(place.days)),
        ]
    }

    private static func json(_ place: NamedPlace) -> JSONValue {
        [
            "place_id": String(place.placeID).json, "name": place.name.json, "country": place.country.json,
            "tweets": .integer(Int64(place.tweets)), "people": .integer(Int64(place.people)),
        ]
    }

    private static func json(_ population: Population) -> JSONValue {
        [
            "members": .integer(Int64(population.members)), "ranked": .integer(Int64(population.ranked)),
            "not_enough_data": .integer(Int64(population.notEnoughData)),
        ]
    }
}

extension String {
    fileprivate var json: JSONValue { .string(self) }
}

extension String? {
    fileprivate var json: JSONValue { self.map { .string($0) } ?? .null }
}

extension Double? {
    fileprivate var json: JSONValue { self.map { .number($0) } ?? .null }
}
