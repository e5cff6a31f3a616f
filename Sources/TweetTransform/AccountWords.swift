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
    /// Speaks for an organisation where it stands in the name.
    static let organisationName: UInt16 = 512
    /// Speaks for media where it stands in the name.
    static let mediaName: UInt16 = 1024
    /// Speaks for a seller where it stands in the name.
    static let sellerName: UInt16 = 2048
    /// Speaks for a person where it stands in the profile.
    static let personBio: UInt16 = 4096
    /// All that count in the name alone.
    static let nameOnly = Self.organisationName | Self.mediaName | Self.sellerName

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
            zaljubljenik zaljubljenica enthusiast addict dreamer sanjar putnik traveler traveller girl boy guy kid \
            opinions misljenja influencer bloggerin reisebloggerin viaggiatrice viaggiatore voyageur
            """
        ),
        (
            1, Self.organisation,
            """
            inc ltd llc gmbh plc corp doo company tvrtka agency agencija association udruga foundation zaklada \
            university sveuciliste ministry ministarstvo government institute institut museum muzej municipality \
            opcina zupanija federation savez organisation organization ngo charity committee council department \
            school skola gimnazija church zajednica board chamber komora embassy veleposlanstvo park nationalpark \
            festival festivala ministarstva ministarstvu kazaliste theatre theater knjiznica library orkestar \
            orchestra ured foundation fondacija drustvo verein stiftung associazione fondazione comune ente hospital \
            bolnica klinika policija police vatrogasci hgss stranka sindikat union savjet konoba pizzeria bistro \
            caffe tavern vinarija winery pivovara brewery
            """
        ),
        (
            1, Self.organisationName,
            """
            team club klub zracna lucka grad gradski gradska city town tz tzg nk hnk hk kk rk vk zkk hns hoo fc visit discover \
            explore port airport aerodrom centar center centre group grupa grup company studio kultura kulture \
            kulturni culture arena stadion stadium zavod agencija inicijativa initiative mreza network akademija \
            academy fakultet faculty bank banka osiguranje telekom energija vodovod cistoca komunalno tvornica \
            factory destilerija bar pub kavana kavarna cafe croatia hrvatska kroatien croazia kompanija industries \
            solutions consulting hrvatske republike republic
            """
        ),
        (
            1, Self.mediaName,
            """
            danas glas list vjesnik kurir press times herald gazette tribune chronicle daily post today express \
            observer journal bulletin review agencija hina hrt rtl nova24 24sata novosti novost oglasnik reporter \
            week weekly online info televizija channel kanal
            """
        ),
        (
            1, Self.sellerName,
            """
            store camping kamp holidays escapes getaways vacations travel adventures excursions trips yachting \
            sailing tour turizam tourism dmc luxury residence suites rooms room apartman sobe zimmer beach lodge inn \
            palace transfer taxi shuttle diving kayaking rafting expeditions voyages reisen viaggi putovanja
            """
        ),
        (
            1, Self.personBio,
            """
            i'm im i've mother's dreaming trying learning learner wannabe amateur hobby part-time aspiring retired \
            umirovljenik umirovljenica volim pisem citam putujem trcim planinarka planinar ljubav navijac navijacica \
            purger dalmatinka dalmatinac slavonac slavonka zagrepcanka zagrepcanin splicanka splicanin programer \
            programerka dr phd mba privat privatno ekonomist ekonomistica pravnik pravnica glazbenik glazbenica \
            musician singer pjevac pjevacica kuhar kuharica cook chef runner trkac cyclist lehrerin lehrer papa \
            vater mutter architetto architetta studente studentessa scienziato fotografa scrittore scrittrice \
            leserin laufer lauferin unternehmer entrepreneur founder ceo manager activist aktivist aktivistica \
            politician politicar saborski zastupnik zastupnica trener trenerica athlete sportas sportasica scientist \
            znanstvenik znanstvenica reader thinker overthinker introvert
            """
        ),
        (
            1, Self.organisationHint,
            "official sluzbeni sluzbena offizieller ufficiale officiel oficial we our us nas"
        ),
        (
            1, Self.media,
            """
            news vijesti portal magazine magazin radio tv televizija televizije newspaper novine dnevnik redakcija \
            nachrichten zeitung notizie noticias actualites breaking headlines tjednik jutarnji vecernji
            """
        ),
        (
            1, Self.seller,
            """
            hotel* apartmani apartments hostel* tours rent* charter* booking* villa villas airline* airways deals \
            discount* shop webshop cruises transfers accommodation smjestaj restaurant restoran resort* touroperator \
            offers ponuda ponude popust popusti sale prodaja iznajmljivanje ferienwohnung* ferienhaus* bookings \
            rezervacije rezervirajte rezervirati excursions izleti whatsapp yacht yachts jahte najam iznajmljujemo \
            brodice transferi putnicka packages aranzmani cijene prices eur guesthouse* guesthaus pansion lastminute \
            availability availabilities tickets ulaznice reservations buchung buchen buchungen angebote preise \
            prenota prenotazioni offerte noleggio affittacamere ferienwohnungen
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
