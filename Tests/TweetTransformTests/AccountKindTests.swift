import TestSupport
import Testing
import TweetModel
import TweetTransform

/// What a profile is taken for; the profiles are hand-made in the ways in which people and firms fill them in.
@Suite struct AccountKindTests {
    struct Profile: Sendable, CustomTestStringConvertible {
        let name: String
        let bio: String
        var handle = "somebody"
        var numbers = #""followers_count":300,"friends_count":280,"favourites_count":900,"statuses_count":2500"#

        var testDescription: String { "\(self.name) | \(self.bio)" }

        init(_ name: String, _ bio: String = "", handle: String = "somebody", numbers: String? = nil) {
            self.name = name
            self.bio = bio
            self.handle = handle
            self.numbers = numbers ?? self.numbers
        }
    }

    private func user(_ profile: Profile) throws -> [String: String] {
        let user =
            #"{"id":7,"id_str":"7","screen_name":"\#(profile.handle)","name":"\#(profile.name)","#
            + #""description":"\#(profile.bio)","default_profile":\#(profile.bio.isEmpty),"#
            + #""created_at":"Mon Jul 06 06:29:00 +0000 2015",\#(profile.numbers)}"#
        return try #require(try Transformed(lines: [MadeUp.tweet(5, "a", by: user)]).rows(.users).first)
    }

    @Test(arguments: [
        Profile("Ana Horvat"), Profile("ana horvat"), Profile("IVAN PERIĆ"), Profile("Marko 🌊"), Profile("petra87"),
        Profile("Zrinka K."), Profile("Dr. Matija Škorić", "Kardiolog. Mišljenja su moja."),
        Profile("Nepoznat Vidović"), Profile("Emma Clarke", "Teacher. Always planning the next trip."),
        Profile("Lukas Bauer", "Fotografie und Berge."), Profile("Giulia Romano", "Amo il mare."),
        Profile("Ana Horvat", "Journalist at Radio Split"), Profile("Marija Ban", "Official account. Singer."),
        Profile("Ivan Babić", "Hotel manager, books and coffee"), Profile("Tea", "urednica portala, mama"),
        Profile("the quiet one", "mum of two, runner"), Profile("brbljavac", "pišem, čitam, šutim"),
        Profile("Nomad Adventures", "Travel blogger, slow journeys"), Profile("Luka Marić", "Navijač Hajduka"),
        Profile("Marina Kovač", "Odvjetnica u Zagrebu"), Profile("Rose Walker", "Views my own"),
        Profile("Ivona in Croatia", "Moved here for love"),
    ])
    func `Persons are known by their names and by how they speak of themselves`(_ profile: Profile) throws {
        let user = try self.user(profile)
        #expect(user["account_kind"] == "person")
        #expect(user["account_reason"]?.isEmpty == false)
    }

    @Test(arguments: [
        Profile("Turistička zajednica Splita"), Profile("Grad Zadar"), Profile("Visit Šibenik"), Profile("TZ Rovinj"),
        Profile("Muzej Ivana Meštrovića"), Profile("HNK Rijeka"), Profile("Sveučilište u Zadru"),
        Profile("Udruga Plavi val", "Čuvamo more"), Profile("Motovun Film Festival"),
        Profile("Zračna luka", "Airport company"),
        Profile("Konoba Mate"), Profile("Ministarstvo turizma", "Službeni profil"), Profile("Adria Consulting"),
        Profile("Hrvatska pošta", "Pratite nas"), Profile("Kulturni centar Osijek"), Profile("Croatia Full of Life"),
    ])
    func `Organisations are known by words of their names and profiles`(_ profile: Profile) throws {
        #expect(try self.user(profile)["account_kind"] == "organisation")
    }

    @Test(arguments: [
        Profile("Zadar News"), Profile("Radio Marija"), Profile("Glas Istre"), Profile("Dalmacija Danas"),
        Profile("The Dubrovnik Times"), Profile("Coast Herald", "News and sport"), Profile("Dnevni portal", "vijesti"),
        Profile("TV Nova"), Profile("Slavonski tjednik"),
    ])
    func `Media are known by words of their names and profiles`(_ profile: Profile) throws {
        #expect(try self.user(profile)["account_kind"] == "media")
    }

    @Test(arguments: [
        Profile("Apartmani Marija"), Profile("Villa Ana"), Profile("Split Boat Tours", "Book now!"),
        Profile("Adria Travel"),
        Profile("Blue Horizon", "Yacht charter & private trips | WhatsApp"), Profile("Island Escapes"),
        Profile("Adria Holidays"), Profile("Ana's Tours", "Daily excursions"),
        Profile("Sunny", "Rent a car, best prices"),
        Profile("Hotel Park"), Profile("Ferienwohnungen Kvarner"), Profile("Val", "Izleti, last minute ponude"),
        Profile("Split Airport Transfer"),
    ])
    func `Sellers of travel are known by words of their names and profiles`(_ profile: Profile) throws {
        #expect(try self.user(profile)["account_kind"] == "seller")
    }

    @Test(arguments: [Profile("Plava Laguna"), Profile("Morski Val"), Profile("kxq88wz"), Profile("sunce.na.prozoru1")])
    func `Two words with capitals alone say nothing`(_ profile: Profile) throws {
        #expect(try self.user(profile)["account_kind"] == "unknown")
    }

    @Test(arguments: [
        Profile("Deals", "automated account"), Profile("weather bot"),
        Profile(
            "best info",
            handle: "user48201733",
            numbers: #""followers_count":90,"friends_count":4800,"favourites_count":0,"statuses_count":400000"#
        ),
    ])
    func `Bots are known by words and by numbers`(_ profile: Profile) throws {
        let user = try self.user(profile)
        #expect(user["account_kind"] == "bot")
        #expect((Double(user["bot_score"] ?? "") ?? 0) >= 0.7)
    }

    @Test func `A plain handle with many digits makes nobody a bot`() throws {
        let user = try self.user(Profile("Ana Horvat", handle: "AnaHorvat48203911"))
        #expect(user["account_kind"] == "person")
        #expect((Double(user["bot_score"] ?? "") ?? 1) < 0.5)
    }

    @Test(arguments: [
        "Book your boat trip from Split today, 20% off until Friday",
        "Airport transfer to Zadar from 25 EUR, reserve now",
        "Apartmani u Puli od 60 € po noći, rezervirajte na vrijeme",
        "Last minute offer: 7 nights in Hvar, 399 € per person",
        "Posebna ponuda: vikend na Krku za dvoje, nazovite nas", "Iznajmljujemo brodice u Trogiru",
    ])
    func `Sales talk is advertising`(_ text: String) throws {
        let tweet = try #require(try Transformed(lines: [MadeUp.tweet(5, text)]).rows(.tweets).first)
        #expect(tweet["is_advertising"] == "true")
    }

    @Test(arguments: [
        "I read a good book about Split today", "we paid 40 € for two pizzas in Hvar", "Kava u Zagrebu 3 eura, ludilo",
        "our little guesthouse in Rovinj has the best terrace", "Cijene stanova u Splitu su lude",
        "just arrived in Zadar",
        "what a night, best concert of the year",
    ])
    func `Prices and books of everyday life are not`(_ text: String) throws {
        let tweet = try #require(try Transformed(lines: [MadeUp.tweet(5, text)]).rows(.tweets).first)
        #expect(tweet["is_advertising"] == "false")
    }
}
