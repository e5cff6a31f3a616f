internal import Influence

/// How the report was made, by which numbers, and what it cannot know.
enum MethodSection {
    static func html(_ report: InfluenceReport, counts: [(name: String, count: Int)]) -> HTMLText {
        var html: HTMLText = """
            <section class="method" aria-labelledby="method">
            <h2 id="method">How this was made</h2>
            <div class="prose">

            """
        html += Self.method
        if let run = report.runs.first {
            html += Self.window(run)
        }
        html += "</div>\n<div class=\"facts-tables\">\n"
        html += Self.table("Homes of the persons who wrote", "homes", Self.homes(report))
        html += Self.table("Read in this run", "run-counts", counts)
        html += Self.table("Held by the warehouse", "totals", report.loads + report.totals)
        html += "</div>\n"
        html += Self.settings(report.settings)
        html += "</section>\n"
        return html
    }

    private static let method: HTMLText = """
        <p><b>The score</b>, 0 to 100, adds up parts. Each part is a person's place among those ranked in the same list, \
        from 0 (nobody below) to 1 (nobody above), times its weight. A part that is unknown leaves its weight to the others. \
        Accounts that are like bots count nowhere as an audience.</p>
        <p><b>Who is ranked.</b> A person is ranked from a minimum of own tweets on; a travel sharer also needs first-hand \
        tweets over weeks. A plain retweet is the original author's word, never the retweeter's. A place is named often from \
        3 own tweets on 2 days on. Engagement is taken only from tweets seen at least 24 hours after they were written, and \
        drawn towards the average where there are few; otherwise it is unknown.</p>
        <p><b>The ranks in small print</b> come from drawing the tweets again and again by chance: a wide span means that \
        another sample could well have put the person elsewhere.</p>
        <p><b>Limits.</b> This is a sample of public tweets, not all of them: numbers of retweets and mentions are lower \
        bounds. Reach, impressions, age and gender cannot be told from tweets and are not guessed. Homes come from what people \
        write in their profiles. Organisations, media, sellers of travel and bots are told from persons by named rules, which \
        err at times.</p>

        """

    private static func window(_ run: AnalysisRun) -> HTMLText {
        var html: HTMLText = "<p><b>This run.</b> "
        if let start = run.startsAt, let end = run.newestAt {
            html += "The window goes from \(DateText.long(start)) to the newest plausible tweet "
            html += "on \(DateText.long(end)). "
        }
        html += """
            The standing in the network settled after <span data-run="steps">\(run.steps)</span> steps of PageRank\
            \(run.residual < 1e-9 ? ", the last of which moved all ranks together by less than a billionth" : "").</p>

            """
        return html
    }

    private static func homes(_ report: InfluenceReport) -> [(name: String, count: Int)] {
        let names = [
            ("home_croatia", "at home in Croatia"), ("home_elsewhere", "at home elsewhere"),
            ("home_unknown", "home unknown"),
        ]
        return names.compactMap { name, label in
            report.populations.first { $0.name == name }.map { (label, $0.members) }
        }
    }

    private static func table(_ caption: String, _ id: String, _ rows: [(name: String, count: Int)]) -> HTMLText {
        guard !rows.isEmpty else { return "" }
        var html: HTMLText = "<table id=\"\(id)\"><caption>\(caption)</caption>\n<tbody>\n"
        for row in rows {
            let name = String(row.name.map { $0 == "_" ? " " : $0 })
            html += """
                <tr data-count="\(row.name)"><th scope="row">\(name)</th><td class="n">\(row.count)</td></tr>

                """
        }
        html += "</tbody></table>\n"
        return html
    }

    private static func settings(_ settings: [WarehouseSetting]) -> HTMLText {
        guard !settings.isEmpty else { return "" }
        var html: HTMLText = """
            <details class="table"><summary>The numbers that the analysis goes by</summary>
            <div class="scroll" tabindex="0" role="group" aria-label="Settings, a table">
            <table id="settings"><thead><tr><th scope="col">Setting</th><th scope="col" class="n">Value</th>\
            <th scope="col">Meaning</th></tr></thead>
            <tbody>

            """
        for setting in settings {
            html += """
                <tr><th scope="row">\(setting.name)</th><td class="n">\(Self.value(setting.value))</td>\
                <td>\(setting.meaning)</td></tr>

                """
        }
        html += "</tbody></table>\n</div></details>\n"
        return html
    }

    private static func value(_ value: Double) -> String {
        value == value.rounded() ? NumberText.decimal(value, 0) : "\(value)"
    }
}
