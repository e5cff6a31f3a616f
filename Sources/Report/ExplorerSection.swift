internal import Influence

/// The people: filters, the map that filters too, and the three lists.
enum ExplorerSection {
    static func html(_ report: InfluenceReport) -> HTMLText {
        guard !report.runs.isEmpty else { return "" }
        var html: HTMLText = """
            <section class="explorer" aria-labelledby="people">
            <h2 id="people">The people</h2>
            <p class="intro">Three lists, each ranked inside its own population. The score, 0 to 100, adds up the parts \
            beside each person; the ranks in small print are where chance in the sample could have put them.</p>

            """
        html += FilterBar.html(report)
        html += "<div class=\"columns\">\n<div class=\"side\">\n"
        html += MapFigure.html(report)
        html += "</div>\n<div class=\"lists\" id=\"lists\">\n"
        html += Self.tabs(report.lists)
        for list in report.lists {
            html += Self.list(list)
        }
        html += "</div>\n</div>\n</section>\n"
        return html
    }

    /// Shown by the script, which makes the lists panels of tabs.
    private static func tabs(_ lists: [InfluenceList]) -> HTMLText {
        var html: HTMLText = "<div class=\"tabs\" id=\"tabs\" role=\"tablist\" aria-label=\"Lists\" hidden>\n"
        for (index, list) in lists.enumerated() {
            html += """
                <button type="button" role="tab" id="tab-\(list.name.rawValue)" aria-controls="\(list.name.rawValue)" \
                aria-selected="\(index == 0 ? "true" : "false")" tabindex="\(index == 0 ? "0" : "-1")">\
                \(list.name.title) <span class="count">\(list.population.ranked)</span></button>

                """
        }
        html += "</div>\n"
        return html
    }

    private static func list(_ list: InfluenceList) -> HTMLText {
        let name = list.name.rawValue
        var html: HTMLText = """
            <section class="list" id="\(name)" data-list="\(name)" aria-labelledby="title-\(name)">
            <h3 id="title-\(name)">\(list.name.title)</h3>
            <p>\(list.name.explanation)</p>

            """
        html += Self.population(list.population)
        if list.ranked.isEmpty {
            html += "<p class=\"empty\">Nobody can be ranked yet: not enough data.</p>\n"
        } else {
            html += "<ol class=\"people\">\n"
            for (index, person) in list.ranked.prefix(HTMLReport.shownPeople).enumerated() {
                html += PersonCard.html(person, position: index)
            }
            let shown = min(HTMLReport.shownPeople, list.ranked.count)
            html += """
                </ol>
                <p class="more"><button type="button" class="show-more" hidden>Show more</button> \
                <span class="status" role="status">The first \(shown) of \(list.population.ranked) ranked</span></p>

                """
        }
        html += Self.waiting(list)
        html += "</section>\n"
        return html
    }

    private static func population(_ population: Population) -> HTMLText {
        let share = population.members > 0 ? Double(population.ranked) / Double(population.members) : 0
        return """
            <div class="population"><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="track" width="100" height="4"/><rect class="fill" width="\(NumberText.unit(share * 100))" \
            height="4"/></svg>
            <p><b data-population="members">\(population.members)</b> \
            \(population.members == 1 ? "person" : "people") in this population: \
            <b data-population="ranked">\(population.ranked)</b> ranked, \
            <b data-population="waiting">\(population.notEnoughData)</b> with not enough data.</p></div>

            """
    }

    private static func waiting(_ list: InfluenceList) -> HTMLText {
        guard !list.notEnoughData.isEmpty else { return "" }
        let shown = list.notEnoughData.prefix(30)
        var html: HTMLText = """
            <details class="waiting">
            <summary>Not enough data: \(NumberText.counted(list.population.notEnoughData, "person", "people"))</summary>
            <ul>

            """
        for person in shown {
            html += """
                <li>\(PersonCard.link(person)) <span class="quiet">seen \
                \(NumberText.counted(person.ownTweets, "tweet", "tweets")) on \
                \(NumberText.counted(person.days, "day", "days"))</span></li>

                """
        }
        html += "</ul>\n"
        if shown.count < list.population.notEnoughData {
            html += "<p class=\"quiet\">and \(list.population.notEnoughData - shown.count) more, seen less</p>\n"
        }
        html += "</details>\n"
        return html
    }
}
