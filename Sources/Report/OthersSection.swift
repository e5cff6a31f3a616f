internal import Influence

/// Who wrote and is no person, with the reason.
enum OthersSection {
    private static let shown = 10

    private static let kinds: [(kind: String, population: String, name: String)] = [
        ("organisation", "kind_organisation", "Organisations"), ("media", "kind_media", "Media"),
        ("seller", "kind_seller", "Sellers of travel"), ("bot", "kind_bot", "Bots"),
        ("person", "kind_person", "Persons who act like bots"), ("unknown", "kind_unknown", "Of unknown kind"),
    ]

    static func html(_ report: InfluenceReport) -> HTMLText {
        guard !report.runs.isEmpty else { return "" }
        var html: HTMLText = """
            <section aria-labelledby="others">
            <h2 id="others">Who is not a person, and why</h2>
            <p class="intro">These accounts wrote too, and stand in no list. Nobody is deleted: each can be looked at, \
            here with those that wrote most, and all of them in the warehouse.</p>
            <div class="kinds">

            """
        var isEmpty = true
        for kind in Self.kinds {
            let accounts = report.otherAccounts.filter { $0.accountKind == kind.kind }
            let members = report.populations.first { $0.name == kind.population }?.members ?? 0
            guard members > 0 else { continue }
            isEmpty = false
            html += """
                <details><summary><b data-population="\(kind.population)">\(members)</b> \(kind.name)</summary>
                <ul>

                """
            for account in accounts.prefix(Self.shown) {
                html += """
                    <li>\(PersonCard.link(account.screenName, account.userKey)) <bdi class="shown">\
                    \(account.displayName ?? "")</bdi> – <span class="quiet">\(isolated: account.reason); \
                    \(NumberText.counted(account.ownTweets, "tweet", "tweets"))</span></li>

                    """
            }
            html += "</ul></details>\n"
        }
        if isEmpty { html += "<p class=\"empty\">Every account that wrote counts as a person.</p>\n" }
        html += "</div>\n</section>\n"
        return html
    }
}
