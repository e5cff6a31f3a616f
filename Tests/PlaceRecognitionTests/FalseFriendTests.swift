import PlaceRecognition
import Testing

/// Sentences in other languages whose words look like Croatian places.
@Suite struct FalseFriendTests {
    static let english = [
        "Let's split the bill tonight.", "They split up last year.", "The split was painful for everyone.",
        "Stock split announced by the company.", "Split the dough into two halves.", "A banana split, please!",
        "We need to split these costs.", "She did the splits on stage.", "Split ends are killing my hair.",
        "In a split second it was over.", "Voters are split on the issue.", "SPLIT THE TEAM INTO TWO",
        "Split screen mode is broken again.", "Dutch shoppers love Bol com deals.", "He has a vis of anger.",
        "Vis a vis the new law, nothing changed.", "I work vis-a-vis with my boss.", "Pag is short for page, right?",
        "Nin wrote famous diaries.", "I read Anais Nin all night.", "The rab of his coat was wet.",
        "Hum a song for me.", "Don't just hum, sing it!", "The hum of the fridge keeps me up.",
        "I'm a grad student in physics.", "Grad school is hard.", "Post grad life is weird.",
        "My grad party is on Saturday!",
        "Sali is my best friend.", "Thanks Sali for the gift!", "Ist this thing on?", "The bar was packed.",
        "Luka scored twice for the Mavs.", "Luka Doncic is unreal tonight.", "Marina opened a new shop.",
        "We kept the boat at the marina.", "Nina and I went shopping.",
        "One hundred pula is about ten dollars in Botswana.",
        "Blato means mud in her language.", "Karin is on holiday this week.", "The prize went to Karin Smith.",
        "She plays the klis every evening.", "He read about vir and virtus in Latin class.",
        "krk krk krk went the old door.",
        "Mali music is on my playlist.", "Poll: tea or coffee?", "Rab means slave in Slavic languages.",
        "Call Mike Solin tomorrow.", "Plat is a strange abbreviation.", "Our cat is called brela.",
        "He weighs twelve ston, she typed.", "The Novi app crashed.", "Otok otok otok.",
        "The zaton of the story is funny.",
        "Bale scored for Real Madrid again.", "Gareth Bale is back.", "Lone wolf.", "Lone survivor was a good movie.",
        "Drage me to hell.", "Crest of the wave.", "Ugh, Mondays.", "Like and subscribe!", "Best day ever.",
        "Unije is not English.", "Beli dancing class.", "Pile of laundry.", "Pile it on!", "Buje is how she spells it.",
        "Our dog ploce loves the park.", "Jezera what?", "He said: Sava the date!", "Una more time.",
        "Drava is a stove.",
        "Ika is Japanese for squid.", "Lun is my nickname.", "Premium plan costs 5 dollars.",
        "The roc is a mythical bird.",
        "sinj is not a word in our game.", "Mr Ogulin will see you now.", "The labin of the poem is unclear.",
        "A biograd of my life story.",
        "Kali is a goddess.", "Goddess Kali has many arms.", "Preko reko.", "Much ado about nothing.",
    ]
    static let german = [
        "Das ist gut.", "Ist das dein Ernst?", "Wer ist da?", "Ist schon spät.", "Er ist in der Stadt.",
        "Ich gehe in die Bar.", "Die Luka ist lustig.", "Marina hat heute Geburtstag.", "Meine Freundin Nina kommt.",
        "Viel Spaß mit dem Splitt vor dem Haus.", "Split-Klimaanlage zu verkaufen.", "Karin und Peter heiraten.",
        "Der Grad der Zerstörung ist hoch.", "Bei 30 Grad im Schatten.", "Es hat 20 Grad.", "Um 180 Grad gedreht.",
        "Das Bad ist frei.", "Mach mal Pause!", "Hum hum hum.", "Alte Pole sind das.", "Vier Tage Regen.",
        "Meine Banja ist eine russische Sauna.",
    ]
    static let italian = [
        "I sali minerali fanno bene.", "Sali le scale con me!", "Tu sali o scendi?", "Non ho più sali da bagno.",
        "La marina militare italiana.", "La Marina è mia amica.", "Nina ti voglio bene.", "Che bol di riso!",
        "La bora è forte oggi.", "Il grado di difficoltà.", "Come ti chiami? Luka.", "Una volta sola.",
        "Una cosa bella.",
        "Sono le tre e una.", "Mali comuni mezzo gaudio.", "I mali del mondo.", "La zara è un gioco di dadi.",
        "Gioco alla zara con gli amici.", "Non buie la stanza.", "Pola pola.", "Il fiume è in piena.",
        "Lungo il fiume la domenica.", "Fiume in piena, strade chiuse.", "Le arbe del giardino.",
    ]

    @Test func `The author's home speaks for a name that means something else as well`() {
        let home = Home(country: "HR", county: nil, placeID: nil, confidence: 0.9)
        let sentence = "Split is always a good idea."
        let away = PlaceMatcher(minimumConfidence: 0).mentions(in: sentence)
        let atHome = PlaceMatcher(minimumConfidence: 0).mentions(in: sentence, context: TextContext(home: home))
        #expect(away.allSatisfy { $0.confidence < 0.5 })
        #expect(atHome.first?.confidence ?? 0 > (away.first?.confidence ?? 0) + 0.1)
        #expect(atHome.first?.evidence.contains(.home) == true)
    }

    @Test func `Few false friends are taken for places in Croatia`() {
        let sentences = Self.english + Self.german + Self.italian + SharedNameSentences.other
        #expect(sentences.count >= 100)
        let wrong = sentences.filter { sentence in
            PlaceMatcher().mentions(in: sentence).contains { $0.country == "HR" }
        }
        #expect(wrong.count * 20 <= sentences.count, "\(wrong)")
    }

    @Test func `Most places are found beside them, and few other things are taken for places`() {
        let found = SharedNameSentences.places.count { name, sentence in
            PlaceMatcher().mentions(in: sentence).contains { mention in
                mention.country == "HR" && Gazetteer().place(mention.placeID)?.name.hasSuffix(name) == true
            }
        }
        let wrong = SharedNameSentences.other.reduce(0) { sum, sentence in
            sum + PlaceMatcher().mentions(in: sentence).count { $0.country == "HR" }
        }
        #expect(Double(found) >= 0.9 * Double(SharedNameSentences.places.count), "\(found)")
        #expect(Double(found) >= 0.92 * Double(found + wrong), "\(found) right, \(wrong) wrong")
    }

    @Test(arguments: [
        ("I love Split, Croatia!", "Split"), ("We are flying to Split tomorrow.", "Split"),
        ("Beautiful sunset in Hvar.", "Hvar"), ("Our ferry from Ancona to Split was late.", "Split"),
        ("A week on the island of Krk", "otok Krk"), ("Urlaub in Zadar ist schön.", "Zadar"),
        ("Siamo a Spalato, che bella!", "Split"), ("Vacanze a Ragusa e Spalato", "Split"),
        ("Greetings from Dubrovnik!", "Dubrovnik"), ("Plitvice Lakes are stunning", "Plitvička jezera"),
        ("Wir fahren nach Kroatien", "Hrvatska"), ("Nyaralás Horvátországban", "Hrvatska"),
    ])
    func `Places are found in other languages`(text: String, name: String) {
        let names = PlaceMatcher().mentions(in: text).compactMap { Gazetteer().place($0.placeID)?.name }
        #expect(names.contains(name), "\(names)")
    }
}
