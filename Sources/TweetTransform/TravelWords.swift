/// The word lists behind the travel score and the signs of a tweet: folded, with their weights.
enum TravelWords {
    /// Words of travel; the score is 1 - Π(1 - weight) over the distinct words.
    static let travel = WordTable([
        (
            0.6, WordLanguage.all,
            """
            travel* vacation* holiday* wanderlust roadtrip* sightsee* backpack* tourist* tourism turist* turiz* touris* \
            itinerar* citytrip* staycation getaway visitcroatia croatiafulloflife lonelyplanet instatravel globetrot* \
            putov* putopis* ljetov* letovan* godisnjiodmor krstarenj* izlet* urlaub* reise* rundreise ferien* \
            ausflug* kreuzfahrt* viaggi* vacanz* crocier* viaj* vacacion* crucero* voyag* vacances sejour* croisiere* \
            wakacj* podroz* nyaral* utazas* pocitnic* potovan* dovolen* semester* resor
            """
        ),
        (
            0.4, WordLanguage.all,
            """
            trip trips beach* island* hotel* hostel* airbnb guesthouse* resort* cruise* cruising sailing ferry ferries \
            snorkel* kayak* waterfall* destination* tour tours seaside flight* airport* hiking souvenir* \
            plaza plaze plazi plazu plazama otok otoku otoka otoci otocima apartman* trajekt* jadran* smjestaj* \
            jedrenj* jedrili razgled* znamenitost* destinacij* odmor* aerodrom* kampir* planinar* \
            strand* insel* flug* sehenswurd* unterkunft spiaggi* isola isole albergo traghett* \
            playa* isla islas plage* aeroport* randonnee*
            """
        ),
        (
            0.2, WordLanguage.all,
            """
            sunset* explor* visit visiting visited passport luggage suitcase scenery adventure* harbour marina \
            arriv* walk walks view views coast bay bays seafood photos blog coming lookout panorama cliffs village \
            stigli stigla stigao pogled* setnj* uval* gradic* slike fotografij* blogu \
            suncan* zalaz* ljeto ljeta ljetni obala obale obali suvenir* kupanj* ronjenj* sommer* ausblick gita \
            swim* swam wander* stroll* hiked hikes sail sailed sailing boats cove coves lighthouse fortress oldtown \
            seaside terrace harbor waterfront promenade cobbled vineyard* winery olive breakfast trail trails roam* \
            rented spotted discovered corners gem gems sunrise magical breathtaking stunning picturesque \
            obisli obisla obisao obilaz* razgleda* plivanj* plivali plivao plivala ronili vidikov* pjesice rivi riva rivom \
            terasi terasa tvrdav* jezgr* kalama kale svjetionik* brod brodom brodic* barka barkom uvalica ruksak* kofer* \
            lutali lutala lutanj* otkrili otkrila otkrio vecera ribu riba vino maslin* zvijezdama kamenim kamene putopis* \
            wander* bucht* hafen altstadt angekommen sonnenuntergang sonnenaufgang baden camper zelt gasse gassen \
            leuchtturm aussicht entdeckt vicoli vicolo borgo borghi barca nuotat* passeggiat* arrivati arrivata arrivato \
            panorami faro porto scoperto
            """
        ),
        (0.3, WordLanguage.croatian, "more moru mora kamp"),
        (0.3, WordLanguage.german, "meer see berge"),
        (0.3, WordLanguage.italian, "mare tramonto"),
        (0.2, WordLanguage.english, "sea boat camping hike"),
    ])

    /// Words in which someone tells of themselves.
    static let firstPerson = WordTable([
        (1, WordLanguage.english, "i i'm i've i'll i'd my me we we're we've we'll our us mine myself ours"),
        (
            1, WordLanguage.croatian,
            """
            sam smo ja moj moja moje moju mom moji mojim nas nasa nase nasi nasem mi meni mene idem idemo volim \
            stigla stigao stigli bila bio
            """
        ),
        (1, WordLanguage.german, "ich wir mein meine meinem meinen meiner mir mich uns unser unsere unseren"),
        (1, WordLanguage.italian, "io mio mia miei mie noi nostro nostra sono siamo ho abbiamo mi"),
        (1, WordLanguage.spanish, "yo mi mis nosotros nuestro nuestra estoy estamos fui fuimos me"),
        (1, WordLanguage.french, "je j'ai nous mon ma mes notre nos moi j'adore"),
        (
            1, WordLanguage.other,
            "i'm i've my we our myself smo moja moju idem idemo ich wir siamo abbiamo estoy j'ai nous"
        ),
    ])

    /// Words, mostly hashtags, that mark advertising.
    static let advertising = WordTable([
        (
            1, WordLanguage.all,
            """
            ad ads advert advertisement advertorial sponsored sponsoredpost spon sponsor oglas oglasi reklama \
            sponzorirano sponzorisano promotivno placenopartnerstvo placenasuradnja werbung anzeige bezahltewerbung \
            publicidad publicite pubblicita collaborationcommerciale paidpartnership paidpromotion gifted
            """
        )
    ])

    /// Words of those who sell: a text whose words weigh 1 sells.
    static let sales = WordTable([
        (
            1, WordLanguage.all,
            """
            rezervirajte rezerviraj iznajmljujemo booknow prenotate prenota jetztbuchen bestprice buchbar lastminute
            """
        ),
        (
            0.6, WordLanguage.all,
            """
            discount* popust* snizenj* rabatt* sconto ponuda ponudu ponude offer offers angebot angebote offerta offerte \
            availability reserve booking bookings rezervacije rezervacija reservation dm whatsapp cijene prices preise \
            guaranteed nazovite transfer transfers transferi charter iznajmljivanje rental
            """
        ),
        (
            0.4, WordLanguage.all,
            "book buchen bucht price cijena preis deal deals minute akcija special posebna private"
        ),
        (
            0.25, WordLanguage.all,
            """
            your now today from limited od seat seats places nights noci noc notti naechte per osobi persona person \
            off free cancellation link bio best only samo click here contact call us tour tours daily half board vrijeme \
            vrijedi until svoj vas vase kontaktirajte upit aranzman smjestaj apartmani apartments excursion izlet
            """
        ),
    ])

    /// Names of money, which make a price of the number before them.
    static let currencies = WordTable([(1, WordLanguage.all, "eur euro euros eura kn kuna usd gbp")])

    /// How the words of a text begin that tell something: those of ``travel``, ``sales``, ``currencies``, ``firstPerson``.
    static let starts: WordStarts = {
        var starts = Self.travel.starts
        for table in [Self.sales, Self.currencies, Self.firstPerson] {
            starts.formUnion(table.starts)
        }
        return starts
    }()
}
