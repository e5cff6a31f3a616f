/// An account of the made-up world.
struct WorldAccount: Sendable {
    let id: Int64
    let role: WorldRole
    /// Two letters; nil where the profile does not tell.
    let home: String?
    let isLocatable: Bool
    let lang: String
    let screenName: String
    let displayName: String
    let bio: String
    let location: String
    let link: String?
    /// The two places that it comes back to.
    let favourites: [WorldPlace]
    let createdAt: Int64
    /// Followers at the world's beginning.
    let followers: Int
    /// Followers more each week, as a share.
    let growth: Double
    let friends: Int
    let listed: Int
    let statuses: Int
    let likes: Int
    let isVerified: Bool
    let isDefaultProfile: Bool
    /// Own tweets a week.
    let activity: Double
    /// The share of its tweets that name a place in Croatia.
    let placeShare: Double
    /// The share of those that tell of an own journey.
    let travelShare: Double
    /// Shares of a tweet that names a place, within the data.
    let placeReach: Double
    /// Shares of any other tweet, within the data.
    let otherReach: Double
    /// Shares on the whole platform for one within the data.
    let echo: Double
    /// How readily others name it.
    let magnet: Double
    /// How often its tweets name somebody.
    let callShare: Double
    /// How readily it passes on what others write.
    let appetite: Double
    let source: String

    /// Followers some weeks after the beginning.
    func followers(after weeks: Double) -> Int {
        self.followers + Int(Double(self.followers) * self.growth * weeks)
    }

    /// Shares of its tweets about Croatia that can be expected in so many weeks.
    func placeStrength(weeks: Int) -> Double {
        self.activity * Double(weeks) * self.placeShare * self.placeReach
    }

    /// Shares of all its tweets that can be expected in so many weeks.
    func strength(weeks: Int) -> Double {
        self.placeStrength(weeks: weeks) + self.activity * Double(weeks) * (1 - self.placeShare) * self.otherReach
    }

    /// First-hand tweets of journeys a week, weighed by how far they carry.
    var sharing: Double {
        self.activity * self.placeShare * self.travelShare * (1 + self.placeReach)
    }
}
