internal import Influence

/// How the report was made, who is in no list, and what it cannot know.
enum MethodSection {
    static func html(_ report: InfluenceReport, counts: [(name: String, count: Int)]) -> HTMLText {
        var html = HTMLText()
        html.markup("<section aria-labelledby=\"method\">\n<h2 id=\"method\">How this was made</h2>\n")
        html.append(Self.populations(report))
        html.markup(Self.method)
        if let run = report.runs.first {
            html.markup("<p class=\"quiet\">PageRank took ")
            html.number(run.steps)
            html.markup(" steps; the last moved all ranks together by ")
            html.text(run.residual < 1e-9 ? "less than 0.000000001" : String(run.residual))
            html.markup(".</p>\n")
        }
        Self.table("What was read in this run", counts, &html)
        Self.table("What the warehouse holds", report.totals, &html)
        html.markup("</section>\n")
        return html
    }

    private static let method: StaticString = """
        <p>The score, 0 to 100, adds up parts. Each part is a person's place among those ranked in the same list, from
        0 (nobody below) to 1 (nobody above), times its weight. Weights, windows and minimums stand in the warehouse's
        settings table. Accounts that are like bots count nowhere as an audience.</p>
        <p>A person is ranked from 5 own tweets on; a travel sharer from first-hand tweets in 3 weeks on. A plain
        retweet is the original author's word, never the retweeter's. A place is named often from 3 own tweets on 2
        days on. Engagement is taken only from tweets seen at least 24 hours after they were written, and drawn towards
        the average where there are few; otherwise it is unknown.</p>
        <p><b>Limits.</b> This is a sample of public tweets, not all of them: numbers of retweets and mentions are lower
        bounds. Reach, impressions, age and gender cannot be told from tweets and are not guessed. Homes come from what
        people write in their profiles. Organisations, media, sellers of travel and bots are told from persons by named
        rules, which err at times.</p>

        """

    private static func populations(_ report: InfluenceReport) -> HTMLText {
        let names: [(String, StaticString)] = [
            ("home_croatia", "persons at home in Croatia"), ("home_elsewhere", "persons at home elsewhere"),
            ("home_unknown", "persons whose home is unknown"), ("kind_organisation", "organisations"),
            ("kind_media", "media"), ("kind_seller", "sellers of travel"), ("kind_bot", "bots"),
            ("kind_person", "persons who act like bots"), ("kind_unknown", "accounts of unknown kind"),
        ]
        var html = HTMLText()
        html.markup("<h3>Who wrote</h3>\n<ul>\n")
        for (name, label) in names {
            guard let population = report.populations.first(where: { $0.name == name }) else { continue }
            html.markup("<li>")
            html.number(population.members)
            html.markup(" ")
            html.markup(label)
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
        return html
    }

    private static func table(_ caption: StaticString, _ rows: [(name: String, count: Int)], _ html: inout HTMLText) {
        guard !rows.isEmpty else { return }
        html.markup("<div class=\"scroll\">\n<table>\n<caption>")
        html.markup(caption)
        html.markup("</caption>\n<tbody>\n")
        for row in rows {
            html.markup("<tr><th scope=\"row\">")
            html.text(row.name.split(separator: "_").joined(separator: " "))
            html.markup("</th><td class=\"n\">")
            html.number(row.count)
            html.markup("</td></tr>\n")
        }
        html.markup("</tbody>\n</table>\n</div>\n")
    }
}
