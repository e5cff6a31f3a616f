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
