internal import Influence

/// One ranked person: score, parts, facts, places, and the sentence why.
enum PersonCard {
    static func html(_ person: Person, names: [String]) -> HTMLText {
        var html = HTMLText()
        html.markup("<li class=\"person\" data-tier=\"")
        html.text(person.tier)
        html.markup("\" data-home=\"")
        html.text(person.homeCountry ?? "unknown")
        html.markup("\">\n<span class=\"score\" title=\"score, 0 to 100\">")
        html.decimal(person.score ?? 0, 1)
        html.markup("</span>\n<span class=\"quiet\">")
        html.number(person.rank ?? 0)
        html.markup(".</span> <h3>")
        html.append(Self.name(person))
        html.markup("</h3>\n")
        html.append(Self.bar(person, names: names))
        html.markup("<p>")
        html.isolated(person.why)
        html.markup(".</p>\n<p class=\"facts\">")
        html.append(Self.facts(person))
        html.markup("</p>\n")
        if !person.places.isEmpty {
            html.append(Self.places(person))
        }
        html.markup("</li>\n")
        return html
    }

    /// The handle, linked to the profile, and the name shown.
    static func name(_ person: Person) -> HTMLText {
        var html = HTMLText()
        if let handle = person.screenName, Self.isHandle(handle) {
            html.markup("<a rel=\"noreferrer noopener\" href=\"https://twitter.com/")
            html.text(handle)
            html.markup("\">@")
            html.text(handle)
            html.markup("</a>")
        } else {
            html.isolated(person.screenName.map { "@\($0)" } ?? person.userKey)
        }
        if let shown = person.displayName, !shown.isEmpty {
            html.markup(" <span class=\"quiet\">")
            html.isolated(shown)
            html.markup("</span>")
        }
        return html
    }

    private static func isHandle(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x5F
            }
    }

    private static func bar(_ person: Person, names: [String]) -> HTMLText {
        var html = HTMLText()
        html.markup(
            "<svg class=\"parts\" viewBox=\"0 0 100 7\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
        )
        html.text(person.parts.map { "\($0.label) \(HTMLText.decimal($0.points, 1))" }.joined(separator: ", "))
        html.markup("\"><rect class=\"ground\" width=\"100\" height=\"7\"/>")
        var start = 0.0
        for part in person.parts where part.points > 0 {
            html.markup("<rect class=\"c")
            html.number((names.firstIndex(of: part.name) ?? 0) % 7)
            html.markup("\" x=\"")
            html.decimal(start, 2)
            html.markup("\" width=\"")
            html.decimal(part.points, 2)
            html.markup("\" height=\"7\"><title>")
            html.text("\(part.label): \(HTMLText.decimal(part.points, 1)) points")
            html.markup("</title></rect>")
            start += part.points
        }
        html.markup("</svg>\n")
        return html
    }

    private static func facts(_ person: Person) -> HTMLText {
        var html = HTMLText()
        Self.fact(person.homeCounty ?? person.homeCountry ?? "home unknown", &html)
        Self.fact(person.tier == "unknown" ? "followers unknown" : person.tier, &html)
        if let rate = person.engagementRate {
            Self.fact("engagement \(HTMLText.decimal(rate * 100, 3)) %", &html)
        } else {
            Self.fact("engagement unknown", &html)
        }
        Self.fact("\(HTMLText.decimal(person.travelShare * 100, 0)) % about travel", &html)
        if let growth = person.monthlyGrowth {
            Self.fact("followers \(HTMLText.decimal(growth * 100, 1)) % in 30 days", &html)
        }
        if person.audience > 0 {
            let share = Double(person.botAudience) / Double(person.audience)
            Self.fact("\(HTMLText.decimal(share * 100, 0)) % of the audience like bots", &html)
        }
        if person.adTweets > 0 {
            Self.fact("\(person.adTweets) marked as advertising", &html)
        }
        if let last = person.lastTweetAt {
            Self.fact("last seen \(last.prefix(10))", &html)
        }
        return html
    }

    private static func fact(_ text: String, _ html: inout HTMLText) {
        html.markup("<span>")
        html.isolated(text)
        html.markup("</span> ")
    }

    private static func places(_ person: Person) -> HTMLText {
        var html = HTMLText()
        html.markup("<p>Often names ")
        for (index, place) in person.places.enumerated() {
            if index > 0 { html.markup(", ") }
            html.isolated(place.name)
            html.markup(" <span class=\"quiet\">(")
            html.number(place.tweets)
            html.markup(" tweets, ")
            html.number(place.days)
            html.markup(" days)</span>")
        }
        html.markup("</p>\n")
        return html
    }
}
