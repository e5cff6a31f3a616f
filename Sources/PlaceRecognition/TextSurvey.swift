/// What a text says as a whole, found in one pass over its words.
struct TextSurvey {
    /// The language that most of its function words belong to.
    var language: TextLanguage
    /// Whether it reads as Italian rather than English, where *a* says "to".
    let isRomance: Bool
    /// Whether nearly all words are in capitals, so that capitals say nothing.
    let isShouted: Bool
    /// Whether it is about sports, where towns stand for their clubs.
    let isSport: Bool
    /// How many words of travelling, staying, sea or sights it has.
    let travelWords: Int

    init(tokens: UnsafeBufferPointer<Token>, pool: UnsafePointer<UInt32>, text: UnsafeBufferPointer<UInt8>) {
        var croatian = 0
        var foreign = 0
        var english = 0
        var italian = 0
        var capitals = 0
        var others = 0
        var isSport = false
        var travelWords = 0
        for index in tokens.indices {
            let token = tokens[index]
            if token.isAllCapitals {
                capitals += 1
            } else if token.count > 1, token.shape & Token.lower != 0 {
                others += 1
            }
            if token.signature != 0, token.signature != 0xFF {
                croatian += 1
            }
            guard token.record != 0 else {
                isSport = isSport || Self.isResult(index, tokens, text)
                continue
            }
            let roles = Roles(pool[Int(token.record)] >> 16)
            let detail = pool[Int(token.record) + 1]
            travelWords += detail & Judge.travel != 0 ? 1 : 0
            if detail & Judge.sport != 0 || roles.contains(.organisation) && token.isAllCapitals {
                isSport = true
            }
            let isForeign = !roles.isDisjoint(with: [.english, .german, .italian])
            english += roles.contains(.english) ? 1 : 0
            italian += roles.contains(.italian) ? 1 : 0
            if roles.contains(.croatian) {
                croatian += isForeign ? 1 : 2
            } else if isForeign {
                foreign += roles.contains(.preposition) ? 1 : 2
            } else if roles.contains(.preposition) {
                croatian += 1
            }
        }
        self.language = croatian == foreign ? .unknown : croatian > foreign ? .croatian : .foreign
        self.isRomance = italian >= english
        self.isShouted = capitals > 2 && capitals > others * 2
        self.isSport = isSport
        self.travelWords = travelWords
    }

    /// Whether a number is the first part of a match's result, as in 2:0.
    private static func isResult(
        _ index: Int,
        _ tokens: UnsafeBufferPointer<Token>,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let token = tokens[index]
        guard token.shape >> 8 == Token.letterDigit, token.count <= 2, index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        return next.shape >> 8 == Token.letterDigit && next.count <= 2 && next.start == token.end + 1
            && text[Int(token.end)] == UInt8(ascii: ":")
    }
}
