internal import Influence

/// The answer in short: who stands first in each list, and which places move.
enum SummarySection {
    static func html(_ report: InfluenceReport) -> HTMLText {
        guard !report.runs.isEmpty else { return "" }
        var html: HTMLText = """
            <section class="short" aria-labelledby="in-short">
            <h2 id="in-short">In short</h2>
            <div class="leads">

            """
        for list in report.lists {
            html += Self.lead(list)
        }
        html += "</div>\n"
        html += Self.places(report)
        html += "</section>\n"
        return html
    }

    private static func lead(_ list: InfluenceList) -> HTMLText {
        var html: HTMLText = "<article><h3>\(list.name.title)</h3>\n<p class=\"quiet\">\(list.name.explanation)</p>\n"
        guard !list.ranked.isEmpty else {
            html += "<p>Nobody can be ranked yet: not enough data.</p></article>\n"
            return html
        }
        html += "<ol>\n"
        for person in list.ranked.prefix(3) {
            html += """
                <li><span class="lead-name">\(PersonCard.link(person))</span> <b>\(person.score ?? 0, 1)</b>\
                <span class="quiet">\(isolated: Self.places(of: person))</span></li>

                """
        }
        html += "</ol></article>\n"
        return html
    }

    private static func places(of person: Person) -> String {
        guard !person.places.isEmpty else { return "names no place often" }
        return person.places.prefix(3).map(\.name).joined(separator: ", ")
    }

    private static func places(_ report: InfluenceReport) -> HTMLText {
        let home = report.places.filter { $0.country == "HR" && $0.kind != "country" }
        guard let first = home.first else { return "" }
        var html: HTMLText = """
            <p class="moves"><b>\(isolated: first.name)</b> is the place named most, in \
            \(NumberText.counted(first.tweets, "tweet", "tweets")) by \
            \(NumberText.counted(first.people, "person", "people")).
            """
        for (trend, words) in [(PlaceTrend.rising, "Named more than four weeks ago"), (.falling, "Named less")] {
            let moving = home.filter { $0.trend == trend }.prefix(5)
            if !moving.isEmpty {
                html += " \(words): \(isolated: moving.map(\.name).joined(separator: ", "))."
            }
        }
        html += "</p>\n"
        return html
    }
}
