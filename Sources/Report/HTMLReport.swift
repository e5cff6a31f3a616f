public import Influence

/// The report as one HTML page that needs nothing else: no network, no file beside it.
///
/// The page is whole without its script: the first of each list, the map and
/// all charts are in it. The script adds the others, filters and the CSV file.
public enum HTMLReport {
    /// The people of each list that stand in the page itself.
    static let shownPeople = 10

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
        var page: HTMLText = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src 'unsafe-inline'; img-src data:">
            <link rel="icon" href="data:,">
            <title>Putokaz: who shapes the talk about travel in Croatia</title>
            <style>
            \(PageParts.style)</style>
            </head>
            <body>
            <a class="skip" href="#people">To the people</a>

            """
        let isEmpty = report.runs.isEmpty
        page += HeaderSection.html(report)
        page += "<main>\n"
        page += SummarySection.html(report)
        page += ExplorerSection.html(report)
        page += PlacesSection.html(report)
        page += ShortlistSection.html(report)
        page += RisingSection.html(report)
        page += AudienceSection.html(report)
        page += OthersSection.html(report)
        page += MethodSection.html(report, counts: counts)
        page += "</main>\n"
        page += Self.foot
        if !isEmpty {
            page += "<script type=\"application/gzip\" id=\"data\">\(PageData.letters(report))</script>\n"
        }
        page += "<script>\n\(PageParts.script)</script>\n</body>\n</html>\n"
        return page.bytes
    }

    private static let foot: HTMLText = """
        <footer class="foot">
        <p>Made by Putokaz. Map: <a href="https://www.generic-mapping-tools.org/" rel="noreferrer">DCW-GMT</a>, the \
        Digital Chart of the World by the GMT team (LGPL-3+), simplified; lines between counties from the Python package \
        echarts-countries-pypkg (MIT). Places: <a href="https://www.geonames.org/" rel="noreferrer">GeoNames</a> \
        (CC&#160;BY&#160;4.0) and tables of our own.</p>
        </footer>

        """
}
