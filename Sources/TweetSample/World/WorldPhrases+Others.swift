extension WorldPhrases {
    /// What those write who sell.
    static let selling = [
        "Book your boat trip from %E today, 20% off until Friday",
        "Airport transfer to %E from 25 EUR, reserve your seat now",
        "New tour: %E and the islands in one day. Limited places, book now!",
        "Apartmani %L od 60 € po noći, rezervirajte na vrijeme",
        "Last minute offer: 7 nights in %E, half board, 399 € per person",
        "Iznajmljujemo brodice %L, ponuda vrijedi do nedjelje",
        "Your dream holiday in %E starts here. DM us for prices.",
        "Private wine tasting near %E, free cancellation, link in bio",
        "Posebna ponuda: vikend %L za dvoje, nazovite nas",
        "Check availability for August in %E, best price guaranteed",
    ]

    /// What media write.
    static let news = [
        "Otvorena nova šetnica %L", "%N: broj noćenja veći za deset posto nego lani", "Jaka bura %L, trajekti ne plove",
        "FOTO Pogledajte kako je izgledala sinoćnja svečanost %L", "U prometnoj nesreći kod %G ozlijeđene dvije osobe",
        "Gradsko vijeće %G usvojilo proračun", "Croatian tourism numbers: %E leads the table again",
        "Sudar dvaju brodova kod %G, nema ozlijeđenih",
        "Požar kod %G pod nadzorom", "Ministar najavio ulaganja %A", "Fire near %E under control, officials say",
    ]

    /// What other organisations write.
    static let notices = [
        "Pozivamo vas na otvorenje izložbe %L u petak u 19 sati", "Radno vrijeme ureda %L mijenja se od ponedjeljka",
        "Hvala svima koji su sudjelovali u akciji čišćenja %L", "Join us in %E this weekend, admission is free",
        "Objavljen je natječaj za volontere, prijave do kraja mjeseca",
        "Čestitamo našim članovima na osvojenoj medalji",
        "Discover %E: the summer programme is online", "Predstavljamo nove karte i brošure za %A",
        "Obavijest o prekidu vodoopskrbe %L", "Our season opens in %E next Saturday",
    ]

    /// What bots write.
    static let spam = [
        "Get 1000 followers now", "Crypto giveaway, follow and retweet", "Best deals on hotels in %E, click here",
        "Top 10 hotels %E",
        "Cheap flights %E compare now", "Win a phone, retweet this", "%E weather forecast today",
        "Earn money from home, see link",
    ]
}
