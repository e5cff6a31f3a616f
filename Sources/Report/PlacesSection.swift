internal import Influence

/// The places named most, with their weeks as a small line.
enum PlacesSection {
    static func html(_ report: InfluenceReport) -> HTMLText {
        var html = HTMLText()
        html.markup("<section aria-labelledby=\"places\">\n<h2 id=\"places\">Most-named places</h2>\n")
        guard !report.places.isEmpty else {
            html.markup("<p>No place was named.</p>\n</section>\n")
            return html
        }
        html.markup(
            """
            <div class="scroll" tabindex="0" role="group" aria-labelledby="places">
            <table>
            <caption>Each tweet counted once, retweets not at all</caption>
            <thead><tr><th scope="col">Place</th><th scope="col">Region</th><th scope="col" class="n">Tweets</th>
            <th scope="col" class="n">People</th><th scope="col">Weeks</th></tr></thead>
            <tbody>

            """
        )
        var weeks: [Int64: [PlaceWeek]] = [:]
        for week in report.placeWeeks {
            weeks[week.placeID, default: []].append(week)
        }
        for place in report.places.prefix(100) {
            html.append(Self.row(place, weeks[place.placeID] ?? []))
        }
        html.markup("</tbody>\n</table>\n</div>\n</section>\n")
        return html
    }

    private static func row(_ place: NamedPlace, _ weeks: [PlaceWeek]) -> HTMLText {
        var html = HTMLText()
        html.markup("<tr><th scope=\"row\">")
        html.isolated(place.name)
        html.markup("</th><td>")
        html.isolated([place.region, place.country].compactMap(\.self).joined(separator: ", "))
        html.markup("</td><td class=\"n\">")
        html.number(place.tweets)
        html.markup("</td><td class=\"n\">")
        html.number(place.people)
        html.markup("</td><td>")
        if weeks.count > 1 {
            html.append(Self.line(place, weeks))
        }
        html.markup("</td></tr>\n")
        return html
    }

    private static func line(_ place: NamedPlace, _ weeks: [PlaceWeek]) -> HTMLText {
        let most = Double(max(1, weeks.map(\.tweets).max() ?? 1))
        let step = 100 / Double(weeks.count - 1)
        var html = HTMLText()
        html.markup(
            "<svg class=\"spark\" viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
        )
        html.text("\(place.name) by week: \(weeks.map { String($0.tweets) }.joined(separator: ", "))")
        html.markup("\"><path d=\"")
        for (index, week) in weeks.enumerated() {
            html.markup(index == 0 ? "M" : "L")
            html.decimal(Double(index) * step, 1)
            html.markup(" ")
            html.decimal(19 - 18 * Double(week.tweets) / most, 1)
        }
        html.markup("\"/></svg>")
        return html
    }
}
