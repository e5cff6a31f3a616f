internal import Influence

/// The controls that filter the people.
enum FilterBar {
    static func html(_ report: InfluenceReport) -> HTMLText {
        let people = report.lists.flatMap(\.ranked)
        let named = Set(people.flatMap { $0.places.map(\.placeID) })
        let places = report.places.filter { named.contains($0.placeID) }
        let regions = Set(people.flatMap { $0.places.filter { $0.country == "HR" }.compactMap(\.region) }).sorted()
        let languages = Set(people.flatMap(\.languages)).map { ($0, WorldNames.language($0)) }.sorted { $0.1 < $1.1 }
        let tiers = PersonWords.tiers.filter { tier in people.contains { $0.tier == tier } }
        let categories = Set(people.map(\.category)).sorted()
        var html: HTMLText = """
            <form class="filters" id="filters" role="search" aria-label="Filter the people" hidden>
            <label class="wide">Name or word <input id="filter-words" type="search" autocomplete="off" \
            spellcheck="false"></label>

            """
        html += Self.select(
            "place",
            "Place",
            "any place",
            places.sorted { $0.name < $1.name }.map { (String($0.placeID), $0.name) }
        )
        html += Self.select("region", "Region", "any region", regions.map { ($0, $0) })
        html += Self.select("tier", "Size", "any size", tiers.map { ($0, PersonWords.tierRange($0)) })
        html += Self.select("language", "Language", "any language", languages)
        html += Self.select("category", "Category", "any category", categories.map { ($0, $0) })
        html += "<button type=\"reset\" id=\"filter-reset\">Clear</button>\n</form>\n"
        return html
    }

    private static func select(
        _ name: String,
        _ label: String,
        _ all: String,
        _ options: [(value: String, name: String)]
    ) -> HTMLText {
        var html: HTMLText = """
            <label>\(label) <select id="filter-\(name)"><option value="">\(all)</option>
            """
        for option in options {
            html += "<option value=\"\(option.value)\">\(option.name)</option>"
        }
        html += "</select></label>\n"
        return html
    }
}
