/// The names of the made-up people, by country.
struct WorldNames: Sendable {
    let country: String
    let lang: String
    let given: [String]
    let family: [String]
    let towns: [String]

    static let croatian = Self(
        "HR",
        "hr",
        """
        Ana Marko Ivana Luka Petra Josip Maja Ivan Lucija Tomislav Nika Filip Dora Ante Marija Karlo Iva Domagoj Tea \
        Hrvoje Mirna Zvonimir Lana Krešimir Jelena Stipe Antonija Goran Vesna Mislav Sanja Dario Katarina Nikola \
        Martina Damir Ružica Boris Željka Tin Matea Šime Klara Vedran
        """,
        """
        Horvat Kovačević Babić Marić Jurić Novak Kovačić Vuković Knežević Matić Tomić Pavlović Blažević Grgić Perić \
        Radić Šarić Lovrić Vidović Bošnjak Petrović Filipović Barišić Šimić Galić Brkić Lončar Posavec Rukavina \
        Kralj Mandić Bilić Zorić Cindrić Poljak Dujmović Ćosić Škorić Vrdoljak Katić
        """,
        [
            "Split, Hrvatska", "Zagreb", "Zadar, Croatia", "Rijeka", "Osijek, Hrvatska", "Pula, Istra", "Zagreb, HR",
            "Dubrovnik, Croatia", "Šibenik", "Varaždin, Croatia", "Zagreb, Hrvatska", "Hrvatska", "Croatia", "Split",
            "zagreb, croatia", "Karlovac", "Dalmacija, Hrvatska", "Slavonski Brod", "Sisak, Croatia", "Istra, Croatia",
            "ZAGREB", "Split/Zagreb", "Hrvatska 🇭🇷", "Makarska", "Vinkovci, Hrvatska",
        ]
    )

    static let foreign = [
        Self(
            "GB",
            "en",
            "Emma James Olivia Harry Chloe Jack Amelia George Sophie Thomas Lucy Oliver Grace Daniel Hannah Ben",
            "Clarke Walker Hughes Evans Wright Turner Baker Cooper Ward Bennett Foster Palmer Reid Barnes",
            ["London, UK", "Manchester, England", "Leeds", "Cardiff, Wales", "Edinburgh, Scotland", "Bristol, UK"]
        ),
        Self(
            "DE",
            "de",
            "Lukas Anna Jonas Lena Maximilian Laura Felix Katharina Stefan Sabine Tobias Julia Matthias Greta",
            "Bauer Wagner Schmidt Fischer Weber Becker Hoffmann Koch Richter Klein Wolf Neumann Braun Krause",
            ["München, Deutschland", "Berlin, Germany", "Hamburg", "Stuttgart", "Köln", "Bayern"]
        ),
        Self(
            "IT",
            "it",
            "Giulia Marco Francesca Matteo Chiara Alessandro Elena Davide Sara Lorenzo Martina Paolo",
            "Romano Bianchi Russo Ferrari Esposito Colombo Ricci Marino Greco Conti Gallo Costa",
            ["Milano, Italia", "Trieste, Italia", "Roma", "Bologna, Italy", "Torino", "Venezia, Italia"]
        ),
        Self(
            "US",
            "en",
            "Madison Tyler Ashley Brandon Megan Ryan Lauren Jason Rachel Kevin Emily Justin",
            "Johnson Miller Davis Anderson Thompson Garcia Martinez Robinson Lewis Young",
            ["New York, NY", "Chicago, IL", "Austin, Texas", "California, USA", "Seattle, WA", "Boston"]
        ),
        Self(
            "AT",
            "de",
            "Sophie Florian Magdalena Christoph Theresa Andreas Johanna Georg",
            "Gruber Huber Steiner Moser Mayer Hofer Leitner Berger",
            ["Wien, Österreich", "Graz, Austria", "Wien", "Salzburg"]
        ),
    ]

    private init(_ country: String, _ lang: String, _ given: String, _ family: String, _ towns: [String]) {
        self.country = country
        self.lang = lang
        self.given = given.split(separator: " ").map(String.init)
        self.family = family.split(separator: " ").map(String.init)
        self.towns = towns
    }
}
