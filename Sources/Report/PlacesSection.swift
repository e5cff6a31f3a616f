internal import Influence

/// The places: the weeks of those named most, and a table of the others.
enum PlacesSection {
    private static let charts = 12
    private static let rows = 60

    static func html(_ report: InfluenceReport) -> HTMLText {
        guard !report.runs.isEmpty else { return "" }
        var html: HTMLText = """
            <section aria-labelledby="places">
            <h2 id="places">The places</h2>
            <p class="intro">Each tweet counts once for each place that it names; retweets do not count. The charts show \
            whole weeks: below them the first, the highest and the last.</p>

            """
        guard !report.places.isEmpty else {
            html += "<p class=\"empty\">No place was named.</p>\n</section>\n"
            return html
        }
        var weeks: [Int64: [PlaceWeek]] = [:]
        for week in report.placeWeeks where week.isWhole {
            weeks[week.placeID, default: []].append(week)
        }
        let charted = report.places.filter { (weeks[$0.placeID]?.count ?? 0) > 1 }.prefix(Self.charts)
        if !charted.isEmpty {
            html += "<ul class=\"charts\">\n"
            for place in charted {
                html += Self.chart(place, weeks[place.placeID] ?? [])
            }
            html += "</ul>\n"
        }
        html += Self.table(report.places)
        html += "</section>\n"
        return html
    }

    private static func chart(_ place: NamedPlace, _ weeks: [PlaceWeek]) -> HTMLText {
        """
        <li><h3>\(isolated: place.name)</h3><p><b>\(place.tweets)</b> <span class="quiet">\
        \(place.tweets == 1 ? "tweet" : "tweets")</span> \(Self.trend(place))</p>\(WeekChart.svg(place.name, weeks))</li>

        """
    }

    private static func trend(_ place: NamedPlace) -> HTMLText {
        """
        <span class="trend">\(MapFigure.sign(place.trend)) \(place.trend.rawValue), \(place.newerTweets) after \
        \(place.olderTweets)</span>
        """
    }

    private static func table(_ places: [NamedPlace]) -> HTMLText {
        var html: HTMLText = """
            <details class="table" open><summary>All places named most</summary>
            <div class="scroll" tabindex="0" role="group" aria-label="Places, a table">
            <table id="places-table">
            <thead><tr><th scope="col">Place</th><th scope="col">Where</th><th scope="col" class="n">Tweets</th>\
            <th scope="col" class="n">People</th><th scope="col" class="n">Days</th>\
            <th scope="col">Last four weeks after the four before</th></tr></thead>
            <tbody>

            """
        for place in places.prefix(Self.rows) {
            let region = place.country == "HR" ? place.region : nil
            let whereabouts = [region, WorldNames.country(place.country)].compactMap(\.self).joined(separator: ", ")
            html += """
                <tr data-place="\(String(place.placeID))"><th scope="row">\(isolated: place.name)</th>\
                <td>\(isolated: whereabouts)</td><td class="n">\(place.tweets)</td><td class="n">\(place.people)</td>\
                <td class="n">\(place.days)</td><td>\(Self.trend(place))</td></tr>

                """
        }
        html += "</tbody>\n</table>\n</div>\n</details>\n"
        return html
    }
}
