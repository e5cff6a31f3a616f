/// A place of the made-up world, in the forms that sentences of four languages need.
struct WorldPlace: Sendable {
    /// The name that the gazetteer shows.
    let name: String
    let genitive: String
    /// Where somebody is, the preposition included.
    let locative: String
    /// Where somebody goes, the preposition included.
    let accusative: String
    let english: String
    let german: String
    let italian: String
    /// A hashtag without #.
    let hashtag: String
    /// Degrees north.
    let latitude: Double
    /// Degrees east.
    let longitude: Double

    /// Name, genitive, locative, accusative, English, German, Italian, hashtag, latitude and longitude.
    private static let table = """
        Split|Splita|u Splitu|u Split|Split|Split|Spalato|split|43.508|16.440
        Zagreb|Zagreba|u Zagrebu|u Zagreb|Zagreb|Zagreb|Zagabria|zagreb|45.813|15.977
        Dubrovnik|Dubrovnika|u Dubrovniku|u Dubrovnik|Dubrovnik|Dubrovnik|Dubrovnik|dubrovnik|42.641|18.108
        Zadar|Zadra|u Zadru|u Zadar|Zadar|Zadar|Zara|zadar|44.119|15.231
        Rijeka|Rijeke|u Rijeci|u Rijeku|Rijeka|Rijeka|Fiume|rijeka|45.327|14.442
        Pula|Pule|u Puli|u Pulu|Pula|Pula|Pola|pula|44.867|13.850
        Osijek|Osijeka|u Osijeku|u Osijek|Osijek|Osijek|Osijek|osijek|45.555|18.694
        Šibenik|Šibenika|u Šibeniku|u Šibenik|Šibenik|Šibenik|Sebenico|sibenik|43.735|15.895
        Hvar|Hvara|na Hvaru|na Hvar|Hvar|Hvar|Hvar|hvar|43.172|16.442
        Rovinj|Rovinja|u Rovinju|u Rovinj|Rovinj|Rovinj|Rovigno|rovinj|45.081|13.640
        Trogir|Trogira|u Trogiru|u Trogir|Trogir|Trogir|Traù|trogir|43.517|16.251
        Makarska|Makarske|u Makarskoj|u Makarsku|Makarska|Makarska|Makarska|makarska|43.297|17.018
        Korčula|Korčule|na Korčuli|na Korčulu|Korčula|Korčula|Curzola|korcula|42.960|17.135
        Opatija|Opatije|u Opatiji|u Opatiju|Opatija|Opatija|Abbazia|opatija|45.338|14.305
        Varaždin|Varaždina|u Varaždinu|u Varaždin|Varaždin|Varaždin|Varaždin|varazdin|46.305|16.337
        Istra|Istre|u Istri|u Istru|Istria|Istrien|Istria|istra|45.240|13.940
        Poreč|Poreča|u Poreču|u Poreč|Poreč|Poreč|Parenzo|porec|45.227|13.595
        Krk|Krka|na Krku|na Krk|Krk|Krk|Krk|krk|45.028|14.575
        Brač|Brača|na Braču|na Brač|Brač|Brač|Brač|brac|43.310|16.650
        Mljet|Mljeta|na Mljetu|na Mljet|Mljet|Mljet|Mljet|mljet|42.750|17.520
        Primošten|Primoštena|u Primoštenu|u Primošten|Primošten|Primošten|Primošten|primosten|43.586|15.923
        Cavtat|Cavtata|u Cavtatu|u Cavtat|Cavtat|Cavtat|Cavtat|cavtat|42.581|18.218
        Motovun|Motovuna|u Motovunu|u Motovun|Motovun|Motovun|Montona|motovun|45.337|13.829
        Omiš|Omiša|u Omišu|u Omiš|Omiš|Omiš|Omiš|omis|43.445|16.688
        Samobor|Samobora|u Samoboru|u Samobor|Samobor|Samobor|Samobor|samobor|45.803|15.711
        Vukovar|Vukovara|u Vukovaru|u Vukovar|Vukovar|Vukovar|Vukovar|vukovar|45.344|19.002
        Biokovo|Biokova|na Biokovu|na Biokovo|Biokovo|Biokovo|Biokovo|biokovo|43.316|17.070
        Pelješac|Pelješca|na Pelješcu|na Pelješac|Pelješac|Pelješac|Pelješac|peljesac|42.920|17.400
        Crikvenica|Crikvenice|u Crikvenici|u Crikvenicu|Crikvenica|Crikvenica|Crikvenica|crikvenica|45.177|14.692
        Karlovac|Karlovca|u Karlovcu|u Karlovac|Karlovac|Karlovac|Karlovac|karlovac|45.487|15.548
        Sisak|Siska|u Sisku|u Sisak|Sisak|Sisak|Sisak|sisak|45.485|16.373
        Novalja|Novalje|u Novalji|u Novalju|Novalja|Novalja|Novalja|novalja|44.558|14.886
        Plitvička jezera|Plitvičkih jezera|na Plitvičkim jezerima|na Plitvička jezera|Plitvice Lakes|\
        Plitvicer Seen|Laghi di Plitvice|plitvice|44.880|15.616
        Lastovo|Lastova|na Lastovu|na Lastovo|Lastovo|Lastovo|Lastovo|lastovo|42.769|16.900
        """

    static let all: [Self] = Self.table.split(separator: "\n").compactMap(Self.init(row:))

    private init?(row: Substring) {
        let fields = row.split(separator: "|").map(String.init)
        guard fields.count == 10, let latitude = Double(fields[8]), let longitude = Double(fields[9]) else {
            return nil
        }
        self.name = fields[0]
        self.genitive = fields[1]
        self.locative = fields[2]
        self.accusative = fields[3]
        self.english = fields[4]
        self.german = fields[5]
        self.italian = fields[6]
        self.hashtag = fields[7]
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The form that a mark of a sentence stands for; nil for any other letter.
    func form(_ mark: Character, lang: String) -> String? {
        switch mark {
        case "N": self.name
        case "G": self.genitive
        case "L": self.locative
        case "A": self.accusative
        case "E": lang == "de" ? self.german : lang == "it" ? self.italian : self.english
        default: nil
        }
    }
}
