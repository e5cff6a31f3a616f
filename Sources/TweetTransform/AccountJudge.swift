internal import TweetReading

/// Says what kind of account a user is, by rules that name their reasons.
///
/// No model, no labels: points for words of the name (twice) and of the
/// profile, for given names and Croatian surnames, and simple ratios for bots
/// (after the light features of Yang, Varol, Hui and Menczer, AAAI 2020). A
/// name of capitals alone says nothing: firms have such names too.
struct AccountJudge: ~Copyable {
    private(set) var kind = AccountKind.unknown
    private(set) var botScore = 0.0
    private(set) var isTravelBlogger = false

    private var text = GrowingBytes(capacity: 512)
    private let word = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 40)
    private var points: [Double] = [0, 0, 0, 0, 0, 0]
    private var bloggerPoints = 0.0
    private var hasTravelWord = false

    init() {}

    deinit {
        self.word.deallocate()
    }

    /// Why, in English; holds until the next judgement.
    var reason: UnsafeRawBufferPointer { self.text.bytes }

    /// Judges a user.
    ///
    /// - Parameters:
    ///   - user: The user.
    ///   - observedAt: When the numbers were taken, in microseconds since 1970.
    mutating func judge(_ user: UserView, observedAt: Int64) {
        self.text.clear()
        self.bloggerPoints = 0
        self.hasTravelWord = false
        for index in self.points.indices {
            self.points[index] = 0
        }
        self.read(user.displayName, factor: 2, unlessMarked: AccountWords.personBio)
        self.read(user.bio, factor: 1, unlessMarked: AccountWords.nameOnly)
        self.readPersonalName(user.displayName)
        self.scoreBot(user, observedAt: observedAt)
        self.isTravelBlogger = self.bloggerPoints >= 2 || (self.bloggerPoints > 0 && self.hasTravelWord)
        if self.isTravelBlogger {
            self.note("travel blogger by the profile's words")
            self.points[AccountKind.person.rawValue] += 2
        }
        self.decide(user)
    }

    private mutating func decide(_ user: UserView) {
        let person = self.points[AccountKind.person.rawValue]
        var best = AccountKind.unknown
        var most = 0.0
        for kind in [AccountKind.seller, .media, .organisation] where self.points[kind.rawValue] > most {
            best = kind
            most = self.points[kind.rawValue]
        }
        if self.botScore >= 0.7 {
            self.kind = .bot
        } else if most >= 2, most > person {
            self.kind = best
        } else if person > 0, person >= most {
            self.kind = .person
        } else {
            self.kind = .unknown
        }
    }

    /// Gives points for the words of a name or profile; some marks do not count there.
    private mutating func read(_ bytes: UnsafeRawBufferPointer, factor: Double, unlessMarked ignored: UInt16) {
        var folder = WordFolder(bytes)
        var count = 0
        while folder.next(self.word, &count) {
            let word = UnsafeBufferPointer(rebasing: self.word[..<count])
            if let entry = AccountWords.table.entry(word) {
                self.take(entry.languages & ~ignored, factor, word)
            }
        }
    }

    /// Gives points for a given name, and for a surname such as Horvatić.
    private mutating func readPersonalName(_ name: UnsafeRawBufferPointer) {
        var folder = WordFolder(name)
        var count = 0
        var isPersonal = false
        while folder.next(self.word, &count) {
            // Ana's, ana87.
            count = self.word[..<count].firstIndex(of: UInt8(ascii: "'")) ?? count
            while count > 3, 48...57 ~= self.word[count - 1] {
                count -= 1
            }
            let word = UnsafeBufferPointer(rebasing: self.word[..<count])
            isPersonal = isPersonal || AccountNames.given.entry(word) != nil || Self.isSurname(word)
        }
        if isPersonal || Self.endsInSurname(name) {
            self.points[AccountKind.person.rawValue] += 2
            self.note("person's name")
        }
    }

    /// Folded endings that hardly any other word has.
    private static func isSurname(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count > 5, word[word.count - 1] == UInt8(ascii: "c"), word[word.count - 2] == UInt8(ascii: "i")
        else {
            return false
        }
        let before = (word[word.count - 4], word[word.count - 3])
        return before == (UInt8(ascii: "o"), UInt8(ascii: "v")) || before == (UInt8(ascii: "e"), UInt8(ascii: "v"))
            || before == (UInt8(ascii: "a"), UInt8(ascii: "c"))
    }

    /// Whether a word of the name ends in ić.
    private static func endsInSurname(_ name: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        for end in name.indices.dropFirst() {
            let isEnd = end + 1 == name.count || name[end + 1] == 0x20
            if isEnd, name[end] == 0x87, name[end - 1] == 0xC4, end - start >= 4, name[end - 2] == 0x69 {
                return true
            }
            start = name[end] == 0x20 ? end + 1 : start
        }
        return false
    }

    /// Takes a word that speaks for something.
    private mutating func take(_ marks: UInt16, _ factor: Double, _ word: UnsafeBufferPointer<UInt8>) {
        if marks & AccountWords.blogger != 0 {
            self.bloggerPoints = 2
        } else if marks & AccountWords.bloggerHint != 0 {
            self.bloggerPoints = Swift.max(self.bloggerPoints, 1)
        }
        self.hasTravelWord = self.hasTravelWord || marks & AccountWords.travel != 0
        self.give(.person, marks & (AccountWords.person | AccountWords.personBio), 2 * factor, word)
        let hint = AccountWords.organisationHint | AccountWords.organisationName
        self.give(.organisation, marks & AccountWords.organisation, 2 * factor, word)
        self.give(.organisation, marks & hint, factor, word)
        self.give(.media, marks & AccountWords.media, 2 * factor, word)
        self.give(.media, marks & AccountWords.mediaName, factor, word)
        self.give(.seller, marks & AccountWords.seller, 2 * factor, word)
        self.give(.seller, marks & AccountWords.sellerName, factor, word)
        self.give(.bot, marks & AccountWords.bot, 2 * factor, word)
    }

    private mutating func give(
        _ kind: AccountKind,
        _ mark: UInt16,
        _ points: Double,
        _ word: UnsafeBufferPointer<UInt8>
    ) {
        guard mark != 0 else {
            return
        }
        self.points[kind.rawValue] += points
        if self.text.count < 300 {
            self.separate()
            self.text.append(kind.name)
            self.text.append(": ")
            self.text.append(UnsafeRawBufferPointer(word))
        }
    }

    private mutating func scoreBot(_ user: UserView, observedAt: Int64) {
        var score = 0.0
        if self.points[AccountKind.bot.rawValue] > 0 {
            score += 0.7
        }
        if let created = user.createdAt, let statuses = user.statuses, observedAt > created {
            let days = Swift.max(1, Double(observedAt - created) / 86_400_000_000)
            let perDay = Double(statuses) / days
            if perDay > 100 {
                score += 0.4
                self.note("bot: over 100 tweets a day")
            } else if perDay > 50 {
                score += 0.2
                self.note("bot: over 50 tweets a day")
            }
        }
        if let friends = user.friends, let followers = user.followers, friends > 1000, followers * 10 < friends {
            score += 0.2
            self.note("bot: follows ten times its followers")
        }
        if let likes = user.favourites, let statuses = user.statuses, statuses > 1000, likes <= statuses / 1000 {
            score += 0.2
            self.note("bot: over 1000 tweets, hardly a like")
        }
        if user.isDefaultProfile == true, user.bio.isEmpty, user.isProfile {
            score += 0.1
            self.note("bot: bare profile")
        }
        let digits = Self.digitCount(user.screenName)
        if digits >= 6 {
            score += digits >= 8 ? 0.2 : 0.1
            self.note("bot: digits in the handle")
        }
        self.botScore = (Swift.min(1, score) * 100).rounded() / 100
    }

    private static func digitCount(_ bytes: UnsafeRawBufferPointer) -> Int {
        bytes.count { 48...57 ~= $0 }
    }

    private mutating func note(_ reason: StaticString) {
        self.separate()
        self.text.append(reason)
    }

    private mutating func separate() {
        if self.text.count > 0 {
            self.text.append("; ")
        }
    }
}
