internal import Warehouse

/// What belongs to the members of the lists and comes in rows of its own, by key.
struct PersonDetails {
    /// The parts of scores, by list and person.
    let parts: [String: [String: [ScorePart]]]
    /// The tweets that speak for people, by list and person.
    let evidence: [String: [String: [EvidenceTweet]]]
    /// The places named often, by person.
    let places: [String: [PersonPlace]]
    /// The languages, by person.
    let languages: [String: [String]]
    /// The homes of the audience, by person.
    let audience: [String: [AudienceCountry]]

    init(_ table: (ReportQuery) throws(WarehouseError) -> ResultTable) throws(WarehouseError) {
        self.parts = try Self.byList(try table(.listParts)) { row throws(WarehouseError) in try ScorePart(row) }
        self.evidence = try Self.byList(try table(.evidence)) { row throws(WarehouseError) in try EvidenceTweet(row) }
        self.places = try Self.byUser(try table(.personPlaces)) { row throws(WarehouseError) in try PersonPlace(row) }
        self.languages = try Self.byUser(try table(.personLangs)) { row throws(WarehouseError) in
            try row.requiredText("lang")
        }
        self.audience = try Self.byUser(try table(.audienceCountries)) { row throws(WarehouseError) in
            try AudienceCountry(row)
        }
    }

    private static func byUser<Value>(
        _ table: ResultTable,
        _ make: (ResultRow) throws(WarehouseError) -> Value
    ) throws(WarehouseError) -> [String: [Value]] {
        var values: [String: [Value]] = [:]
        for (user, value) in try table.map({ row throws(WarehouseError) in
            (try row.requiredText("user_key"), try make(row))
        }) {
            values[user, default: []].append(value)
        }
        return values
    }

    private static func byList<Value>(
        _ table: ResultTable,
        _ make: (ResultRow) throws(WarehouseError) -> Value
    ) throws(WarehouseError) -> [String: [String: [Value]]] {
        var values: [String: [String: [Value]]] = [:]
        for (list, user, value) in try table.map({ row throws(WarehouseError) in
            (try row.requiredText("list_name"), try row.requiredText("user_key"), try make(row))
        }) {
            values[list, default: [:]][user, default: []].append(value)
        }
        return values
    }
}
