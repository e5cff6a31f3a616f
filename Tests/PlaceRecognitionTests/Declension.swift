/// The case forms of a name after the tables of a school grammar.
///
/// Written apart from the inflection rules of the gazetteer, so that the two
/// check each other: E. Barić and others, *Hrvatska gramatika*, §§ 271–340
/// (nouns), 466–480 (adjectives). A name is a row of words `stem/class`; a
/// nominative that differs from the stem stands before a colon
/// (`Zadar:Zadr/m`), a genitive plural with an inserted vowel behind an equals
/// sign (`Vinkovc/pm=Vinkovaca`), `/0` marks a
/// word that does not change, and `/x` follows seven forms in full.
struct Declension {
    /// Nominative, genitive, dative, accusative, vocative, locative, instrumental.
    let forms: [String]

    init(_ notation: String) {
        let words = notation.split(separator: " ").map { Self.word(String($0)) }
        self.forms = (0..<7).map { index in words.map { $0[index] }.joined(separator: " ") }
    }

    private static let endings: [String: [String]] = [
        "f": ["a", "e", "i", "u", "o", "i", "om"],
        "n": ["o", "a", "u", "o", "o", "u", "om"],
        "ne": ["e", "a", "u", "e", "e", "u", "em"],
        "pm": ["i", "*", "ima", "e", "i", "ima", "ima"],
        "pf": ["e", "*", "ama", "e", "e", "ama", "ama"],
        "pn": ["a", "*", "ima", "a", "a", "ima", "ima"],
        "am": ["i", "og", "om", "i", "i", "om", "im"],
        "ams": ["i", "eg", "em", "i", "i", "em", "im"],
        "af": ["a", "e", "oj", "u", "a", "oj", "om"],
        "an": ["o", "og", "om", "o", "o", "om", "im"],
        "ans": ["e", "eg", "em", "e", "e", "em", "im"],
        "apm": ["i", "ih", "im", "e", "i", "im", "im"],
        "apf": ["e", "ih", "im", "e", "e", "im", "im"],
        "apn": ["a", "ih", "im", "a", "a", "im", "im"],
    ]

    private static func word(_ text: String) -> [String] {
        let parts = text.split(separator: "/").map(String.init)
        guard parts.count == 2, parts[1] != "0" else { return Array(repeating: parts[0], count: 7) }
        let stems = parts[0].split(separator: ":").map(String.init)
        let stem = stems[stems.count - 1]
        let marks = parts[1].split(separator: "=").map(String.init)
        switch marks[0] {
        case "x":
            return parts[0].split(separator: ",").map(String.init)
        case "m":
            // Hard stems; the velars and c soften in the vocative.
            let vocative = Self.softened(stem) + "e"
            return [stems[0], stem + "a", stem + "u", stems[0], vocative, stem + "u", stem + "om"]
        case "ms":
            return [stems[0], stem + "a", stem + "u", stems[0], stem + "u", stem + "u", stem + "em"]
        case "mo":
            // Soft stems whose last vowel is e keep -om.
            return [stems[0], stem + "a", stem + "u", stems[0], stem + "u", stem + "u", stem + "om"]
        case "mc":
            return [stems[0], stem + "a", stem + "u", stems[0], Self.softened(stem) + "e", stem + "u", stem + "em"]
        case "fk":
            // Sibilarisation before -i.
            let sibilant = ["k": "c", "g": "z", "h": "s"][String(stem.suffix(1))] ?? ""
            let dative = String(stem.dropLast()) + sibilant + "i"
            return [stem + "a", stem + "e", dative, stem + "u", stem + "o", dative, stem + "om"]
        default:
            let genitive = marks.count > 1 ? marks[1] : stem + "a"
            return (Self.endings[marks[0]] ?? []).map { $0 == "*" ? genitive : stem + $0 }
        }
    }

    private static func softened(_ stem: String) -> String {
        if stem.hasSuffix("sk") { return String(stem.dropLast(2)) + "šč" }
        let soft = ["k": "č", "g": "ž", "h": "š", "c": "č"][String(stem.suffix(1))]
        return soft.map { stem.dropLast() + $0 } ?? stem
    }
}
