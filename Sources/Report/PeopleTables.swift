internal import Influence

/// The tables of people: who is rising, and whom to call about which place.
enum PeopleTables {
    static func rising(_ report: InfluenceReport) -> HTMLText {
        var html = HTMLText()
        guard !report.rising.isEmpty else { return html }
        html.markup(
            """
            <section aria-labelledby="rising">
            <h2 id="rising">On the rise</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="rising">
            <table>
            <caption>Retweets, quotes, answers and mentions got in the last 28 days and the 28 before</caption>
            <thead><tr><th scope="col">Person</th><th scope="col" class="n">Now</th>
            <th scope="col" class="n">Before</th><th scope="col" class="n">Followers</th></tr></thead>
            <tbody>

            """
        )
        for person in report.rising {
            html.markup("<tr><th scope=\"row\">")
            html.isolated(person.screenName.map { "@\($0)" } ?? person.userKey)
            html.markup("</th><td class=\"n\">")
            html.number(person.actionsNow)
            html.markup("</td><td class=\"n\">")
            html.number(person.actionsBefore)
            html.markup("</td><td class=\"n\">")
            Self.followers(person.followers, &html)
            html.markup("</td></tr>\n")
        }
        html.markup("</tbody>\n</table>\n</div>\n</section>\n")
        return html
    }

    static func shortlist(_ report: InfluenceReport) -> HTMLText {
        var html = HTMLText()
        guard !report.shortlist.isEmpty else { return html }
        html.markup(
            """
            <section aria-labelledby="shortlist">
            <h2 id="shortlist">Whom to call about which place</h2>
            <p><button id="shortlist-csv" type="button">Save as CSV</button></p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="shortlist">
            <table id="shortlist-table">
            <thead><tr><th scope="col">Place or region</th><th scope="col">Person</th>
            <th scope="col" class="n">Tweets about it</th><th scope="col" class="n">Best score</th>
            <th scope="col" class="n">Followers</th></tr></thead>
            <tbody>

            """
        )
        for entry in report.shortlist {
            html.markup("<tr><th scope=\"row\">")
            html.isolated(entry.scopeName)
            html.markup("</th><td>")
            html.isolated(entry.screenName.map { "@\($0)" } ?? entry.userKey)
            html.markup("</td><td class=\"n\">")
            html.number(entry.tweets)
            html.markup("</td><td class=\"n\">")
            html.decimal(entry.bestScore, 1)
            html.markup("</td><td class=\"n\">")
            Self.followers(entry.followers, &html)
            html.markup("</td></tr>\n")
        }
        html.markup("</tbody>\n</table>\n</div>\n</section>\n")
        return html
    }

    private static func followers(_ followers: Int64?, _ html: inout HTMLText) {
        if let followers {
            html.number(Int(followers))
        } else {
            html.markup("unknown")
        }
    }
}
