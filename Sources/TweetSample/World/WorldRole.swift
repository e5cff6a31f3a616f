/// What an account of the made-up world is planted as.
enum WorldRole: String, Sendable, CaseIterable {
    /// A person at home whose tweets on any topic are passed on and answered.
    case voice
    /// A person, at home or abroad, whose tweets about Croatia are taken up.
    case herald
    /// An enthusiast or blogger who tells of own journeys week after week.
    case sharer
    /// A person with very many followers who hardly tweets.
    case celebrity
    /// A person with one single tweet that went round the world.
    case oneHit = "one_hit_wonder"
    /// A person who tweets a lot during one journey of a week or two.
    case tripper
    /// A person who keeps calling out to others and is hardly answered.
    case caller
    /// Anybody at home.
    case local
    /// Anybody abroad.
    case foreigner
    /// Sells journeys, beds or boats.
    case seller
    case media
    case organisation
    /// One of a ring of bots that retweet each other.
    case ringBot = "ring_bot"
    /// A bot that advertises at fixed intervals.
    case spamBot = "spam_bot"

    /// The kind of account, as the analysis names it.
    var kind: String {
        switch self {
        case .voice, .herald, .sharer, .celebrity, .oneHit, .tripper, .caller, .local, .foreigner: "person"
        case .seller, .media, .organisation: self.rawValue
        case .ringBot, .spamBot: "bot"
        }
    }

    /// Whether it is a human being.
    var isPerson: Bool { self.kind == "person" }
}
