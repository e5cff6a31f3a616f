internal import Compression
internal import FoundationEssentials
internal import Influence

/// All people and the shortlist as compact lists, for the script; page.js names the positions.
///
/// Texts of numbers are made here, so that page and script never round apart.
enum PageData {
    /// The data as JSON, zipped, in Base64.
    ///
    /// That is a tenth of its length, and holds nothing that a browser could
    /// take for markup.
    static func letters(_ report: InfluenceReport) -> HTMLText {
        let json = Self.json(report)
        // Zipping fails for want of memory alone: the page is whole without its data.
        guard let zipped = try? Gzip.compress(json) else { return "" }
        return HTMLText(bytes: Array(Data(zipped).base64EncodedString().utf8))
    }

    /// The data as JSON.
    static func json(_ report: InfluenceReport) -> [UInt8] {
        var json = JSONText()
        var positions: [String: Int] = [:]
        var people: [Person] = []
        for person in report.lists.flatMap(\.ranked) where positions[person.userKey] == nil {
            positions[person.userKey] = people.count
            people.append(person)
        }
        var placePositions: [Int64: Int] = [:]
        var places: [PersonPlace] = []
        for place in people.flatMap(\.places) where placePositions[place.placeID] == nil {
            placePositions[place.placeID] = places.count
            places.append(place)
        }
        json.raw("{\"places\":")
        json.list(places) { json, place in
            json.list([String(place.placeID), place.name, place.country == "HR" ? place.region ?? "" : ""]) {
                $0.string($1)
            }
        }
        json.raw(",\"people\":")
        json.list(people) { json, person in Self.person(person, placePositions, &json) }
        json.raw(",\"lists\":{")
        for (index, list) in report.lists.enumerated() {
            json.raw(index > 0 ? "," : "")
            json.string(list.name.rawValue)
            json.raw(":")
            Self.list(list, positions, &json)
        }
        json.raw("},\"shortlist\":")
        json.list(report.shortlist) { json, entry in Self.entry(entry, &json) }
        json.raw("}")
        return json.bytes
    }

    private static func person(_ person: Person, _ places: [Int64: Int], _ json: inout JSONText) {
        json.raw("[")
        json.string(person.userKey)
        for text in [person.screenName, person.displayName, person.bio, person.tier, person.category] {
            json.raw(",")
            json.string(text)
        }
        json.raw(",")
        json.list(person.languages) { $0.string($1) }
        json.raw(",")
        json.list(PersonWords.facts(person)) { $0.string($1) }
        json.raw(",")
        json.list(PersonWords.measures(person)) { $0.string($1) }
        json.raw(",")
        json.list(person.places) { json, place in
            json.raw("[")
            json.integer(places[place.placeID] ?? 0)
            json.raw(",")
            json.integer(place.tweets)
            json.raw("]")
        }
        json.raw("]")
    }

    /// The names of the list's parts, then its members.
    private static func list(_ list: InfluenceList, _ positions: [String: Int], _ json: inout JSONText) {
        var names: [String: Int] = [:]
        var labels: [String] = []
        for part in list.ranked.flatMap(\.parts) where names[part.name] == nil {
            names[part.name] = labels.count
            labels.append(part.label)
        }
        json.raw("[")
        json.list(labels) { $0.string($1) }
        json.raw(",")
        json.list(list.ranked) { json, person in
            json.raw("[")
            json.integer(positions[person.userKey] ?? 0)
            json.raw(",")
            json.integer(person.rank ?? 0)
            json.raw(",")
            json.string(NumberText.decimal(person.score ?? 0, 1))
            json.raw(",")
            json.string(PersonWords.interval(person))
            json.raw(",")
            json.string(PersonWords.movement(person))
            json.raw(",")
            json.string(person.why)
            json.raw(",")
            // One flat list: the name's position, the tenths of the points, the tenths that could be had.
            json.list(
                person.parts.flatMap { part in
                    [names[part.name] ?? 0, PersonCard.tenths(part.points), PersonCard.tenths(part.weight * 100)]
                }
            ) { $0.integer($1) }
            json.raw(",")
            json.list(person.evidence) { json, tweet in
                json.list([tweet.tweetID, tweet.text, DateText.short(tweet.createdAt), tweet.evidence]) {
                    $0.string($1)
                }
            }
            json.raw("]")
        }
        json.raw("]")
    }

    private static func entry(_ entry: ShortlistEntry, _ json: inout JSONText) {
        let texts: [String?] = [
            entry.scope, entry.scopeName, String(entry.rank), entry.userKey, entry.screenName,
            NumberText.whole(entry.tweets), NumberText.decimal(entry.bestScore, 1),
            ListName(rawValue: entry.bestList)?.title ?? entry.bestList,
            entry.followers.map { NumberText.whole(Int($0)) }, entry.contact, entry.blog, entry.tier,
            WorldNames.country(entry.homeCountry), DateText.day(entry.lastNamedAt),
        ]
        json.list(texts) { $0.string($1) }
    }
}
