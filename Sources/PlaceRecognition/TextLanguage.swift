/// The language of a text, as far as the reading of places depends on it.
enum TextLanguage {
    /// Croatian or one of its neighbours that shares its words.
    case croatian
    /// Another language whose common words the gazetteer knows.
    case foreign
    /// Nothing tells.
    case unknown

    /// The language that a source's tag states.
    init(tag: String?) {
        guard let tag, tag.utf8.count >= 2 else {
            self = .unknown
            return
        }
        switch tag.prefix(2) {
        case "hr", "bs", "sr", "sh", "sl": self = .croatian
        case "un", "qm", "qh", "zx": self = .unknown
        default: self = .foreign
        }
    }

    /// The language that most of the function words of a text belong to.
    init(tokens: UnsafeBufferPointer<Token>, pool: UnsafePointer<UInt32>) {
        var croatian = 0
        var foreign = 0
        for token in tokens {
            if token.signature != 0, token.signature != 0xFF {
                croatian += 1
            }
            guard token.record != 0 else { continue }
            let roles = Roles(pool[Int(token.record)] >> 16)
            if roles.isDisjoint(with: .languages.union(.preposition)) { continue }
            if roles.contains(.croatian) {
                croatian += roles.isDisjoint(with: [.english, .german, .italian]) ? 2 : 1
            } else if !roles.isDisjoint(with: [.english, .german, .italian]) {
                foreign += roles.contains(.preposition) ? 1 : 2
            } else {
                croatian += 1
            }
        }
        if croatian == foreign {
            self = .unknown
        } else {
            self = croatian > foreign ? .croatian : .foreign
        }
    }
}
