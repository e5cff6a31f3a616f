/// The English names of countries and languages, for codes that people need not know.
enum WorldNames {
    /// The country of an ISO 3166-1 alpha-2 code; the code itself where it is not known here.
    static func country(_ code: String?) -> String {
        guard let code, code != "unknown" else { return "home unknown" }
        return Self.countries[code] ?? code
    }

    /// The language of a BCP 47 tag; the tag itself where it is not known here.
    static func language(_ tag: String) -> String {
        Self.languages[tag] ?? tag
    }

    private static let countries = Self.table(
        """
        AE United Arab Emirates|AL Albania|AM Armenia|AR Argentina|AT Austria|AU Australia|AZ Azerbaijan
        BA Bosnia and Herzegovina|BE Belgium|BG Bulgaria|BR Brazil|BY Belarus|CA Canada|CH Switzerland|CL Chile
        CN China|CO Colombia|CU Cuba|CY Cyprus|CZ Czechia|DE Germany|DK Denmark|DZ Algeria|EC Ecuador|EE Estonia
        EG Egypt|ES Spain|FI Finland|FR France|GB United Kingdom|GE Georgia|GH Ghana|GR Greece|HK Hong Kong
        HR Croatia|HU Hungary|ID Indonesia|IE Ireland|IL Israel|IN India|IQ Iraq|IR Iran|IS Iceland|IT Italy
        JM Jamaica|JO Jordan|JP Japan|KE Kenya|KR South Korea|KW Kuwait|KZ Kazakhstan|LB Lebanon|LI Liechtenstein
        LK Sri Lanka|LT Lithuania|LU Luxembourg|LV Latvia|MA Morocco|MC Monaco|MD Moldova|ME Montenegro
        MK North Macedonia|MT Malta|MX Mexico|MY Malaysia|NG Nigeria|NL Netherlands|NO Norway|NP Nepal
        NZ New Zealand|PA Panama|PE Peru|PH Philippines|PK Pakistan|PL Poland|PT Portugal|QA Qatar|RO Romania
        RS Serbia|RU Russia|SA Saudi Arabia|SE Sweden|SG Singapore|SI Slovenia|SK Slovakia|SM San Marino|SN Senegal
        SY Syria|TH Thailand|TN Tunisia|TR Türkiye|TW Taiwan|UA Ukraine|UG Uganda|US United States|UY Uruguay
        VA Vatican City|VE Venezuela|VN Vietnam|XK Kosovo|ZA South Africa
        """
    )

    private static let languages = Self.table(
        """
        ar Arabic|bg Bulgarian|bs Bosnian|ca Catalan|cs Czech|da Danish|de German|el Greek|en English|es Spanish
        et Estonian|fa Persian|fi Finnish|fr French|he Hebrew|iw Hebrew|hi Hindi|hr Croatian|hu Hungarian
        id Indonesian|in Indonesian|is Icelandic|it Italian|ja Japanese|ko Korean|lt Lithuanian|lv Latvian
        mk Macedonian|nl Dutch|no Norwegian|pl Polish|pt Portuguese|ro Romanian|ru Russian|sk Slovak|sl Slovenian
        sq Albanian|sr Serbian|sv Swedish|th Thai|tl Tagalog|tr Turkish|uk Ukrainian|ur Urdu|vi Vietnamese|zh Chinese
        """
    )

    private static func table(_ text: String) -> [String: String] {
        var names: [String: String] = [:]
        for entry in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let parts = entry.split(separator: " ", maxSplits: 1)
            names[String(parts[0])] = parts.count > 1 ? String(parts[1]) : nil
        }
        return names
    }
}
