internal import Influence

/// One ranked person: score with its parts, why, places, evidence.
///
/// The script builds the same card for all others (`card` in page.js); a test
/// compares the two.
enum PersonCard {
    /// The points that fill a bar.
    static let fullBar = 30.0

    static func html(_ person: Person, position: Int) -> HTMLText {
        var html: HTMLText = """
            <li class="person" data-position="\(plain: position)"><p class="rank"><b>\(person.rank ?? 0)</b>
            """
        if let interval = PersonWords.interval(person) {
            html += "<span title=\"the ranks that resampling the tweets gives\">\(interval)</span>"
        }
        if let movement = PersonWords.movement(person) {
            html += "<span title=\"since the analysis before\">\(movement)</span>"
        }
        html += "</p><div class=\"about\"><h4>\(Self.link(person))\(Self.shownName(person))</h4>"
        html += Self.facts(PersonWords.facts(person), "facts")
        if let bio = person.bio, !bio.isEmpty {
            html += "<p class=\"bio\">\(isolated: bio)</p>"
        }
        html += "<p class=\"why\">\(isolated: person.why)</p>"
        html += Self.places(person)
        html += Self.facts(PersonWords.measures(person), "facts measures")
        html += Self.evidence(person)
        html += "</div>\(Self.score(person))</li>\n"
        return html
    }

    /// The handle, linked to the profile.
    static func link(_ person: Person) -> HTMLText {
        Self.link(person.screenName, person.userKey)
    }

    /// A handle, linked to the profile where it can be one.
    static func link(_ handle: String?, _ key: String) -> HTMLText {
        guard let handle, Self.isHandle(handle) else {
            return "<bdi>\(handle.map { "@\($0)" } ?? key)</bdi>"
        }
        return "<a href=\"https://twitter.com/\(handle)\" rel=\"noreferrer noopener\">@\(handle)</a>"
    }

    /// Whether a text can be a handle: letters, digits, underscores, at most 15.
    static func isHandle(_ text: String) -> Bool {
        1...15 ~= text.utf8.count
            && text.utf8.allSatisfy {
                0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x5F
            }
    }

    private static func shownName(_ person: Person) -> HTMLText {
        guard let shown = person.displayName, !shown.isEmpty else { return "" }
        return " <bdi class=\"shown\">\(shown)</bdi>"
    }

    private static func facts(_ facts: [String], _ style: String) -> HTMLText {
        "<p class=\"\(style)\">\(HTMLText.joined(facts.map { "<bdi>\($0)</bdi>" }, by: " "))</p>"
    }

    private static func places(_ person: Person) -> HTMLText {
        guard !person.places.isEmpty else { return "<p class=\"quiet\">Names no place often.</p>" }
        var html: HTMLText = "<ul class=\"chips\" aria-label=\"Places named often, with tweets\">"
        for place in person.places.prefix(8) {
            html += "<li>\(isolated: place.name) <b>\(place.tweets)</b></li>"
        }
        html += "</ul>"
        return html
    }

    private static func evidence(_ person: Person) -> HTMLText {
        guard !person.evidence.isEmpty else { return "" }
        var html: HTMLText = "<details class=\"evidence\"><summary>Evidence</summary><ul>"
        for tweet in person.evidence {
            html += "<li><q>\(isolated: tweet.text)</q> <span class=\"quiet\">"
            if let id = tweet.tweetID, let handle = person.screenName, Self.isHandle(handle) {
                html += """
                    <a href="https://twitter.com/\(handle)/status/\(id)" rel="noreferrer noopener">\
                    \(DateText.short(tweet.createdAt))</a>
                    """
            } else {
                html += "\(DateText.short(tweet.createdAt))"
            }
            html += ", \(isolated: tweet.evidence)</span></li>"
        }
        html += "</ul></details>"
        return html
    }

    private static func score(_ person: Person) -> HTMLText {
        var html: HTMLText = """
            <div class="score"><p><b>\(person.score ?? 0, 1)</b> <span>of 100</span></p><ul class="bars" \
            aria-label="Parts of the score, points of those to be had">
            """
        for part in person.parts {
            html += """
                <li><span>\(part.label)</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">\
                <rect class="track" width="\(Self.width(part.weight * 100))" height="6"/><rect class="fill" \
                width="\(Self.width(part.points))" height="6"/></svg><b>\(Double(Self.tenths(part.points)) / 10, 1)</b></li>
                """
        }
        html += "</ul></div>"
        return html
    }

    /// Points in whole tenths, as they are shown; the script has no others.
    static func tenths(_ points: Double) -> Int {
        points.isFinite ? Int((min(1_000, max(0, points)) * 10).rounded()) : 0
    }

    /// The length of a bar for so many points, of 100.
    private static func width(_ points: Double) -> String {
        NumberText.unit(min(100, Double(Self.tenths(points)) / Self.fullBar * 10))
    }
}
