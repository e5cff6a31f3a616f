internal import Influence

/// Who is passed on and talked to more than before.
enum RisingSection {
    private static let shown = 20

    static func html(_ report: InfluenceReport) -> HTMLText {
        guard !report.runs.isEmpty else { return "" }
        var html: HTMLText = """
            <section aria-labelledby="rising">
            <h2 id="rising">On the rise</h2>
            <p class="intro">People who got clearly more retweets, quotes, answers and mentions in the newer span than in \
            the one before, of the same length.</p>

            """
        guard !report.rising.isEmpty else {
            html += "<p class=\"empty\">Nobody rises clearly.</p>\n</section>\n"
            return html
        }
        let most = Double(max(1, report.rising.map { max($0.actionsNow, $0.actionsBefore) }.max() ?? 1))
        html += """
            <div class="scroll" tabindex="0" role="group" aria-label="On the rise, a table">
            <table id="rising-table">
            <thead><tr><th scope="col">Person</th><th scope="col" class="n">Before</th><th scope="col" class="n">Now</th>\
            <th scope="col">Before and now</th><th scope="col">Home</th><th scope="col" class="n">Followers</th></tr></thead>
            <tbody>

            """
        for person in report.rising.prefix(Self.shown) {
            html += """
                <tr><th scope="row">\(PersonCard.link(person.screenName, person.userKey)) \
                <bdi class="shown">\(person.displayName ?? "")</bdi></th><td class="n">\(person.actionsBefore)</td>\
                <td class="n"><b>\(person.actionsNow)</b></td><td><svg class="pair" viewBox="0 0 100 14" \
                preserveAspectRatio="none" aria-hidden="true"><rect class="before" \
                width="\(NumberText.unit(Double(person.actionsBefore) / most * 100))" height="5"/><rect class="fill" y="7" \
                width="\(NumberText.unit(Double(person.actionsNow) / most * 100))" height="7"/></svg></td>\
                <td>\(WorldNames.country(person.homeCountry))</td>\
                <td class="n">\(person.followers.map { NumberText.whole(Int($0)) } ?? "unknown")</td></tr>

                """
        }
        html += "</tbody>\n</table>\n</div>\n</section>\n"
        return html
    }
}
