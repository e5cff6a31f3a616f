/// Makes up the accounts of a sample.
enum SamplePopulation {
    private static let given = [
        "Ana", "Marko", "Ivana", "Luka", "Petra", "Josip", "Maja", "Ivan", "Lucija", "Tomislav", "Nika", "Filip",
        "Dora", "Ante", "Marija", "Karlo", "Iva", "Domagoj", "Tea", "Hrvoje",
    ]
    private static let family = [
        "Horvat", "Kovačević", "Babić", "Marić", "Jurić", "Novak", "Kovačić", "Vuković", "Knežević", "Matić", "Tomić",
        "Pavlović", "Blažević", "Grgić", "Perić", "Radić", "Šarić", "Lovrić", "Vidović", "Bošnjak",
    ]
    private static let foreign: [(name: String, home: String, lang: String)] = [
        ("Emma Clarke", "London, UK", "en"), ("Lukas Bauer", "München, Deutschland", "de"),
        ("Giulia Romano", "Milano, Italia", "it"), ("James Walker", "Manchester, England", "en"),
        ("Sophie Wagner", "Wien, Österreich", "de"), ("Olivia Hughes", "Dublin, Ireland", "en"),
        ("Anna Schmidt", "Berlin, Germany", "de"), ("Marco Bianchi", "Trieste, Italia", "it"),
        ("Noah Martin", "Toronto, Canada", "en"), ("Chloe Evans", "Cardiff, Wales", "en"),
    ]
    private static let homes = [
        "Split, Hrvatska", "Zagreb", "Zadar, Croatia", "Rijeka", "Osijek, Hrvatska", "Pula, Istra",
        "Dubrovnik, Croatia",
        "Šibenik", "Varaždin, Croatia", "Zagreb, Hrvatska",
    ]

    /// Accounts in shares that resemble a public sample: mostly people, a few sellers, media and bots.
    static func users(count: Int, random: inout SplitMix64) -> [SampleUser] {
        (0..<count).map { index in
            let role: SampleUser.Role =
                switch index % 20 {
                case 0...8: .local
                case 9...13: .visitor
                case 14, 15: .blogger
                case 16: .seller
                case 17: .media
                default: index % 2 == 0 ? .bot : .local
                }
            return Self.user(index, role, &random)
        }
    }

    private static func user(_ index: Int, _ role: SampleUser.Role, _ random: inout SplitMix64) -> SampleUser {
        let person = "\(random.pick(Self.given)) \(random.pick(Self.family))"
        let guest = random.pick(Self.foreign)
        let home = random.pick(Self.homes)
        let favourites = [random.pick(SamplePlace.all), random.pick(SamplePlace.all)]
        // A heavy tail: few accounts have many followers.
        let followers = Int(40 / (1 - random.unit() * 0.9995))
        let profile: (name: String, bio: String, location: String, lang: String) =
            switch role {
            case .local: (person, random.pick(Self.localBios), home, "hr")
            case .visitor: (guest.name, random.pick(Self.visitorBios), guest.home, guest.lang)
            case .blogger:
                (person, "Travel blogger. I write about \(favourites[0].english) and slow travel.", home, "en")
            case .seller:
                ("\(favourites[0].english) Tours", "Official boat tours and transfers. Book now!", home, "en")
            case .media: ("\(favourites[0].name) News", "Vijesti i najave. Official news portal.", home, "hr")
            case .bot: ("Best Deals \(index)", "Follow back 100%", "", "en")
            }
        let handle = Self.handle(profile.name, index)
        return SampleUser(
            id: 1_000_000 + Int64(index) * 7_919,
            role: role,
            screenName: handle,
            displayName: profile.name,
            bio: profile.bio,
            location: profile.location,
            link: role == .blogger ? "https://blog.\(handle.lowercased()).example" : nil,
            lang: profile.lang,
            followers: role == .media ? followers * 20 : followers,
            friends: role == .bot ? 4_900 : 50 + random.below(600),
            listed: followers / 60,
            statuses: 200 + random.below(9_000),
            isVerified: role == .media,
            activity: role == .bot ? 3 : 0.4 + random.unit() * 2,
            appeal: role == .bot ? 0.01 : Double(followers).squareRoot() * (0.5 + random.unit()),
            favourites: favourites
        )
    }

    private static let localBios = [
        "Volim more i kavu.", "Mama, planinarka, Dalmatinka.", "Fotografija i vino.", "Profesor povijesti.",
        "Just a guy from the coast.", "Navijač, otac, kuhar iz hobija.", "",
    ]
    private static let visitorBios = [
        "Teacher. Reader. Always planning the next trip.", "Fotografie und Berge.", "Amo il mare.",
        "Dad of two, runner.",
        "Engineer who likes islands.", "",
    ]

    /// Letters and digits only, as handles are.
    private static func handle(_ name: String, _ index: Int) -> String {
        let plain: [Character: Character] = [
            "č": "c", "ć": "c", "š": "s", "ž": "z", "đ": "d", "Š": "S", "Č": "C", "Ž": "Z",
        ]
        let letters = name.compactMap { character -> Character? in
            let mapped = plain[character] ?? character
            return mapped.isASCII && mapped.isLetter ? mapped : nil
        }
        return String(letters.prefix(11)) + String(index)
    }
}
