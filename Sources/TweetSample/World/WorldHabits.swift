/// How an account of a role behaves, with chance in it.
struct WorldHabits: Sendable {
    var followers = 100
    var growth = 0.0
    var friends = 200
    var activity = 1.0
    var placeShare = 0.2
    var travelShare = 0.2
    var placeReach = 0.1
    var otherReach = 0.1
    var magnet = 0.0
    var callShare = 0.1

    /// Draws the habits of one account.
    init(_ role: WorldRole, random: inout SplitMix64) {
        self.followers = Self.spread(25, 1_200, &random)
        self.friends = 60 + random.below(900)
        self.growth = random.unit() < 0.1 ? 0.02 + 0.1 * random.unit() : 0.006 * random.unit()
        self.callShare = 0.16 * random.unit()
        self.placeReach = 0.35 * random.unit()
        self.otherReach = 0.35 * random.unit()
        switch role {
        case .voice, .herald, .sharer:
            self.makePlanted(role, &random)
        case .celebrity, .oneHit, .tripper, .caller, .local, .foreigner:
            self.makeOrdinary(role, &random)
        case .seller, .media, .organisation:
            self.followers = Self.spread(800, 120_000, &random)
            self.activity = 2 + 5 * random.unit()
            self.placeShare = 0.8
            self.travelShare = 0
            self.placeReach = role == .seller ? 2.5 * random.unit() : 1 + 3.5 * random.unit()
            self.otherReach = self.placeReach
            self.magnet = 2 * random.unit()
            self.callShare = 0.02
        case .ringBot, .spamBot:
            self.followers = 20 + random.below(400)
            self.friends = random.unit() < 0.7 ? 1_200 + random.below(3_700) : 200
            self.activity = role == .ringBot ? 4 : 14
            self.placeShare = 0.4
            self.travelShare = 0
            self.placeReach = 0
            self.otherReach = 0
            self.callShare = 0
        }
    }

    private mutating func makePlanted(_ role: WorldRole, _ random: inout SplitMix64) {
        let gift = random.unit()
        self.followers = Self.spread(500, 40_000, &random)
        self.magnet = 1.5 + 3 * gift
        switch role {
        case .voice:
            self.activity = 3.5 + 4 * random.unit()
            self.placeShare = 0.18 + 0.2 * random.unit()
            self.travelShare = 0.12
            self.placeReach = 1.6 + 3.6 * gift
            self.otherReach = self.placeReach
        case .herald:
            self.activity = 2.5 + 3 * random.unit()
            self.placeShare = 0.6 + 0.25 * random.unit()
            self.travelShare = 0.3
            self.placeReach = 1.8 + 3.4 * gift
            self.otherReach = 0.3
        default:
            self.activity = 3 + 3 * random.unit()
            self.placeShare = 0.7 + 0.2 * random.unit()
            self.travelShare = 0.85
            self.placeReach = 0.7 + 2.6 * gift
            self.otherReach = 0.2
            self.magnet = 0.6 + 1.5 * gift
        }
    }

    private mutating func makeOrdinary(_ role: WorldRole, _ random: inout SplitMix64) {
        self.activity = 0.6 + 2.2 * random.unit()
        self.magnet = 0.15 * random.unit()
        switch role {
        case .celebrity:
            self.followers = 300_000 + random.below(2_500_000)
            self.activity = 0.1 + 0.6 * random.unit()
            self.placeReach = 1 + 2 * random.unit()
            self.otherReach = self.placeReach
            self.magnet = 1.5 * random.unit()
        case .oneHit:
            self.activity = 0.8 + random.unit()
        case .tripper:
            self.activity = 1.2
            self.placeShare = 0.1
            self.travelShare = 0.1
        case .caller:
            self.activity = 5
            self.callShare = 0.85
        case .local:
            self.placeShare = 0.2 + 0.4 * random.unit()
            self.travelShare = 0.08
        default:
            self.placeShare = 0.1 + 0.3 * random.unit()
            self.travelShare = 0.2
        }
    }

    /// A number between two, small ones more often.
    private static func spread(_ least: Int, _ most: Int, _ random: inout SplitMix64) -> Int {
        let part = random.unit()
        return least + Int(Double(most - least) * part * part * part)
    }
}
