/// The word lists by which accounts are told apart: folded, with points.
///
/// Journalists, guides and bloggers are persons, whoever they work for; words
/// that both a person and a firm may use (`travel`, `food`) stand nowhere.
enum AccountWords {
    static let person = WordTable([
        (
            2, WordLanguage.all,
            """
            mom mum mama dad tata father mother majka otac wife husband suprug supruga zena student studentica \
            journalist journaliste novinar novinarka blogger blogerica bloger vlogger writer author autor autorica \
            pisac photographer fotograf fotografkinja engineer inzenjer teacher profesor profesorica developer \
            designer dizajner lover fan ljubitelj ljubiteljica nurse doctor lawyer odvjetnik artist glumac glumica \
            i i'm my he him she her they je suis ich io yo ja moj moja moje freelancer freelance nomad geek nerd \
            zaljubljenik zaljubljenica guide vodic enthusiast addict dreamer sanjar putnik traveler traveller girl boy \
            guy kid tweets opinions misljenja influencer bloggerin reisebloggerin viaggiatrice viaggiatore voyageur
            """
        )
    ])

    static let organisation = WordTable([
        (
            2, WordLanguage.all,
            """
            inc ltd llc gmbh plc corp doo company tvrtka agency agencija association udruga foundation zaklada \
            university sveuciliste ministry ministarstvo government institute institut museum muzej municipality \
            opcina zupanija federation savez organisation organization ngo charity committee council department \
            school skola gimnazija church zajednica board chamber komora embassy veleposlanstvo park nationalpark
            """
        ),
        (
            1, WordLanguage.all,
            "official sluzbeni sluzbena offizieller ufficiale officiel oficial team club klub follow we our us nas"
        ),
    ])

    static let media = WordTable([
        (
            2, WordLanguage.all,
            """
            news vijesti portal magazine magazin radio tv televizija newspaper novine dnevnik redakcija nachrichten \
            zeitung notizie noticias actualites breaking headlines podcast tjednik jutarnji vecernji
            """
        )
    ])

    static let seller = WordTable([
        (
            2, WordLanguage.all,
            """
            hotel* apartmani apartments hostel* tours rent* charter* booking* villa villas airline* airways deals \
            discount* shop webshop store camping kamp cruises transfers accommodation smjestaj restaurant restoran \
            resort* touroperator offers ponuda ponude popust popusti sale prodaja iznajmljivanje ferienwohnung* \
            ferienhaus* bookings rezervacije
            """
        )
    ])

    static let bot = WordTable([(2, WordLanguage.all, "bot robot automated autotweet automatically rssbot")])

    /// Words that alone say travel blogger.
    static let blogger = WordTable([
        (
            2, WordLanguage.all,
            """
            travelblog* travelblogger* travelwriter* putopis* reiseblog* globetrotter* digitalnomad* nomad nomadic \
            wanderlust backpacker* travelogue* travelvlog* travelphotograph* svjetskiputnik
            """
        ),
        // Words that say so beside a word of travel.
        (1, WordLanguage.all, "blog* vlog* writer photographer addict junkie storyteller stories influencer content"),
    ])

    /// Words of travel beside which a blog is a travel blog.
    static let travel = WordTable([(1, WordLanguage.all, "travel* putov* reise* viaggi* voyag* viaj* putnik* travell*")]
    )
}
