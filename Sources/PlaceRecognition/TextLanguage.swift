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
}
