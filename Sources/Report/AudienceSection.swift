internal import Influence

/// Where those are at home who respond to the ranked people.
enum AudienceSection {
    private static let shown = 12

    static func html(_ report: InfluenceReport) -> HTMLText {
        guard !report.runs.isEmpty else { return "" }
        var html: HTMLText = """
            <section aria-labelledby="audience">
            <h2 id="audience">The audience</h2>
            <p class="intro">Homes of the accounts that retweet, quote, answer and mention the people looked at closely, as \
            their profiles tell them. An account that responds to two people counts twice.</p>

            """
        guard !report.audience.isEmpty else {
            html += "<p class=\"empty\">Nothing is known of the audience yet.</p>\n</section>\n"
            return html
        }
        let most = Double(max(1, report.audience.map(\.people).max() ?? 1))
        html += "<ul class=\"countries\" id=\"audience-countries\">\n"
        for country in report.audience.prefix(Self.shown) {
            html += """
                <li><span>\(WorldNames.country(country.country))</span><svg viewBox="0 0 100 8" preserveAspectRatio="none" \
                aria-hidden="true"><rect class="fill" width="\(NumberText.unit(Double(country.people) / most * 100))" \
                height="8"/></svg><b>\(country.people)</b> <span class="quiet">\(NumberText.percent(country.share))</span></li>

                """
        }
        html += "</ul>\n"
        let others = report.audience.dropFirst(Self.shown)
        if !others.isEmpty {
            html += """
                <p class="quiet">and \(others.reduce(0) { $0 + $1.people }) in \
                \(NumberText.counted(others.count, "other country", "other countries")).</p>

                """
        }
        html += "</section>\n"
        return html
    }
}
