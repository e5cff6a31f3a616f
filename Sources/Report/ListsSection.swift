internal import Influence

/// The filters, and the three lists with those that wait for more data.
enum ListsSection {
    static func html(_ report: InfluenceReport) -> HTMLText {
        var html = HTMLText()
        html.append(Self.filters(report))
        for list in report.lists {
            html.append(Self.list(list))
        }
        return html
    }

    private static func filters(_ report: InfluenceReport) -> HTMLText {
        let people = report.lists.flatMap { $0.ranked }
        var html = HTMLText()
        html.markup(
            """
            <div id="lists" class="filters" role="search" aria-label="Filter the people">
            <label>Name, place or word <input id="filter-words" type="search" autocomplete="off"></label>
            <label>Size <select id="filter-tier"><option value="">any size</option>

            """
        )
        for tier in ["nano", "micro", "macro", "mega", "unknown"] where people.contains(where: { $0.tier == tier }) {
            Self.option(tier, Self.tierName(tier), &html)
        }
        html.markup("</select></label>\n<label>Home <select id=\"filter-home\"><option value=\"\">anywhere</option>\n")
        for home in Set(people.map { $0.homeCountry ?? "unknown" }).sorted() {
            Self.option(home, home, &html)
        }
        html.markup("</select></label>\n<p id=\"filter-status\" class=\"quiet\" role=\"status\"></p>\n</div>\n")
        return html
    }

    private static func option(_ value: String, _ name: String, _ html: inout HTMLText) {
        html.markup("<option value=\"")
        html.text(value)
        html.markup("\">")
        html.text(name)
        html.markup("</option>\n")
    }

    /// What a size is called.
    static func tierName(_ tier: String) -> String {
        switch tier {
        case "nano": "nano, below 10 000 followers"
        case "micro": "micro, below 100 000"
        case "macro": "macro, below a million"
        case "mega": "mega, a million and more"
        default: "followers unknown"
        }
    }

    private static func list(_ list: InfluenceList) -> HTMLText {
        var html = HTMLText()
        html.markup("<section aria-labelledby=\"list-")
        html.text(list.name.rawValue)
        html.markup("\">\n<h2 id=\"list-")
        html.text(list.name.rawValue)
        html.markup("\">")
        html.text(list.name.title)
        html.markup("</h2>\n<p>")
        html.text(list.name.explanation)
        html.markup("</p>\n<p class=\"quiet\">Population: ")
        html.number(list.population.members)
        html.markup(" persons, of whom ")
        html.number(list.population.ranked)
        html.markup(" are ranked and ")
        html.number(list.population.notEnoughData)
        html.markup(" have not enough data.</p>\n")
        if list.ranked.isEmpty {
            html.markup("<p>Nobody can be ranked yet: not enough data.</p>\n")
        } else {
            html.append(Self.legend(list))
            html.markup("<ol class=\"people\">\n")
            for person in list.ranked {
                html.append(PersonCard.html(person, names: Self.partNames(list)))
            }
            html.markup("</ol>\n")
        }
        html.append(Self.waiting(list))
        html.markup("</section>\n")
        return html
    }

    /// The parts of the list's score, in a fixed order, so that each has one colour.
    private static func partNames(_ list: InfluenceList) -> [String] {
        Set(list.ranked.flatMap { $0.parts.map(\.name) }).sorted()
    }

    private static func legend(_ list: InfluenceList) -> HTMLText {
        var html = HTMLText()
        html.markup("<ul class=\"legend\" aria-label=\"What the score is made of\">\n")
        let parts = list.ranked.flatMap(\.parts)
        for (index, name) in Self.partNames(list).enumerated() {
            guard let part = parts.first(where: { $0.name == name }) else { continue }
            html.markup("<li><svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect width=\"1\" height=\"1\" class=\"c")
            html.number(index % 7)
            html.markup("\"/></svg>")
            html.text(part.label)
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
        return html
    }

    private static func waiting(_ list: InfluenceList) -> HTMLText {
        var html = HTMLText()
        guard !list.notEnoughData.isEmpty else { return html }
        html.markup("<details>\n<summary>Not enough data: ")
        html.number(list.population.notEnoughData)
        html.markup(" persons</summary>\n<ul>\n")
        for person in list.notEnoughData {
            html.markup("<li>")
            html.append(PersonCard.name(person))
            html.markup(": seen ")
            html.number(person.ownTweets)
            html.markup(person.ownTweets == 1 ? " tweet on " : " tweets on ")
            html.number(person.days)
            html.markup(person.days == 1 ? " day</li>\n" : " days</li>\n")
        }
        if list.notEnoughData.count < list.population.notEnoughData {
            html.markup("<li class=\"quiet\">and ")
            html.number(list.population.notEnoughData - list.notEnoughData.count)
            html.markup(" more</li>\n")
        }
        html.markup("</ul>\n</details>\n")
        return html
    }
}
