/// What a profile says of itself.
struct WorldProfile: Sendable {
    var screenName = ""
    var displayName = ""
    var bio = ""
    var location = ""
    var link: String?

    private static let personBios: [String: [String]] = [
        "hr": [
            "Volim more i kavu.", "Mama, planinarka, Dalmatinka.", "Fotografija i vino.", "Profesor povijesti.",
            "navijač, otac, kuhar iz hobija", "Studentica medicine u Zagrebu", "pišem, čitam, šutim",
            "Odvjetnica. Mišljenja su moja.",
            "Programer po danu, basist po noći", "Novinar u mirovini", "samo da je sunce", "42", "Purger u duši",
            "tko radi ne boji se gladi", "🌊🏔️📷", "Ekonomist | tata dviju curica | sve tvitove pišem sam",
        ],
        "en": [
            "Teacher. Reader. Always planning the next trip.", "Dad of two, runner.", "Engineer who likes islands.",
            "opinions are mine, typos too", "Photographer based wherever the light is",
            "she/her · books, tea, long walks",
            "PhD student. Coffee dependent.", "trying my best", "Nurse, mum, amateur baker", "Views my own",
            "music & football",
            "part time poet, full time overthinker",
        ],
        "de": [
            "Fotografie und Berge.", "Lehrerin, Läuferin, Leseratte", "Ich mag Züge und Kuchen",
            "Papa von drei Kindern",
            "hier privat", "Ingenieur. Fahrrad. Kaffee.",
        ],
        "it": ["Amo il mare.", "Mamma di Leo", "architetto, ciclista, romanista", "scrivo cose", "Studente di storia"],
    ]

    private static let sharerBios: [String: [String]] = [
        "hr": [
            "Putopisac. Ruksak, bilježnica i trajekt.", "Travel blogger iz Hrvatske, otoci su moja strast",
            "zaljubljenica u otoke i spore puteve", "Planinar i jedriličar, bilježim sve usput",
            "Svako ljeto drugi otok", "",
        ],
        "en": [
            "Travel writer and photographer. Slow journeys only.", "Solo traveller, 41 countries, still counting",
            "I blog about islands and ferries", "Wanderlust and a small backpack",
            "Exploring the Adriatic one bay at a time", "",
        ],
        "de": ["Reisebloggerin aus Leidenschaft", "Mit dem Camper durch Europa", "Fernweh. Fotos. Filterkaffee.", ""],
        "it": [
            "Viaggiatrice curiosa, racconto i miei viaggi", "travel blogger, mare e montagne", "in giro per l'Europa",
            "",
        ],
    ]

    /// A person's profile, in one of the many ways in which people fill it in.
    static func person(
        _ names: WorldNames,
        isSharer: Bool,
        isLocatable: Bool,
        index: Int,
        random: inout SplitMix64
    ) -> Self {
        var profile = Self()
        let given = random.pick(names.given)
        let family = random.pick(names.family)
        switch random.below(20) {
        case 0...10: profile.displayName = "\(given) \(family)"
        case 11, 12: profile.displayName = "\(given) \(family)".lowercased()
        case 13: profile.displayName = "\(given) \(random.pick(["🌊", "📷", "☕", "🇪🇺", "✈️"]))"
        case 14: profile.displayName = given
        case 15: profile.displayName = "\(given) \(family.prefix(1))."
        case 16: profile.displayName = "Dr. \(given) \(family)"
        case 17: profile.displayName = given.lowercased() + String(random.below(99))
        case 18:
            profile.displayName = random.pick([
                "morska vila", "Kvartovski Filozof", "the quiet one", "brbljavac", "sunce.moje",
            ])
        default: profile.displayName = "\(given.uppercased()) \(family.uppercased())"
        }
        let handleParts = Self.plain(given) + Self.plain(family)
        switch random.below(4) {
        case 0: profile.screenName = "\(handleParts.prefix(11))\(index)"
        case 1:
            profile.screenName =
                "\(Self.plain(given).lowercased())_\(Self.plain(family).lowercased().prefix(6))\(index % 100)"
        case 2: profile.screenName = "\(Self.plain(family).lowercased().prefix(9))_\(index)"
        default:
            profile.screenName =
                "\(random.pick(["moj", "just", "the", "ja", "il", "na"]))\(handleParts.prefix(8))\(index)"
        }
        let bios = (isSharer ? Self.sharerBios : Self.personBios)[names.lang] ?? []
        profile.bio = random.unit() < (isSharer ? 0.1 : 0.28) ? "" : random.pick(bios)
        let unlocatable = ["", "", "svugdje pomalo", "on the road", "my sofa", "🌍", "Internet"]
        profile.location = isLocatable ? random.pick(names.towns) : random.pick(unlocatable)
        if random.unit() < (isSharer ? 0.7 : 0.08) {
            profile.link = "https://www.\(Self.plain(given).lowercased())\(index).example"
        }
        return profile
    }

    /// A firm's, paper's or office's profile, with or without words that tell.
    static func other(_ role: WorldRole, place: WorldPlace, index: Int, random: inout SplitMix64) -> Self {
        var profile = Self()
        let name = place.name
        let choices: [(String, String)] =
            switch role {
            case .seller:
                [
                    ("\(name) Boat Tours", "Daily excursions and transfers. Book now!"), ("Adria Holidays \(name)", ""),
                    ("Apartmani \(name)", "Povoljan smještaj uz more, tel. 021 555 \(100 + index)"),
                    ("Blue Horizon", "Yacht charter & private trips | WhatsApp +385 91 555 0\(index)"),
                    ("Putnička agencija Val", "Izleti, avio karte, last minute ponude"), ("\(name) Rent a Boat", ""),
                    ("Island Escapes", "Handpicked villas and small group tours in Croatia"),
                    ("Villa Marija", "Rooms and sea view"),
                ]
            case .media:
                [
                    ("\(name) News", "Vijesti iz grada i županije"), ("Radio \(name)", "Na istoj frekvenciji od 1968."),
                    ("Glas \(place.genitive)", ""), ("Adriatic Times", "Breaking stories from the coast"),
                    ("Dalmacija Danas", ""),
                    ("Portal \(index)sata", "Prvi s terena"), ("The Coast Herald", "News, sport, culture"),
                    ("TV \(name)", ""),
                ]
            case .organisation:
                [
                    ("Turistička zajednica \(name)", "Službeni profil"), ("Grad \(name)", ""),
                    ("Visit \(name)", "Official tourist board"),
                    ("Muzej \(place.genitive)", "Posjetite nas svaki dan osim ponedjeljka"),
                    ("NK \(name)", "Nogometni klub"),
                    ("Sveučilište \(name)", ""), ("Udruga Plavi val", "Čuvamo more od 2009."),
                    ("\(name) Film Festival", "Summer edition"),
                    ("Luka \(name)", "Lučka uprava"),
                    ("Tvornica Kulture", "Koncerti, izložbe, radionice. Pratite nas!"),
                ]
            default:
                [
                    ("Best Deals \(index)", "Follow back 100%"), ("\(name) info \(index)", ""), ("kxq\(index)wz", ""),
                    ("user\(4_820_000 + index * 37)", ""), ("Ana \(index)", ""),
                    ("Hotels and more", "automated account"),
                ]
            }
        let choice = random.pick(choices)
        profile.displayName = choice.0
        profile.bio = choice.1
        profile.screenName = "\(Self.plain(choice.0).prefix(10))\(index)"
        if role == .ringBot || role == .spamBot {
            profile.screenName = "\(Self.plain(choice.0).prefix(5).lowercased())\(48_200_000 + index * 7_919)"
        }
        let places = ["\(name), Hrvatska", "\(name), Croatia", "Croatia", "Hrvatska", "Zagreb"]
        profile.location = random.unit() < 0.85 ? random.pick(places) : ""
        if role.kind != "bot", random.unit() < 0.8 {
            profile.link = "https://www.\(Self.plain(choice.0).lowercased()).example"
        }
        return profile
    }

    /// Letters and digits only, as handles are.
    static func plain(_ name: String) -> String {
        let letters: [Character: Character] = [
            "č": "c", "ć": "c", "š": "s", "ž": "z", "đ": "d", "Š": "S", "Č": "C", "Ć": "C", "Ž": "Z", "Đ": "D",
        ]
        return String(
            name.compactMap { character -> Character? in
                let mapped = letters[character] ?? character
                return mapped.isASCII && (mapped.isLetter || mapped.isNumber) ? mapped : nil
            }
        )
    }
}
