internal import Compression
internal import FoundationEssentials
internal import Influence
internal import JSONDocument

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
        let document: JSONValue = [
            "places": .array(
                places.map {
                    Self.texts([String($0.placeID), $0.name, $0.country == "HR" ? $0.region ?? "" : ""])
                }
            ),
            "people": .array(people.map { Self.person($0, placePositions) }),
            "lists": .object(JSONObject(report.lists.map { ($0.name.rawValue, Self.list($0, positions)) })),
            "shortlist": .array(report.shortlist.map(Self.entry)),
        ]
        return document.bytes()
    }

    private static func person(_ person: Person, _ places: [Int64: Int]) -> JSONValue {
        [
            Self.text(person.userKey), Self.text(person.screenName), Self.text(person.displayName),
            Self.text(person.bio), Self.text(person.tier), Self.text(person.category),
            Self.texts(person.languages), Self.texts(PersonWords.facts(person)),
            Self.texts(PersonWords.measures(person)),
            .array(person.places.map { [Self.whole(places[$0.placeID] ?? 0), Self.whole($0.tweets)] }),
        ]
    }

    /// The names of the list's parts, then its members.
    private static func list(_ list: InfluenceList, _ positions: [String: Int]) -> JSONValue {
        var names: [String: Int] = [:]
        var labels: [String] = []
        for part in list.ranked.flatMap(\.parts) where names[part.name] == nil {
            names[part.name] = labels.count
            labels.append(part.label)
        }
        return [Self.texts(labels), .array(list.ranked.map { Self.member($0, positions, names) })]
    }

    private static func member(_ person: Person, _ positions: [String: Int], _ names: [String: Int]) -> JSONValue {
        // One flat list: the name's position, the tenths of the points, the tenths that could be had.
        let parts = person.parts.flatMap { part in
            [names[part.name] ?? 0, PersonCard.tenths(part.points), PersonCard.tenths(part.weight * 100)]
        }
        let evidence = person.evidence.map {
            Self.texts([$0.tweetID, $0.text, DateText.short($0.createdAt), $0.evidence])
        }
        return [
            Self.whole(positions[person.userKey] ?? 0), Self.whole(person.rank ?? 0),
            Self.text(NumberText.decimal(person.score ?? 0, 1)), Self.text(PersonWords.interval(person)),
            Self.text(PersonWords.movement(person)), Self.text(person.why), .array(parts.map(Self.whole)),
            .array(evidence),
        ]
    }

    private static func entry(_ entry: ShortlistEntry) -> JSONValue {
        Self.texts([
            entry.scope, entry.scopeName, String(entry.rank), entry.userKey, entry.screenName,
            NumberText.whole(entry.tweets), NumberText.decimal(entry.bestScore, 1),
            ListName(rawValue: entry.bestList)?.title ?? entry.bestList,
            entry.followers.map { NumberText.whole(Int($0)) }, entry.contact, entry.blog, entry.tier,
            WorldNames.country(entry.homeCountry), DateText.day(entry.lastNamedAt),
        ])
    }

    private static func whole(_ value: Int) -> JSONValue { .integer(Int64(value)) }

    private static func texts(_ values: [String?]) -> JSONValue { .array(values.map(Self.text)) }

    /// A text on one line, its control characters as spaces; null for none.
    private static func text(_ value: String?) -> JSONValue {
        guard let value else { return nil }
        let bytes = value.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        return .string(String(decoding: bytes, as: UTF8.self))
    }
}
