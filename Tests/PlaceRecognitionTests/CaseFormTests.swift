import PlaceRecognition
import Testing

/// All seven cases of names of every declension kind.
///
/// The forms are written from grammar (nominative, genitive, dative,
/// accusative, vocative, locative, instrumental), not from the program.
@Suite struct CaseFormTests {
    static let paradigms = [
        // Masculine, hard and soft stems
        "Split Splita Splitu Split Splite Splitu Splitom",
        "Zagreb Zagreba Zagrebu Zagreb Zagrebe Zagrebu Zagrebom",
        "Dubrovnik Dubrovnika Dubrovniku Dubrovnik Dubrovniče Dubrovniku Dubrovnikom",
        "Osijek Osijeka Osijeku Osijek Osiječe Osijeku Osijekom",
        "Šibenik Šibenika Šibeniku Šibenik Šibeniče Šibeniku Šibenikom",
        "Varaždin Varaždina Varaždinu Varaždin Varaždine Varaždinu Varaždinom",
        "Vukovar Vukovara Vukovaru Vukovar Vukovare Vukovaru Vukovarom",
        "Trogir Trogira Trogiru Trogir Trogire Trogiru Trogirom",
        "Rovinj Rovinja Rovinju Rovinj Rovinju Rovinju Rovinjem",
        "Poreč Poreča Poreču Poreč Poreču Poreču Porečom",
        "Hvar Hvara Hvaru Hvar Hvare Hvaru Hvarom",
        "Brač Brača Braču Brač Braču Braču Bračom",
        "Krk Krka Krku Krk Krče Krku Krkom",
        "Cres Cresa Cresu Cres Crese Cresu Cresom",
        "Mljet Mljeta Mljetu Mljet Mljete Mljetu Mljetom",
        "Knin Knina Kninu Knin Knine Kninu Kninom",
        "Umag Umaga Umagu Umag Umaže Umagu Umagom",
        "Samobor Samobora Samoboru Samobor Samobore Samoboru Samoborom",
        "Velebit Velebita Velebitu Velebit Velebite Velebitu Velebitom",
        "Kvarner Kvarnera Kvarneru Kvarner Kvarnere Kvarneru Kvarnerom",
        "Lošinj Lošinja Lošinju Lošinj Lošinju Lošinju Lošinjem",
        "Gospić Gospića Gospiću Gospić Gospiću Gospiću Gospićem",
        // Masculine with a fleeting a
        "Zadar Zadra Zadru Zadar Zadre Zadru Zadrom",
        "Karlovac Karlovca Karlovcu Karlovac Karlovče Karlovcu Karlovcem",
        "Čakovec Čakovca Čakovcu Čakovec Čakovče Čakovcu Čakovcem",
        "Sisak Siska Sisku Sisak Sišče Sisku Siskom",
        "Otočac Otočca Otočcu Otočac Otočče Otočcu Otočcem",
        "Pelješac Pelješca Pelješcu Pelješac Pelješče Pelješcu Pelješcem",
        "Supetar Supetra Supetru Supetar Supetre Supetru Supetrom",
        "Omišalj Omišlja Omišlju Omišalj Omišlju Omišlju Omišljem",
        "Punat Punta Puntu Punat Punte Puntu Puntom",
        "Ozalj Ozlja Ozlju Ozalj Ozlju Ozlju Ozljem",
        // Feminine
        "Rijeka Rijeke Rijeci Rijeku Rijeko Rijeci Rijekom",
        "Pula Pule Puli Pulu Pulo Puli Pulom",
        "Opatija Opatije Opatiji Opatiju Opatijo Opatiji Opatijom",
        "Istra Istre Istri Istru Istro Istri Istrom",
        "Dalmacija Dalmacije Dalmaciji Dalmaciju Dalmacijo Dalmaciji Dalmacijom",
        "Slavonija Slavonije Slavoniji Slavoniju Slavonijo Slavoniji Slavonijom",
        "Lika Like Lici Liku Liko Lici Likom",
        "Korčula Korčule Korčuli Korčulu Korčulo Korčuli Korčulom",
        "Koprivnica Koprivnice Koprivnici Koprivnicu Koprivnico Koprivnici Koprivnicom",
        "Petrinja Petrinje Petrinji Petrinju Petrinjo Petrinji Petrinjom",
        "Požega Požege Požegi Požegu Požego Požegi Požegom",
        "Paklenica Paklenice Paklenici Paklenicu Paklenico Paklenici Paklenicom",
        "Neretva Neretve Neretvi Neretvu Neretvo Neretvi Neretvom",
        "Novalja Novalje Novalji Novalju Novaljo Novalji Novaljom",
        "Baranja Baranje Baranji Baranju Baranjo Baranji Baranjom",
        // Neuter
        "Đakovo Đakova Đakovu Đakovo Đakovo Đakovu Đakovom",
        "Zagorje Zagorja Zagorju Zagorje Zagorje Zagorju Zagorjem",
        "Međimurje Međimurja Međimurju Međimurje Međimurje Međimurju Međimurjem",
        "Lastovo Lastova Lastovu Lastovo Lastovo Lastovu Lastovom",
        "Biokovo Biokova Biokovu Biokovo Biokovo Biokovu Biokovom",
        "Čiovo Čiova Čiovu Čiovo Čiovo Čiovu Čiovom",
        // Plural only
        "Vinkovci Vinkovaca Vinkovcima Vinkovce Vinkovci Vinkovcima Vinkovcima",
        "Križevci Križevaca Križevcima Križevce Križevci Križevcima Križevcima",
        "Brijuni Brijuna Brijunima Brijune Brijuni Brijunima Brijunima",
        "Kornati Kornata Kornatima Kornate Kornati Kornatima Kornatima",
        "Vodice Vodica Vodicama Vodice Vodice Vodicama Vodicama",
        "Delnice Delnica Delnicama Delnice Delnice Delnicama Delnicama",
        "Kaštela Kaštela Kaštelima Kaštela Kaštela Kaštelima Kaštelima",
        "Konavle Konavala Konavlima Konavle Konavle Konavlima Konavlima",
        // Adjectival
        "Hrvatska Hrvatske Hrvatskoj Hrvatsku Hrvatska Hrvatskoj Hrvatskom",
        "Makarska Makarske Makarskoj Makarsku Makarska Makarskoj Makarskom",
        "Novska Novske Novskoj Novsku Novska Novskoj Novskom",
        "Imotski Imotskog Imotskom Imotski Imotski Imotskom Imotskim",
        "Jastrebarsko Jastrebarskog Jastrebarskom Jastrebarsko Jastrebarsko Jastrebarskom Jastrebarskim",
        // Two words
        "Velika_Gorica Velike_Gorice Velikoj_Gorici Veliku_Goricu Velika_Gorico Velikoj_Gorici Velikom_Goricom",
        "Slavonski_Brod Slavonskog_Broda Slavonskom_Brodu Slavonski_Brod Slavonski_Brode Slavonskom_Brodu Slavonskim_Brodom",
        "Nova_Gradiška Nove_Gradiške Novoj_Gradiški Novu_Gradišku Nova_Gradiška Novoj_Gradiški Novom_Gradiškom",
        "Mali_Lošinj Malog_Lošinja Malom_Lošinju Mali_Lošinj Mali_Lošinju Malom_Lošinju Malim_Lošinjem",
        "Novi_Vinodolski Novog_Vinodolskog Novom_Vinodolskom Novi_Vinodolski Novi_Vinodolski Novom_Vinodolskom Novim_Vinodolskim",
        "Dugi_otok Dugog_otoka Dugom_otoku Dugi_otok Dugi_otoče Dugom_otoku Dugim_otokom",
        "Plitvička_jezera Plitvičkih_jezera Plitvičkim_jezerima Plitvička_jezera Plitvička_jezera Plitvičkim_jezerima Plitvičkim_jezerima",
        "Gorski_kotar Gorskog_kotara Gorskom_kotaru Gorski_kotar Gorski_kotare Gorskom_kotaru Gorskim_kotarom",
        "Biograd_na_Moru Biograda_na_Moru Biogradu_na_Moru Biograd_na_Moru Biograde_na_Moru Biogradu_na_Moru Biogradom_na_Moru",
        "Donji_Miholjac Donjeg_Miholjca Donjem_Miholjcu Donji_Miholjac Donji_Miholjče Donjem_Miholjcu Donjim_Miholjcem",
        "Baška_Voda Baške_Vode Baškoj_Vodi Bašku_Vodu Baška_Vodo Baškoj_Vodi Baškom_Vodom",
        "Ivanić-Grad Ivanić-Grada Ivanić-Gradu Ivanić-Grad Ivanić-Grade Ivanić-Gradu Ivanić-Gradom",
    ]

    static let sentences = [
        "Tamo daleko je *.", "Vraćamo se iz *.", "Vozimo prema *.", "Jučer smo gledali *.", "Lijepi moj *, čekaj!",
        "Jučer smo bili u *.", "Oduševljeni smo lijepim *.",
    ]

    @Test(arguments: paradigms)
    func `Every case form of a name is found`(paradigm: String) throws {
        let forms = paradigm.split(separator: " ").map { String($0).replacing("_", with: " ") }
        try #require(forms.count == 7)
        for (form, sentence) in zip(forms, Self.sentences) {
            let text = sentence.replacing("*", with: form)
            let names = PlaceMatcher().mentions(in: text).compactMap { Gazetteer().place($0.placeID)?.name }
            #expect(names == [forms[0]], "\(text)")
        }
    }
}
