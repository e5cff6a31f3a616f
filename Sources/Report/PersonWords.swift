internal import Influence

/// What is said of a person in few words; the script says the same.
enum PersonWords {
    /// The sizes, the smallest first.
    static let tiers = ["nano", "micro", "macro", "mega", "unknown"]

    /// A size with its range.
    static func tierRange(_ tier: String) -> String {
        switch tier {
        case "nano": "nano, below 10\u{202F}000 followers"
        case "micro": "micro, below 100\u{202F}000"
        case "macro": "macro, below a million"
        case "mega": "mega, a million and more"
        default: "followers unknown"
        }
    }

    /// Who: home, size, category, languages.
    static func facts(_ person: Person) -> [String] {
        var facts = [person.homeCounty.map { "\($0), Croatia" } ?? WorldNames.country(person.homeCountry)]
        if let followers = person.followers {
            facts.append("\(person.tier), \(NumberText.counted(Int(followers), "follower", "followers"))")
        } else {
            facts.append("followers unknown")
        }
        if person.category != "other" { facts.append(person.category) }
        if !person.languages.isEmpty {
            facts.append(person.languages.map(WorldNames.language).joined(separator: ", "))
        }
        return facts
    }

    /// How: share of travel, engagement, growth, audience, advertising.
    static func measures(_ person: Person) -> [String] {
        var facts = ["\(NumberText.percent(person.travelShare)) about travel"]
        facts.append(person.engagementRate.map { "engagement \(NumberText.percent($0, 2))" } ?? "engagement unknown")
        if let growth = person.monthlyGrowth {
            facts.append("followers \(growth > 0 ? "+" : "")\(NumberText.percent(growth, 1)) in 30 days")
        }
        if person.audience > 0 {
            var audience = NumberText.counted(person.audience, "account", "accounts") + " respond"
            if person.botAudience > 0 {
                let share = Double(person.botAudience) / Double(person.audience)
                audience += ", \(NumberText.percent(share)) like bots"
            }
            facts.append(audience)
        }
        if !person.audienceCountries.isEmpty {
            let countries = person.audienceCountries.map {
                "\(WorldNames.country($0.country)) \(NumberText.percent($0.share))"
            }
            facts.append("from " + countries.joined(separator: ", "))
        }
        if person.adTweets > 0 { facts.append("\(NumberText.whole(person.adTweets)) marked as advertising") }
        if let flagged = person.flaggedTweets, flagged > 0 {
            facts.append("\(NumberText.whole(flagged)) to look at before working together")
        }
        if let last = person.lastTweetAt { facts.append("last seen \(DateText.short(last))") }
        return facts
    }

    /// How the rank moved since the analysis before, where it did.
    static func movement(_ person: Person) -> String? {
        guard let change = person.rankChange, change != 0 else { return nil }
        return "\(change > 0 ? "up" : "down") \(NumberText.whole(abs(change)))"
    }

    /// The interval of ranks, where resampling gave one.
    static func interval(_ person: Person) -> String? {
        guard let best = person.bestRank, let worst = person.worstRank else { return nil }
        return best == worst ? "rank \(NumberText.whole(best))" : "\(NumberText.whole(best))–\(NumberText.whole(worst))"
    }
}
