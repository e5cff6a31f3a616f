public import Influence

/// The report as one HTML page that needs nothing else: no network, no file beside it.
public enum HTMLReport {
    /// Renders the page.
    ///
    /// The bytes depend on the arguments alone.
    ///
    /// - Parameters:
    ///   - report: What the analysis found.
    ///   - counts: What was read in this run, by name, in order; none where the
    ///     report is made again from the warehouse.
    /// - Returns: The page in UTF-8.
    public static func render(_ report: InfluenceReport, counts: [(name: String, count: Int)] = []) -> [UInt8] {
        var page = HTMLText()
        page.markup(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>Putokaz: who shapes the talk about travel in Croatia</title>
            <style>
            """
        )
        page.markup(PageStyle.css)
        page.markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#lists\">To the lists</a>\n")
        page.append(HeaderSection.html(report))
        page.markup("<main>\n")
        page.append(ListsSection.html(report))
        page.append(PlacesSection.html(report))
        page.append(PeopleTables.rising(report))
        page.append(PeopleTables.shortlist(report))
        page.append(MethodSection.html(report, counts: counts))
        page.markup("</main>\n<script>\n")
        page.markup(PageScript.javaScript)
        page.markup("</script>\n</body>\n</html>\n")
        return page.bytes
    }
}
