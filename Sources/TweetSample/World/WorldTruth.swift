internal import JSONDocument

/// What was planted in a world, as JSON.
struct WorldTruth {
    let accounts: [WorldAccount]
    let tweets: [WorldTweet]
    let weeks: Int
    let seed: UInt64

    /// Half of what the weakest of those planted for a list can expect also makes others count as planted there.
    private static let share = 0.5

    var json: JSONValue {
        [
            "seed": .string("\(self.seed)"), "weeks": .integer(Int64(self.weeks)),
            "tweets": .integer(Int64(self.tweets.count)),
            "lists": [
                "at_home": self.list(self.planted(.voice, self.homeStrength)),
                "about_croatia": self.list(self.planted(.herald, self.placeStrength)),
                "travel_sharers": self.list(self.sharers),
            ], "accounts": .array(self.accountValues),
        ]
    }

    /// Accounts in order of strength.
    private typealias Ranking = [(account: Int, strength: Double)]

    private func homeStrength(_ account: WorldAccount) -> Double {
        account.home == "HR" ? account.strength(weeks: self.weeks) : 0
    }

    private func placeStrength(_ account: WorldAccount) -> Double {
        account.placeStrength(weeks: self.weeks)
    }

    /// Whoever has the role, and whoever comes near the weakest of them.
    private func planted(_ role: WorldRole, _ strength: (WorldAccount) -> Double) -> Ranking {
        let weakest = self.accounts.filter { $0.role == role }.map(strength).filter { $0 > 0 }.min() ?? .infinity
        return self.ranking { account in
            let value = strength(account)
            return account.role == role || value >= weakest * Self.share ? value : nil
        }
    }

    private var sharers: Ranking {
        self.ranking { $0.role == .sharer ? $0.sharing : nil }
    }

    private func ranking(_ strength: (WorldAccount) -> Double?) -> Ranking {
        self.accounts.enumerated().compactMap { index, account -> (account: Int, strength: Double)? in
            guard account.role.isPerson, let value = strength(account), value > 0 else { return nil }
            return (index, value)
        }.sorted { ($1.strength, $0.account) < ($0.strength, $1.account) }
    }

    private func list(_ ranking: Ranking) -> JSONValue {
        .array(
            ranking.map { entry in
                [
                    "user_id": .string("\(self.accounts[entry.account].id)"),
                    "screen_name": .string(self.accounts[entry.account].screenName),
                    "strength": .number((entry.strength * 1_000).rounded() / 1_000),
                ]
            }
        )
    }

    private var accountValues: [JSONValue] {
        var written = [[String: Int]](repeating: [:], count: self.accounts.count)
        for tweet in self.tweets where tweet.relation == .none {
            if let place = tweet.place {
                written[tweet.author][place.name, default: 0] += 1
            }
        }
        return self.accounts.enumerated().map { index, account in
            let places = account.favourites.map { place -> JSONValue in
                ["name": .string(place.name), "tweets": .integer(Int64(written[index][place.name] ?? 0))]
            }
            return [
                "user_id": .string("\(account.id)"), "screen_name": .string(account.screenName),
                "kind": .string(account.role.kind), "role": .string(account.role.rawValue),
                "home": account.isLocatable ? account.home.map(JSONValue.string) ?? .null : .null,
                "favourites": account.role.isPerson ? .array(places) : .array([]),
            ]
        }
    }
}
