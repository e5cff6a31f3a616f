import PlaceRecognition
import Testing

@Suite struct PlaceMatcherTests {
    private func names(_ text: String) -> [String] {
        PlaceMatcher().mentions(in: text).compactMap { Gazetteer().place($0.placeID)?.name }
    }

    @Test(arguments: [
        ("Sutra idemo u Split.", "Split"),
        ("Ljetujemo na Hvaru.", "Hvar"),
        ("Vratili smo se iz Zadra.", "Zadar"),
        ("Živim u Rijeci već dugo.", "Rijeka"),
        ("Cesta prema Vinkovcima je zatvorena.", "Vinkovci"),
        ("Bili smo u Biogradu na Moru.", "Biograd na Moru"),
        ("We loved #VisitDubrovnik", "Dubrovnik"),
    ])
    func `A name is found in its case form`(text: String, name: String) {
        #expect(self.names(text) == [name])
    }

    @Test func `Short texts of very many words are read to their end`() {
        for letters in [10, 41, 42, 43, 60, 100] {
            let text = String(repeating: "a ", count: letters) + "u Splitu"
            #expect(PlaceMatcher().mentions(in: text).map(\.surface) == ["Splitu"], "\(letters)")
        }
    }

    @Test func `Handles and addresses are skipped`() {
        #expect(self.names("RT @split: https://www.zagreb.hr/split split.hr ivan@rijeka.hr").isEmpty)
    }

    @Test func `A mention knows where it stands in bytes and in code points`() throws {
        let mention = try #require(PlaceMatcher().mentions(in: "Čežnja za Šibenikom").first)
        #expect(mention.surface == "Šibenikom")
        #expect(mention.byteRange == 12..<22)
        #expect(mention.codePointRange == 10..<19)
    }

    @Test func `The hash is that of a SHA-256`() {
        #expect(Gazetteer.hash.count == 64)
    }
}

@Suite struct HashtagTests {
    @Test(arguments: [
        ("#VisitDubrovnik", "Dubrovnik"), ("#plitvickajezera", "Plitvička jezera"), ("#split", "Split"),
        ("#LoveCroatia", "Hrvatska"), ("#zadar2019", "Zadar"), ("#visithvar", "Hvar"), ("#old_town_rovinj", "Rovinj"),
        ("#slavonskibrod", "Slavonski Brod"), ("#summerinkorcula", "Korčula"),
    ])
    func `A hashtag is split into its words`(text: String, name: String) throws {
        let mention = try #require(PlaceMatcher().mentions(in: "Wow \(text)").first)
        #expect(Gazetteer().place(mention.placeID)?.name == name)
        #expect(mention.kind == .hashtag)
    }

    @Test(arguments: ["#splitting", "#nice", "#hvala", "#pagan", "#visited", "#crestfallen"])
    func `A hashtag that only contains letters of a name is none`(text: String) {
        #expect(PlaceMatcher().mentions(in: text).allSatisfy { $0.country != "HR" })
    }
}

@Suite struct ContextTests {
    private func found(_ text: String, _ context: TextContext = TextContext()) -> [String] {
        PlaceMatcher().mentions(in: text, context: context).compactMap { Gazetteer().place($0.placeID)?.name }
    }

    @Test(arguments: [
        "HNK Rijeka je pobijedila.", "Navijam za KK Zadar.", "Hajduk Split ima novog trenera.",
        "Gospodin Luka Zadar stiže sutra.", "Marko Split je moj susjed.",
    ])
    func `Clubs and people are no places`(text: String) {
        #expect(self.found(text).isEmpty)
    }

    @Test(arguments: [
        ("u splitu je super", "Split"), ("idemo u rijeku na koncert", "Rijeka"), ("Sibenik je prekrasan", "Šibenik"),
        ("DUBROVNIK JE NAJLJEPŠI GRAD NA SVIJETU", "Dubrovnik"), ("Spavamo u Djakovu", "Đakovo"),
        ("Jadrolinija plovi za Vis iz Splita", "Vis"), ("vidimo se u Beču", "Vienna"),
        ("Putujem u Njemačku", "Germany"), ("Selim se u Bosnu i Hercegovinu", "Bosnia and Herzegovina"),
    ])
    func `Lower case, capitals and missing diacritics are read`(text: String, name: String) {
        #expect(self.found(text).contains(name))
    }

    @Test func `Possessive adjectives are a weaker kind of mention`() throws {
        let mention = try #require(PlaceMatcher().mentions(in: "Volim dubrovačke zidine i splitsku rivu").last)
        #expect(mention.confidence < 0.95)
        let adjective = PlaceMatcher().mentions(in: "Dolazi nam zagrebačka ekipa iz Rijeke").first
        #expect(adjective?.kind == .adjective)
    }

    @Test func `The author's home speaks for a place`() throws {
        let text = "Otok je mirno mjesto"
        let home = Home(country: "HR", county: "Vukovarsko-srijemska", confidence: 0.9)
        let low = PlaceMatcher(minimumConfidence: 0).mentions(in: text).first?.confidence ?? 0
        let high = PlaceMatcher(minimumConfidence: 0).mentions(in: text, context: TextContext(home: home)).first
        #expect(high?.confidence ?? 0 >= low)
    }

    @Test func `A reason is given in words`() throws {
        let mention = try #require(PlaceMatcher().mentions(in: "Ljetujemo u Splitu").first)
        #expect(mention.reason == "capitalised, preposition")
    }

    @Test(arguments: [[0xFF, 0xC5], [0xC5], [0xE2, 0x80], [0xF0, 0x9F], [0x23, 0xC5], [0x40], [0x23]] as [[UInt8]])
    func `Malformed text does no harm`(bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            #expect(PlaceMatcher().mentions(in: raw).isEmpty)
        }
    }

    @Test func `Long texts are read to their end`() {
        let text = String(repeating: "Ovo je jedna rečenica bez mjesta. ", count: 3000) + "Živim u Splitu."
        let mentions = PlaceMatcher().mentions(in: text)
        #expect(mentions.map(\.surface) == ["Splitu"])
        #expect(mentions.first?.byteRange.upperBound == text.utf8.count - 1)
        #expect(mentions.first?.codePointRange.upperBound == text.unicodeScalars.count - 1)
    }
}
