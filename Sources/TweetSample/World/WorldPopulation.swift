/// Makes up the accounts of a world.
struct WorldPopulation {
    private var random: SplitMix64
    private(set) var accounts: [WorldAccount] = []
    private let begins: Int64

    /// Makes everybody up.
    ///
    /// - Parameters:
    ///   - people: How many persons; firms, papers and bots come on top.
    ///   - begins: The world's beginning, in seconds since 1970.
    ///   - random: Where chance comes from.
    /// - Returns: The accounts; their places in the array stand for them.
    static func accounts(people: Int, begins: Int64, random: SplitMix64) -> [WorldAccount] {
        var population = Self(random: random, begins: begins)
        for (role, share, least) in Self.shares {
            for _ in 0..<Swift.max(least, Int(Double(people) * share)) {
                population.add(role)
            }
        }
        while population.accounts.count(where: \.role.isPerson) < people {
            population.add(population.random.unit() < 0.62 ? .local : .foreigner)
        }
        return population.accounts
    }

    /// How many of each there are for each person, and at least.
    private static let shares: [(WorldRole, Double, Int)] = [
        (.voice, 0.07, 24), (.herald, 0.07, 24), (.sharer, 0.08, 26), (.celebrity, 0.015, 4), (.oneHit, 0.02, 5),
        (.tripper, 0.09, 15), (.caller, 0.015, 3), (.seller, 0.04, 8), (.media, 0.03, 8), (.organisation, 0.04, 10),
        (.ringBot, 0.04, 8), (.spamBot, 0.03, 6),
    ]

    private init(random: SplitMix64, begins: Int64) {
        self.random = random
        self.begins = begins
    }

    private mutating func add(_ role: WorldRole) {
        let index = self.accounts.count
        let names = self.names(for: role)
        let favourites = self.favourites()
        let isPlanted = role == .voice || role == .herald || role == .sharer
        let isLocatable = isPlanted || self.random.unit() < 0.84
        let profile =
            role.isPerson
            ? WorldProfile.person(
                names,
                isSharer: role == .sharer,
                isLocatable: isLocatable,
                index: index,
                random: &self.random
            )
            : WorldProfile.other(role, place: favourites[0], index: index, random: &self.random)
        let habits = WorldHabits(role, random: &self.random)
        let age = Int64(400 + self.random.below(3_600))
        self.accounts.append(
            WorldAccount(
                id: 20_000_000 + Int64(index) * 104_729 + Int64(self.random.below(90_000)),
                role: role,
                home: isLocatable ? names.country : nil,
                isLocatable: isLocatable,
                lang: role.isPerson ? names.lang : self.random.unit() < 0.6 ? "hr" : "en",
                screenName: profile.screenName,
                displayName: profile.displayName,
                bio: profile.bio,
                location: profile.location,
                link: profile.link,
                favourites: favourites,
                createdAt: self.begins - age * 86_400,
                followers: habits.followers,
                growth: habits.growth,
                friends: habits.friends,
                listed: habits.followers / (40 + self.random.below(160)),
                statuses: role.kind == "bot"
                    ? Int(age) * 30 : 150 + Int(habits.activity * 30) + self.random.below(9_000),
                likes: role.kind == "bot" ? self.random.below(3) : 60 + self.random.below(9_000),
                isVerified: role == .media ? self.random.unit() < 0.6 : role == .celebrity,
                isDefaultProfile: role.kind == "bot" ? self.random.unit() < 0.8 : self.random.unit() < 0.12,
                activity: habits.activity,
                placeShare: habits.placeShare,
                travelShare: habits.travelShare,
                placeReach: habits.placeReach,
                otherReach: habits.otherReach,
                echo: 1 + 2 * self.random.unit(),
                magnet: habits.magnet,
                callShare: habits.callShare,
                appetite: role.kind == "bot" ? 0 : role.isPerson ? 0.4 + 1.6 * self.random.unit() : 0.15,
                source: self.random.pick(role.kind == "bot" ? Self.botSources : Self.sources)
            )
        )
    }

    private static let sources = [
        "Twitter for iPhone", "Twitter for iPhone", "Twitter for Android", "Twitter for Android", "Twitter Web App",
        "Instagram",
    ]
    private static let botSources = ["twittbot.net", "IFTTT", "Twitter Web App"]

    private mutating func names(for role: WorldRole) -> WorldNames {
        let isAbroad =
            switch role {
            case .voice, .local, .oneHit: false
            case .foreigner: true
            case .herald, .sharer: self.random.unit() < 0.5
            case .tripper: self.random.unit() < 0.75
            case .celebrity, .caller: self.random.unit() < 0.3
            case .seller, .media, .organisation, .ringBot, .spamBot: false
            }
        return isAbroad ? self.random.pick(WorldNames.foreign) : .croatian
    }

    private mutating func favourites() -> [WorldPlace] {
        let first = self.random.below(WorldPlace.all.count)
        let second = (first + 1 + self.random.below(WorldPlace.all.count - 1)) % WorldPlace.all.count
        return [WorldPlace.all[first], WorldPlace.all[second]]
    }
}
