/// A place that the made-up people talk about, in the forms that the sentences need.
struct SamplePlace: Sendable {
    /// The name in the nominative.
    let name: String
    /// What stands behind *u* or *na* in Croatian, the preposition included.
    let locative: String
    /// The name in English texts.
    let english: String
    /// A hashtag without #.
    let hashtag: String
    /// Degrees north.
    let latitude: Double
    /// Degrees east.
    let longitude: Double

    static let all: [Self] = [
        Self("Split", "u Splitu", "Split", "split", 43.51, 16.44),
        Self("Zagreb", "u Zagrebu", "Zagreb", "zagreb", 45.81, 15.98),
        Self("Dubrovnik", "u Dubrovniku", "Dubrovnik", "visitdubrovnik", 42.64, 18.11),
        Self("Zadar", "u Zadru", "Zadar", "zadar", 44.12, 15.24),
        Self("Rijeka", "u Rijeci", "Rijeka", "rijeka", 45.33, 14.44),
        Self("Pula", "u Puli", "Pula", "pula", 44.87, 13.85),
        Self("Osijek", "u Osijeku", "Osijek", "osijek", 45.55, 18.69),
        Self("Šibenik", "u Šibeniku", "Sibenik", "sibenik", 43.73, 15.90),
        Self("Hvar", "na Hvaru", "Hvar", "hvar", 43.17, 16.44),
        Self("Rovinj", "u Rovinju", "Rovinj", "rovinj", 45.08, 13.64),
        Self("Trogir", "u Trogiru", "Trogir", "trogir", 43.52, 16.25),
        Self("Makarska", "u Makarskoj", "Makarska", "makarska", 43.30, 17.02),
        Self("Korčula", "na Korčuli", "Korcula", "korcula", 42.96, 17.14),
        Self("Vis", "na Visu", "Vis island", "vis", 43.06, 16.18),
        Self("Plitvička jezera", "na Plitvičkim jezerima", "Plitvice Lakes", "plitvickajezera", 44.88, 15.62),
        Self("Opatija", "u Opatiji", "Opatija", "opatija", 45.34, 14.31),
        Self("Varaždin", "u Varaždinu", "Varazdin", "varazdin", 46.30, 16.34),
        Self("Istra", "u Istri", "Istria", "istra", 45.24, 13.94),
        Self("Dalmacija", "u Dalmaciji", "Dalmatia", "dalmacija", 43.73, 16.10),
        Self("Mljet", "na Mljetu", "Mljet", "mljet", 42.75, 17.53),
    ]

    private init(
        _ name: String,
        _ locative: String,
        _ english: String,
        _ hashtag: String,
        _ latitude: Double,
        _ longitude: Double
    ) {
        self.name = name
        self.locative = locative
        self.english = english
        self.hashtag = hashtag
        self.latitude = latitude
        self.longitude = longitude
    }
}
