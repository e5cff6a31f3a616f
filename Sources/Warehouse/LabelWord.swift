/// One word that tells a category from a profile or raises a flag in a tweet.
///
/// The warehouse's table decides; what an agency has added stays, and a word
/// that is shipped is added only where it is missing. Words are in lower case
/// without Croatian diacritics and have at least three letters; a stem ends
/// in `*` and stands for every word that begins with it.
public struct LabelWord: Sendable, Hashable {
    /// What the word is for.
    public enum Purpose: String, Sendable, Hashable {
        /// Words of a profile that tell what a person is.
        case category
        /// Words of a tweet that a brand may not want to stand beside.
        case safety
    }

    /// What the word is for.
    public let purpose: Purpose

    /// The category or flag.
    public let label: String

    /// The word or stem.
    public let word: String

    /// Every word that is shipped.
    public static let shipped: [Self] =
        Self.words(.category, "business", Self.businessWords) + Self.words(.category, "creator", Self.creatorWords)
        + Self.words(.category, "media", Self.mediaWords) + Self.words(.category, "politician", Self.politicianWords)
        + Self.words(.category, "sports", Self.sportsWords) + Self.words(.category, "science", Self.scienceWords)
        + Self.words(.safety, "adult", Self.adultWords) + Self.words(.safety, "alcohol", Self.alcoholWords)
        + Self.words(.safety, "gambling", Self.gamblingWords) + Self.words(.safety, "hate", Self.hateWords)
        + Self.words(.safety, "profanity", Self.profanityWords) + Self.words(.safety, "violence", Self.violenceWords)

    private static func words(_ purpose: Purpose, _ label: String, _ words: String) -> [Self] {
        words.split(separator: " ").map { Self(purpose: purpose, label: label, word: String($0)) }
    }

    private static let businessWords = """
        ceo cto cfo coo founder cofounder entrepreneur* poduzetni* direktor* director owner vlasnik vlasnica investor* \
        consultant* konzultant* marketing manager
        """
    private static let creatorWords = """
        blogger* bloger* blogerica vlog* youtuber* influencer* creator* fotograf* photographer* writer* pisac \
        spisatelj* putopis* instagram* podcast* storytell* author autor* knjizevni* glazbeni* musician* singer \
        pjeva* artist* umjetni* designer* dizajner* filmmaker* redatelj* actor actress glumac glumica
        """
    private static let mediaWords = """
        journalist* novinar* reporter* editor urednik urednica correspondent* dopisni* columnist* kolumnist* \
        kolumna voditelj* anchor broadcaster* presenter* newsroom
        """
    private static let politicianWords = """
        politician* politicar* zastupni* ministar* ministr* minister gradonacelni* nacelnik nacelnica zupan \
        saborsk* sabor mep mayor senator* congress* vijecnik vijecnica premijer* president predsjednik predsjednica \
        hdz sdp mozemo candidate kandidat* ambassador* veleposlani*
        """
    private static let scienceWords = """
        professor* profesor* researcher* istrazivac* scientist* znanstveni* phd lecturer* economist* ekonomist* \
        historian* povjesnicar* academic
        """
    private static let sportsWords = """
        athlete* sportas* footballer* nogometas* nogomet* football* soccer coach* trener* tennis* tenis* kosark* \
        basketball* rukomet* handball* olympi* olimpij* goalkeeper skier* skijas* triathl* marathon* plivac* \
        swimmer* sailor* jedrilicar* hajduk dinamo
        """
    private static let adultWords = """
        porn* nsfw nude* xxx onlyfans sexy escort* hentai fetish*
        """
    private static let alcoholWords = """
        vodka whisky whiskey rakij* pijan* drunk* tequila hangover mamurluk*
        """
    private static let gamblingWords = """
        casino* kasino* kladion* kladim* betting bookie* jackpot* poker rulet* roulette
        """
    private static let hateWords = """
        ustas* cetni* nazi* fasist* fascist* rasist* racist* zds
        """
    private static let profanityWords = """
        fuck* shit* bitch* asshole* cunt* bastard* jeb* kurv* kurac kurca kurcu pick* pizd* govno govna govni* sranj* \
        idiot* debil* kreten* retard* budal*
        """
    private static let violenceWords = """
        kill* murder* ubij* ubist* ubojst* terroris* teroris* bomb* silovan* rape rapist massacre* masakr* suicid* \
        samoubojst*
        """

    /// The statement that adds the words that the warehouse lacks.
    static let insertStatement = ShippedRows(
        table: "label_words",
        columns: ["purpose", "word", "label"],
        key: ["purpose", "word"],
        selects: Self.shipped.map {
            "select '\($0.purpose.rawValue)' as purpose, '\($0.word)' as word, '\($0.label)' as label"
        }
    ).insertStatement
}
