/// The words by which accounts are told apart: folded, with what they speak for as bits.
///
/// Journalists, guides and bloggers are persons, whoever they work for; words
/// that both a person and a firm may use (`travel`, `food`) speak for nobody.
enum AccountWords {
    static let person: UInt16 = 1
    static let organisation: UInt16 = 2
    /// Speaks for an organisation, weakly.
    static let organisationHint: UInt16 = 4
    static let media: UInt16 = 8
    static let seller: UInt16 = 16
    static let bot: UInt16 = 32
    /// Says travel blogger all alone.
    static let blogger: UInt16 = 64
    /// Says so beside a word of travel.
    static let bloggerHint: UInt16 = 128
    /// A word of travel.
    static let travel: UInt16 = 256

    /// All the words.
    static let table = WordTable([
        (
            1, Self.person,
            """
            mom mum mama dad tata father mother majka otac wife husband suprug supruga zena student studentica \
            journalist journaliste novinar novinarka blogger blogerica bloger vlogger writer author autor autorica \
            pisac photographer fotograf fotografkinja engineer inzenjer teacher profesor profesorica developer \
            designer dizajner lover fan ljubitelj ljubiteljica nurse doctor lawyer odvjetnik artist glumac glumica \
            i'm my he him she her they je suis ich io yo moj moja moje freelancer freelance nomad geek nerd \
            zaljubljenik zaljubljenica guide vodic enthusiast addict dreamer sanjar putnik traveler traveller girl boy \
            guy kid tweets opinions misljenja influencer bloggerin reisebloggerin viaggiatrice viaggiatore voyageur
            """
        ),
        (
            1, Self.organisation,
            """
            inc ltd llc gmbh plc corp doo company tvrtka agency agencija association udruga foundation zaklada \
            university sveuciliste ministry ministarstvo government institute institut museum muzej municipality \
            opcina zupanija federation savez organisation organization ngo charity committee council department \
            school skola gimnazija church zajednica board chamber komora embassy veleposlanstvo park nationalpark
            """
        ),
        (
            1, Self.organisationHint,
            "official sluzbeni sluzbena offizieller ufficiale officiel oficial team club klub follow we our us nas"
        ),
        (
            1, Self.media,
            """
            news vijesti portal magazine magazin radio tv televizija newspaper novine dnevnik redakcija nachrichten \
            zeitung notizie noticias actualites breaking headlines podcast tjednik jutarnji vecernji
            """
        ),
        (
            1, Self.seller,
            """
            hotel* apartmani apartments hostel* tours rent* charter* booking* villa villas airline* airways deals \
            discount* shop webshop store camping kamp cruises transfers accommodation smjestaj restaurant restoran \
            resort* touroperator offers ponuda ponude popust popusti sale prodaja iznajmljivanje ferienwohnung* \
            ferienhaus* bookings rezervacije
            """
        ),
        (1, Self.bot, "bot robot automated autotweet automatically rssbot"),
        (
            1, Self.blogger,
            """
            travelblog* travelblogger* travelwriter* putopis* reiseblog* globetrotter* digitalnomad* nomad nomadic \
            wanderlust backpacker* travelogue* travelvlog* travelphotograph* svjetskiputnik
            """
        ),
        (1, Self.bloggerHint, "blog* vlog* writer photographer addict junkie storyteller stories influencer content"),
        (1, Self.travel, "travel* putov* reise* viaggi* voyag* viaj* putnik* travell*"),
    ])
}
