internal import Influence

/// The page's head: what it is, its window, its headline numbers, the way through it.
enum HeaderSection {
    static func html(_ report: InfluenceReport) -> HTMLText {
        var html: HTMLText = """
            <header class="head">
            <div class="title">
            <p class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M11 2h2v20h-2zM4 4h13l3 3-3 3H4zM20 \
            12H8l-3 2.5L8 17h12z"/></svg> Putokaz</p>
            <h1>Who shapes the talk about travel in Croatia, and which places they talk about</h1>

            """
        guard let run = report.runs.first else {
            html += "<p class=\"lede\">No analysis has run yet.</p>\n</div>\n</header>\n"
            return html
        }
        html += "<p class=\"lede\">"
        if let start = run.startsAt, let end = run.newestAt {
            html += """
                Public tweets from <time datetime="\(DateText.day(start))">\(DateText.long(start))</time> to <time \
                datetime="\(DateText.day(end))">\(DateText.long(end))</time>, analysed on
                """
        } else {
            html += "Analysed on"
        }
        html += """
             <time datetime="\(DateText.day(run.analysedAt))">\(DateText.long(run.analysedAt))</time> at \
            \(DateText.clock(run.analysedAt))&#160;UTC.</p>
            </div>
            <ul class="figures">

            """
        let before = report.runs.dropFirst().first
        html += Self.figure("tweets", run.tweets, before?.tweets, "tweets", "retweets not counted")
        html += Self.figure("accounts", run.people, before?.people, "accounts", "that wrote them")
        html += Self.figure("places", run.places, before?.places, "places", "named in them")
        for list in report.lists {
            html += Self.figure(
                list.name.rawValue,
                list.population.ranked,
                nil,
                "ranked",
                "in “\(list.name.title)”"
            )
        }
        html += "</ul>\n</header>\n"
        html += Self.navigation
        return html
    }

    private static let navigation: HTMLText = """
        <nav class="ways" aria-label="Sections"><ul>
        <li><a href="#people">People</a></li><li><a href="#places">Places</a></li>
        <li><a href="#shortlist">Shortlist</a></li><li><a href="#rising">On the rise</a></li>
        <li><a href="#audience">Audience</a></li><li><a href="#others">Not people</a></li>
        <li><a href="#method">Method</a></li>
        </ul></nav>

        """

    private static func figure(
        _ key: String,
        _ value: Int,
        _ before: Int?,
        _ name: String,
        _ note: String
    ) -> HTMLText {
        var html: HTMLText = "<li data-figure=\"\(key)\"><b>\(value)</b> <span>\(name)</span> <small>\(note)"
        if let before {
            html +=
                before == value ? ", as before" : ", <em>\(NumberText.change(value - before))</em> since the last run"
        }
        html += "</small></li>\n"
        return html
    }
}
