/// Makes up what the accounts of a world write.
enum WorldText {
    /// What a tweet is about.
    enum Subject: Sendable {
        case journey, remark, chatter
    }

    /// A person's text.
    static func person(
        _ subject: Subject,
        _ place: WorldPlace?,
        lang: String,
        random: inout SplitMix64
    ) -> String {
        let phrases = WorldPhrases.of(lang)
        let pool =
            switch subject {
            case .journey: phrases.journeys
            case .remark: phrases.remarks
            case .chatter: phrases.chatter
            }
        let core = Self.filled(random.pick(pool), place, lang: lang)
        let opening = random.pick(phrases.openings)
        var text = opening + (opening.isEmpty && random.unit() < 0.7 ? Self.capitalised(core) : core)
        text += random.pick(phrases.endings)
        text = Self.hurried(text, &random)
        return text + Self.hashtags(subject, place, &random)
    }

    /// A text by somebody who is no person.
    static func other(
        _ role: WorldRole,
        _ place: WorldPlace,
        lang: String,
        random: inout SplitMix64
    ) -> String {
        let pool =
            switch role {
            case .seller: WorldPhrases.selling
            case .media: WorldPhrases.news
            case .organisation: WorldPhrases.notices
            default: WorldPhrases.spam
            }
        let text = Self.filled(random.pick(pool), place, lang: lang)
        return text + (random.unit() < 0.35 ? " #\(place.hashtag) #croatia" : "")
    }

    /// Some write without diacritics, some all in lower case.
    private static func hurried(_ text: String, _ random: inout SplitMix64) -> String {
        var text = text
        if random.unit() < 0.22 {
            let plain: [Character: Character] = [
                "č": "c", "ć": "c", "š": "s", "ž": "z", "đ": "d", "Š": "S", "Č": "C", "Ž": "Z",
            ]
            text = String(text.map { plain[$0] ?? $0 })
        }
        return random.unit() < 0.18 ? text.lowercased() : text
    }

    private static func hashtags(_ subject: Subject, _ place: WorldPlace?, _ random: inout SplitMix64) -> String {
        guard let place, random.unit() < 0.35 else { return "" }
        var words = ["#\(place.hashtag)"]
        if random.unit() < 0.5 {
            words.append(random.pick(["#croatia", "#hrvatska", "#adriatic", "#jadran"]))
        }
        if subject == .journey, random.unit() < 0.5 {
            words.append(random.pick(["#travel", "#putovanje", "#islandlife", "#summer2026", "#wanderlust"]))
        }
        return " " + words.joined(separator: " ")
    }

    /// Puts a place's forms in for the marks of a sentence.
    private static func filled(_ form: String, _ place: WorldPlace?, lang: String) -> String {
        guard let place else { return form }
        var text = ""
        var isMark = false
        for character in form {
            if isMark, let word = place.form(character, lang: lang) {
                text += word
            } else if character != "%" || isMark {
                text += (isMark ? "%" : "") + String(character)
            }
            isMark = character == "%" && !isMark
        }
        return isMark ? text + "%" : text
    }

    private static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
