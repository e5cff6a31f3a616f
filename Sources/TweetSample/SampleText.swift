/// Makes up what people write.
enum SampleText {
    private static let croatian = [
        "Jutros %L, more kao ulje. Uživam!", "Šetnja %L uz zalazak sunca, fotke stižu.",
        "Najbolja riba koju sam jeo bila je %L.",
        "Opet smo %L, ne možemo bez toga.", "Koncert %L je bio odličan sinoć.",
        "Gužva %L danas, ali vrijedi svake minute.",
    ]
    private static let english = [
        "Just arrived in %E, I can't believe this sea!", "My morning walk in %E. Photos on the blog soon.",
        "We loved every minute in %E, the old town is magic.", "Best seafood of our trip so far: %E.",
        "I keep coming back to %E. Third time this year.", "Ferry to %E was late but the view was worth it.",
    ]
    private static let german = [
        "Wir sind endlich in %E angekommen, das Meer ist traumhaft!", "Mein Lieblingsort diesen Sommer: %E.",
        "Frühstück mit Blick aufs Meer in %E.",
    ]
    private static let italian = [
        "Siamo arrivati a %E, il mare è bellissimo!", "La mia estate a %E, non voglio tornare.",
        "Cena di pesce a %E con gli amici.",
    ]
    private static let selling = [
        "Book your boat trip from %E today, 20% off! Link in bio.", "Airport transfer to %E from 25 EUR. Book now.",
        "New tour: %E and islands in one day. Reserve your seat!",
    ]
    private static let news = [
        "Otvorena nova šetnica %L.", "%E: broj noćenja veći za deset posto.", "Jaka bura %L, trajekti ne plove.",
    ]
    private static let small = [
        "Kava pa posao.", "Dobro jutro svima!", "What a match last night.", "Need more sleep.", "Tko još gleda ovo?",
        "Guten Morgen!", "Che caldo oggi.", "Ponedjeljak. Opet.",
    ]
    private static let spam = [
        "Get 1000 followers now!!!", "Crypto giveaway, follow and retweet!", "Best deals, click!!!",
    ]

    /// A text by a user, and the place that it is about.
    static func make(by user: SampleUser, random: inout SplitMix64) -> (text: String, place: SamplePlace?) {
        if user.role == .bot {
            return (random.pick(Self.spam), nil)
        }
        let isTravelMinded = user.role == .blogger || user.role == .seller
        guard random.unit() < (isTravelMinded ? 0.9 : 0.45) else {
            return (random.pick(Self.small), nil)
        }
        let place = random.unit() < 0.75 ? random.pick(user.favourites) : random.pick(SamplePlace.all)
        let forms =
            switch (user.role, user.lang) {
            case (.seller, _): Self.selling
            case (.media, _): Self.news
            case (_, "hr"): Self.croatian
            case (_, "de"): Self.german
            case (_, "it"): Self.italian
            default: Self.english
            }
        var text = Self.fill(random.pick(forms), place)
        if random.unit() < 0.3 {
            text += " #\(place.hashtag)"
        }
        return (text, place)
    }

    private static func fill(_ form: String, _ place: SamplePlace) -> String {
        var text = ""
        var rest = form[...]
        while let mark = rest.firstIndex(of: "%") {
            text += rest[..<mark]
            let letter = rest.index(after: mark)
            switch letter < rest.endIndex ? rest[letter] : " " {
            case "L": text += place.locative
            case "E": text += place.english
            default:
                text += rest[mark...letter]
            }
            rest = rest[rest.index(after: letter)...]
        }
        return text + rest
    }
}
