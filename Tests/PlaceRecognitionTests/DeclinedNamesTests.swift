import PlaceRecognition
import Testing

/// Every town, the inhabited islands, the regions, the parks and the best-known sights, in all seven cases.
@Suite struct DeclinedNamesTests {
    static let towns = """
        Zagreb/m|Split/m|Hvar/m|Imotsk/am|Kaštel/pn|Komiž/f|Makarsk/af|Omiš/ms|Sinj/ms|Solin/m|Star/am Grad/m|Supetar:Supetr/m
        Trilj/ms|Trogir/m|Vis/m|Vrgorac:Vrgorc/mc|Vrlik/fk|Rijek/fk|Bakar:Bakr/m|Cres/m|Crikvenic/f|Čabar:Čabr/m|Delnic/pf|Kastav/m
        Kraljevic/f|Krk/m|Mal/am Lošinj/ms|Nov/am Vinodolsk/am|Opatij/f|Rab/m|Vrbovsk/an|Pul/f|Buj/pf|Buzet/m|Labin/m|Novigrad/m
        Pazin/m|Poreč/mo|Rovinj/ms|Umag/m|Vodnjan/m|Zadar:Zadr/m|Benkovac:Benkovc/mc|Biograd/m na/0 Moru/0|Nin/m|Obrovac:Obrovc/mc
        Pag/m|Šibenik/m|Drniš/ms|Knin/m|Skradin/m|Vodic/pf|Dubrovnik/m|Korčul/f|Metković/ms|Opuzen/m|Ploč/pf|Osijek/m|Bel/am Manastir/m
        Belišć/ne|Donj/ams Miholjac:Miholjc/mc|Đakov/n|Našic/pf|Valpov/n|Varaždin/m|Ivanec:Ivanc/mc|Lepoglav/f|Ludbreg/m|Nov/am Marof/m
        Varaždinsk/apf Toplic/pf|Čakovec:Čakovc/mc|Mursk/an Središć/ne|Prelog/m|Slavonsk/am Brod/m|Nov/af Gradišk/f|Karlovac:Karlovc/mc
        Dug/af Res/f|Ogulin/m|Ozalj:Ozlj/ms|Slunj/ms|Sisak:Sisk/m|Glin/f|Hrvatsk/af Kostajnic/f|Kutin/f|Novsk/af|Petrinj/f|Popovač/f
        Vukovar/m|Ilok/m|Vinkovc/pm=Vinkovaca|Županj/f|Bjelovar/m|Čazm/f|Daruvar/m|Garešnic/f|Grubišn/an Polj/ne|Koprivnic/f
        Đurđevac:Đurđevc/mc|Križevc/pm=Križevaca|Krapin/f|Donj/af Stubic/f|Klanjec:Klanjc/mc|Oroslavj/ne|Pregrad/f|Zabok/m|Zlatar/m
        Gospić/ms|Novalj/f|Otočac:Otočc/mc|Senj/ms|Požeg/f|Kutjev/n|Lipik/m|Pakrac/mc|Pleternic/f|Virovitic/f|Orahovic/f|Slatin/f
        Dug/an Sel/n|Ivanić-Grad/m|Jastrebarsk/an|Samobor/m|Svet/af Nedelj/f|Svet/am Ivan/m Zelin/f|Velik/af Goric/f|Vrbovec:Vrbovc/mc
        Zaprešić/ms|Otok/m
        """
    static let islands = """
        Brač/ms|Šolt/f|Čiov/n|Drvenik/m Vel/am|Drvenik/m Mal/am|Bišev/n|Paklen/apm otoci,otoka,otocima,otoke,otoci,otocima,otocima/x
        Lošinj/ms|Unij/pf|Susak:Susk/m|Ilovik/m|Srakan/pf|Dug/am otok/m|Ugljan/m|Pašman/m|Iž/ms|Molat/m|Olib/m|Silb/f|Premud/f
        Sestrunj/ms|Rivanj/ms|Zverinac:Zverinc/mc|Rav/f|Vrgad/f|Ošljak/m|Murter/m|Prvić/ms|Zlarin/m|Žirj/ne|Kaprij/ne|Krapanj/ms
        Obonjan/m|Mljet/m|Lastov/n|Šipan/m|Lopud/m|Koločep/m|Lokrum/m|Pelješac:Pelješc/mc|Brijun/pm|Gol/am otok/m|Vir/m|Palagruž/f
        """
    static let regions = """
        Istr/f|Dalmacij/f|Kvarner/m|Slavonij/f|Baranj/f|Zagorj/ne|Međimurj/ne|Lik/fk|Gorsk/am kotar/m|Podravin/f|Posavin/f|Moslavin/f
        Banij/f|Kordun/m|Turopolj/ne|Srijem/m|Ravn/apm kotar/pm|Dalmatinsk/af zagor/f|Bilogor/f|Hrvatsk/af|Konavli:Konavl/pf=Konavala
        """
    static let nature = """
        Plitvičk/apn jezer/pn|Kornat/pm|Paklenic/f|Risnjak/m|Sjevern/am Velebit/m|Mljet/m|Brijun/pm|Kopačk/am rit/m|Lonjsk/an polj/ne
        Medvednic/f|Biokov/n|Telašćic/f|Velebit/m|Vransk/an jezer/n|Učk/f|Papuk/m|Dinar/f|Lastovsk/an otočj/ne
        """
    static let sights = """
        Stradun/m|Dioklecijanov/af palač/f|Peristil/m|Poljud/m|Maksimir/m|Mirogoj/ms|Zrinjevac:Zrinjevc/mc|Lovrijenac:Lovrijenc/mc
        Minčet/f|Dubrovačk/apf zidin/pf|Stonsk/apf zidin/pf|Morsk/apf orgulj/pf|Skradinsk/am buk/m|Rošk/am slap/m|Visovac:Visovc/mc
        Trsat/m|Medvedgrad/m|Trakošćan/m|Rastok/pf|Kalelarg/f|Rabac:Rapc/mc|Premantur/f|Pelješk/am most/m|Ovčar/f|Vučedol/m|Nehaj/ms
        Smiljan/m|Lapad/m|Gruž/ms|Zavratnic/f|Eufrazijev/af bazilik/fk|Zagrebačk/af katedral/f
        """

    /// Contexts in which a name may stand, one a case.
    private static let sentences = [
        "Tamo daleko je *.", "Vraćamo se iz *.", "Vozimo prema *.", "Jučer smo gledali *.", "Lijepi moj *, čekaj!",
        "Jučer smo bili u *.", "Oduševljeni smo lijepim *.",
    ]

    /// Words of the language as well (*otok*, *zlatar*, the Union, *IŽ*): only a preposition tells them.
    private static let words: Set = ["Otok", "Zlatar", "Unije", "Iž"]

    /// The cases in which a preposition stands before the name.
    private static let governed: Set = [1, 2, 5]

    private static func isAlsoAWord(_ name: String, _ index: Int) -> Bool {
        // The vocative of Nin is a case of the name Nina.
        Self.words.contains(name) && !Self.governed.contains(index) || name == "Nin" && index == 4
    }

    @Test(arguments: [towns, islands, regions, nature, sights])
    func `Every name is found in all seven cases`(table: String) throws {
        let names = table.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)
        #expect(names.count >= 18)
        for notation in names {
            let forms = Declension(notation).forms
            for (index, (form, sentence)) in zip(forms, Self.sentences).enumerated() {
                if Self.isAlsoAWord(forms[0], index) { continue }
                let text = sentence.replacing("*", with: form)
                let found = PlaceMatcher().mentions(in: text).compactMap { Gazetteer().place($0.placeID) }
                let isFound = found.contains { $0.country == "HR" && $0.name.contains(forms[0]) }
                #expect(isFound, "\(text) \(found.map(\.name))")
            }
        }
    }

    @Test func `The list of towns is whole`() {
        let towns = Set(Gazetteer().places.filter { $0.kind == .town }.map(\.name))
        let declined = Self.towns.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map {
            Declension(String($0)).forms[0]
        }
        #expect(towns == Set(declined))
        #expect(towns.count == 128)
    }
}
