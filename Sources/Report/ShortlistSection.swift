internal import Influence

/// Whom to call about which place or region.
enum ShortlistSection {
    private static let shown = 30

    static func html(_ report: InfluenceReport) -> HTMLText {
        guard !report.runs.isEmpty else { return "" }
        var html: HTMLText = """
            <section aria-labelledby="shortlist">
            <h2 id="shortlist">The shortlist</h2>
            <p class="intro">Whom to call about which place or region: ranked people who name it often, those who reach \
            furthest with it first.</p>

            """
        guard !report.shortlist.isEmpty else {
            html += "<p class=\"empty\">Nobody ranked names a place often enough yet.</p>\n</section>\n"
            return html
        }
        html += """
            <div class="tools" id="shortlist-tools" hidden>
            <label>Place or region <select id="shortlist-scope"><option value="">all</option></select></label>
            <button type="button" id="shortlist-csv">Save as CSV</button>
            <p class="status" id="shortlist-status" role="status"></p>
            </div>
            <div class="scroll" tabindex="0" role="group" aria-label="Shortlist, a table">
            <table id="shortlist-table">
            <thead><tr><th scope="col">Place or region</th><th scope="col" class="n">No.</th><th scope="col">Person</th>\
            <th scope="col" class="n">Tweets about it</th><th scope="col" class="n">Best score</th>\
            <th scope="col">In the list</th><th scope="col" class="n">Followers</th><th scope="col">Contact</th></tr></thead>
            <tbody>

            """
        for entry in report.shortlist.prefix(Self.shown) {
            html += Self.row(entry)
        }
        html += "</tbody>\n</table>\n</div>\n"
        html += "<p class=\"more\"><button type=\"button\" id=\"shortlist-more\" hidden>Show more</button></p>\n"
        if report.shortlist.count > Self.shown {
            html += "<noscript><p class=\"quiet\">and \(report.shortlist.count - Self.shown) more</p></noscript>\n"
        }
        html += "</section>\n"
        return html
    }

    private static func row(_ entry: ShortlistEntry) -> HTMLText {
        """
        <tr><th scope="row">\(isolated: entry.scopeName) <span class="quiet">\(entry.scope)</span></th>\
        <td class="n">\(entry.rank)</td><td>\(PersonCard.link(entry.screenName, entry.userKey))</td>\
        <td class="n">\(entry.tweets)</td><td class="n">\(entry.bestScore, 1)</td>\
        <td>\(ListName(rawValue: entry.bestList)?.title ?? entry.bestList)</td>\
        <td class="n">\(entry.followers.map { NumberText.whole(Int($0)) } ?? "unknown")</td>\
        <td>\(isolated: entry.contact ?? entry.blog ?? "–")</td></tr>

        """
    }
}
