/// The sentences of one language, by what they are about; `%` and a letter stand for a form of a place.
struct WorldPhrases: Sendable {
    let lang: String
    /// Told by somebody who is or was there.
    let journeys: [String]
    /// Names a place and tells of no journey.
    let remarks: [String]
    /// Names no place.
    let chatter: [String]
    let openings: [String]
    let endings: [String]
    let answers: [String]

    static func of(_ lang: String) -> Self {
        switch lang {
        case "hr": .croatian
        case "de": .german
        case "it": .italian
        default: .english
        }
    }

    static let croatian = Self(
        lang: "hr",
        journeys: [
            "stigli smo %A, more je kao ulje i ne želim kući", "treći dan %L i već poznajem sve konobare na rivi",
            "šetnja starom jezgrom %G uz zalazak sunca, fotke stižu na blog",
            "moj omiljeni kutak %G: mala plaža do koje vodi kozja staza",
            "kampiramo %L, noćas smo spavali uz zvuk valova", "vratila sam se iz %G puna dojmova, pišem putopis",
            "s ruksakom %A, trajekt je kasnio sat vremena ali pogled je sve popravio",
            "jutarnje kupanje %L prije gužve, preporučujem svima", "danas smo biciklima obišli pola %G, noge me bole",
            "izlet %A s djecom, našli smo smještaj tik do mora", "probala sam najbolju ribu u životu baš %L",
            "u %N se vraćam svako ljeto i svaki put otkrijem novu uvalu",
            "iz našeg putovanja: kamene ulice %G rano ujutro", "ronili smo %L, vidljivost dvadeset metara",
            "napokon godišnji, pakiram kofere i idemo %A",
            "obišao sam sve vidikovce %G, evo mojih pet najdražih", "noć pod zvijezdama %L, ovo ne mogu opisati",
        ],
        remarks: [
            "opet gužva na ulazu %A, a sezona tek počinje", "koncert %L sinoć je bio odličan",
            "netko treba reći gradonačelniku %G da rasvjeta ne radi", "cijene stanova %L su potpuno lude",
            "baka mi je iz %G i kuha najbolju pašticadu", "bura je %L srušila dva stabla, svi su dobro",
            "tko igra večeras %L? navijam za domaće", "na faksu %L nema parkinga, klasika",
            "iz %G javljaju da je pao led",
            "kiša %L već treći dan", "sastanak %L otkazan, radim od doma", "ljudi iz %G imaju najbolji smisao za humor",
            "%N ima bolju pizzu od svih nas, priznajem",
        ],
        chatter: [
            "kava pa posao, ponedjeljak opet", "tko još gleda ovu utakmicu, srce mi staje",
            "ne razumijem zašto je kruh opet poskupio", "nova knjiga na stolu, mobitel u ladici",
            "ako itko zna dobrog vodoinstalatera, javite", "prvi dan škole, suze i kod mame i kod djeteta",
            "sabor opet raspravlja o istoj stvari kao prije deset godina", "trčanje po kiši je zapravo super",
            "recept za juhu od bundeve: luk, češnjak i puno strpljenja",
            "mačka je srušila fikus, nismo više prijatelji",
            "plaće kasne, a računi nikad", "snimka sinoćnjeg gola, pogledajte kako ga je zavrnuo",
            "umjetna inteligencija mi je napisala mail, bolji od mog", "dosta je bilo, idemo svi glasati",
            "zdravstvo: šest mjeseci čekanja na pregled", "podcast o povijesti pisma, topla preporuka",
            "laku noć svima osim onima koji buše nedjeljom",
        ],
        openings: ["", "", "", "Evo, ", "Ljudi, ", "Dobro jutro! ", "Iskreno, ", "Priznajem: ", "Ma ", "Hej, "],
        endings: [
            "", "", "", ".", "!", " 😍", " 🌊", "... Tko je za?", ". Slažete li se?", ", uf", " :)", ". Toliko od mene.",
        ],
        answers: [
            "Bravo!", "Potpuno se slažem.", "Ma daj, stvarno?", "Ovo!", "I ja tako mislim", "Haha, točno",
            "Kad si to vidio?",
        ]
    )

    static let english = Self(
        lang: "en",
        journeys: [
            "just arrived in %E and I can't believe the colour of the water",
            "my morning walk through %E before the crowds came",
            "we spent a lazy week in %E, our favourite trip so far",
            "day three in %E: ferry, beach, grilled fish, repeat",
            "I took the slow bus to %E and the view made up for it",
            "back home from %E and missing the sea already, photos on my blog",
            "we hiked above %E today, my legs hate me",
            "our little guesthouse in %E has the best terrace of the whole trip",
            "I keep coming back to %E, this is my fourth summer",
            "found a hidden beach near %E, we had it all to ourselves",
            "sunset over %E tonight, I have no words", "kayaking around %E with my sister, so much fun",
            "my new travel story from %E is up: three days, one backpack",
            "we missed the boat from %E and it was the best thing that happened to us",
            "I ate far too much seafood in %E and I regret nothing",
        ],
        remarks: [
            "the match in %E tonight will be a tough one", "my grandfather was born in %E",
            "reading about the history of %E, fascinating",
            "a colleague from %E just taught me how to swear properly", "power cut in %E again according to the news",
            "they filmed another series in %E, of course", "the startup scene in %E is growing fast",
            "conference in %E got moved to October", "%E has better coffee than my city and I am not ok with that",
        ],
        chatter: [
            "what a match last night, still shaking", "need more sleep and fewer meetings",
            "my code compiles and I don't trust it",
            "the neighbours bought a drum kit, pray for me", "first day at the new job, wish me luck",
            "can we talk about how good this album is", "rain again, the garden is happy at least",
            "unpopular opinion: pineapple belongs on pizza",
            "just finished the marathon, never again (until next year)",
            "the bus was late, the train was late, I was early for once", "thread on why local elections matter",
            "my kid asked why the moon follows us", "thirty pages left and I don't want this book to end",
        ],
        openings: ["", "", "", "Ok, ", "Honestly, ", "So ", "Good morning! ", "Well, ", "Note to self: ", "Update: "],
        endings: ["", "", "", ".", "!", " 😍", " ☀️", "... who is in?", ". That's the tweet.", ", wow", " :)", " 🙌"],
        answers: [
            "So true.", "Love this!", "Which day was that?", "Well said", "Totally agree", "Ha, same here",
            "Saving this one",
        ]
    )

    static let german = Self(
        lang: "de",
        journeys: [
            "wir sind endlich in %E angekommen, das Meer ist traumhaft", "mein Lieblingsort diesen Sommer bleibt %E",
            "Frühstück mit Blick aufs Wasser in %E, ich will nie wieder weg",
            "unsere Wanderung oberhalb von %E war anstrengend und wunderschön",
            "Urlaub in %E, Tag vier: mein Sonnenbrand und ich",
            "mit dem Camper nach %E, unterwegs haben wir kaum geschlafen",
            "ich habe in %E den besten Fisch meines Lebens gegessen",
            "meine Fotos aus %E sind jetzt im Blog, schaut mal rein",
            "in %E haben wir eine kleine Bucht ganz für uns",
        ],
        remarks: [
            "Stau bis %E, wie jedes Jahr", "mein Nachbar kommt aus %E und grillt jeden Sonntag",
            "das Spiel in %E wurde abgesagt",
            "eine Doku über %E, sehr sehenswert", "die Mieten in %E steigen auch",
        ],
        chatter: [
            "Montag, und der Kaffee ist leer", "was für ein Spiel gestern Abend",
            "die Bahn hat wieder Verspätung, Überraschung",
            "neues Buch angefangen, bisher großartig", "wer hat eigentlich diese Besprechung erfunden",
            "endlich Regen, der Garten dankt", "die Kinder schlafen, das Sofa gehört mir",
            "morgen Wahl, geht bitte alle hin",
        ],
        openings: ["", "", "", "Also, ", "Guten Morgen! ", "Ehrlich: ", "Kurz gesagt: ", "Übrigens, "],
        endings: ["", "", ".", "!", " 😍", " ☀️", ". Wer kommt mit?", " ...", ". Hach."],
        answers: ["Genau so.", "Sehr schön!", "Wann war das?", "Da hast du recht", "Toll", "Kenne ich gut"]
    )

    static let italian = Self(
        lang: "it",
        journeys: [
            "siamo arrivati a %E, il mare è bellissimo", "la mia estate a %E, non voglio tornare",
            "cena di pesce a %E con gli amici, abbiamo mangiato troppo",
            "ho camminato per i vicoli di %E tutto il giorno",
            "le nostre vacanze a %E cominciano oggi", "sono tornata da %E con mille foto, presto sul mio blog",
            "in barca vicino a %E, abbiamo visto i delfini", "mi sono innamorato di %E al primo tramonto",
        ],
        remarks: [
            "traffico verso %E, pazienza", "mio nonno è nato a %E", "un documentario su %E stasera in tv",
            "la partita a %E è rinviata", "a %E piove da tre giorni",
        ],
        chatter: [
            "che caldo oggi, non si respira", "caffè e poi lavoro, come sempre", "che partita ieri sera",
            "il treno è in ritardo, strano vero", "nuovo libro sul comodino", "oggi la pizza la faccio io",
            "domani si vota, andate tutti",
        ],
        openings: ["", "", "", "Allora, ", "Buongiorno! ", "Ragazzi, ", "Sinceramente, "],
        endings: ["", "", ".", "!", " 😍", " 🌊", "... chi viene?", ". Che meraviglia."],
        answers: ["Verissimo.", "Che bello!", "Quando ci vai?", "Hai ragione", "Anche io"]
    )
}
