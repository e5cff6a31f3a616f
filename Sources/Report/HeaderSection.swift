internal import Influence

/// The page's head: what it is, its window, its headline numbers.
enum HeaderSection {
    static func html(_ report: InfluenceReport) -> HTMLText {
        var html = HTMLText()
        html.markup(
            """
            <header>
            <p class="quiet">Putokaz</p>
            <h1>Who shapes the talk about travel in Croatia, and which places they talk about</h1>

            """
        )
        guard let run = report.runs.first else {
            html.markup("<p>No analysis has run yet.</p>\n</header>\n")
            return html
        }
        html.markup("<p class=\"quiet\">Analysed ")
        html.text(Self.minute(run.analysedAt))
        html.markup(" UTC")
        if let start = run.startsAt, let end = run.newestAt {
            html.markup("; tweets from ")
            html.text(String(start.prefix(10)))
            html.markup(" to ")
            html.text(String(end.prefix(10)))
        }
        html.markup(".</p>\n<ul class=\"figures\">\n")
        let before = report.runs.dropFirst().first
        Self.figure(run.tweets, before?.tweets, "tweets", &html)
        Self.figure(run.people, before?.people, "accounts that wrote them", &html)
        Self.figure(run.places, before?.places, "places named", &html)
        html.markup("</ul>\n</header>\n")
        return html
    }

    /// A time to the minute.
    static func minute(_ time: String) -> String {
        String(time.prefix(16))
    }

    private static func figure(_ value: Int, _ before: Int?, _ name: StaticString, _ html: inout HTMLText) {
        html.markup("<li><b>")
        html.number(value)
        html.markup("</b> ")
        html.markup(name)
        if let before, before != value {
            html.markup(" <span class=\"quiet\">(")
            if value > before { html.markup("+") }
            html.number(value - before)
            html.markup(" since the last analysis)</span>")
        }
        html.markup("</li>\n")
    }
}
