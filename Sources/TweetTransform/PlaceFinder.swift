internal import PlaceRecognition
internal import TweetReading

/// Finds the places of tweets and the homes of users; remembers homes by the profile's words.
struct PlaceFinder {
    private let matcher = PlaceMatcher()
    private let resolver = ProfileLocationResolver()
    private let gazetteer = Gazetteer()
    private var homes: [RememberedHome?]
    private var places: [Int64: Place] = [:]

    private struct RememberedHome {
        let location: [UInt8]
        let home: Home
    }

    init() {
        self.homes = [RememberedHome?](repeating: nil, count: 1 << 12)
    }

    /// The home that a profile's location tells; the same words are resolved once as a rule.
    mutating func home(_ location: UnsafeRawBufferPointer) -> Home {
        guard !location.isEmpty else {
            return .unknown
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in location {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let slot = Int(truncatingIfNeeded: hash ^ hash >> 24) & 4095
        if let known = self.homes[slot], known.location.count == location.count, known.location.elementsEqual(location)
        {
            return known.home
        }
        let home = self.resolver.resolve(String(decoding: location, as: UTF8.self))
        self.homes[slot] = RememberedHome(location: Array(location), home: home)
        return home
    }

    /// The places that a text names, each once: its surest mention.
    func mentions(_ text: UnsafeRawBufferPointer, language: UnsafeRawBufferPointer, home: Home) -> [PlaceMention] {
        let tag = language.isEmpty ? nil : String(decoding: language, as: UTF8.self)
        let found = self.matcher.mentions(in: text, context: TextContext(language: tag, home: home))
        guard found.count > 1 else {
            return found
        }
        var surest: [PlaceMention] = []
        for mention in found {
            if let index = surest.firstIndex(where: { $0.placeID == mention.placeID }) {
                if mention.confidence > surest[index].confidence {
                    surest[index] = mention
                }
            } else {
                surest.append(mention)
            }
        }
        return surest
    }

    /// The place nearest to a geo tag, and how sure it is that the tweet was written there.
    func nearest(latitude: Double, longitude: Double) -> (place: Place, confidence: Double)? {
        guard let found = self.gazetteer.nearestPlace(latitude: latitude, longitude: longitude) else {
            return nil
        }
        // A town's middle may be some kilometres off; beyond that it is the next village's.
        return (found.place, found.kilometres <= 5 ? 0.9 : found.kilometres <= 12 ? 0.7 : 0.5)
    }

    /// A place of the gazetteer.
    mutating func place(_ id: Int64) -> Place? {
        if let known = self.places[id] {
            return known
        }
        let place = self.gazetteer.place(id)
        self.places[id] = place
        return place
    }

    /// A kind's name in the lake, in snake case.
    static func name(_ kind: PlaceKind) -> String {
        var name = ""
        for character in String(describing: kind) {
            name += character.isUppercase ? "_" + character.lowercased() : String(character)
        }
        return name
    }
}
