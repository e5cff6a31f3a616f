import PlaceRecognition
import Testing

@Suite struct ProfileLocationResolverTests {
    private let resolver = ProfileLocationResolver()

    @Test(arguments: [
        ("Split, Croatia", "HR", "Splitsko-dalmatinska"), ("Zagreb", "HR", "Grad Zagreb"),
        ("zagreb", "HR", "Grad Zagreb"), ("Rijeka, Hrvatska", "HR", "Primorsko-goranska"),
        ("Dubrovnik 🇭🇷", "HR", "Dubrovačko-neretvanska"), ("Šibenik / Zagreb", "HR", "Šibensko-kninska"),
        ("Osijek, HR", "HR", "Osječko-baranjska"),
    ])
    func `A Croatian town resolves to its county`(location: String, country: String, county: String) {
        let home = self.resolver.resolve(location)
        #expect(home.country == country)
        #expect(home.county == county)
        #expect(home.confidence >= 0.5)
    }

    @Test(arguments: [
        ("Croatia", "HR"), ("Hrvatska", "HR"), ("Kroatien", "HR"), ("Novi Sad", "RS"), ("Novi Sad, Srbija", "RS"),
        ("London, UK", "GB"), ("Beč", "AT"), ("Berlin, Germany", "DE"), ("Sarajevo, BiH", "BA"),
        ("Ljubljana, Slovenia", "SI"), ("New York, USA", "US"),
    ])
    func `A text resolves to its country`(location: String, country: String) {
        #expect(self.resolver.resolve(location).country == country)
    }

    @Test(arguments: ["", "somewhere over the rainbow", "in your head", "127.0.0.1", "🌍", "@split"])
    func `A text without a place is unknown`(location: String) {
        #expect(self.resolver.resolve(location).confidence < 0.5)
    }
}
