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
    /// How many words of travelling, staying, sea or sights it has, less those of things that bear the same names.
    let travelWords: Int

    init(tokens: UnsafeBufferPointer<Token>, data: GazetteerData, text: UnsafeBufferPointer<UInt8>) {
        var sum = SIMD4<Int32>(repeating: 0)
        var croatianLetters: Int32 = 0
        var capitals = 0
        var others = 0
        var clubs = 0
        var classes: UInt16 = 0
        // Sums instead of branches: nobody can predict what the next word says.
        for token in tokens {
            let header = data.pool[Int(token.record)]
            let isShouting = token.isAllCapitals ? 1 : 0
            sum &+= data.profile(header)
            croatianLetters &+= token.signature &- 1 < 0xFE ? 1 : 0
            capitals &+= isShouting
            others &+= token.shape & Token.lower != 0 ? 1 : 0
            clubs |= isShouting & Int(truncatingIfNeeded: header >> Roles.organisationShift)
            classes |= token.shape
        }
        var isSport = sum[3] != 0 || clubs != 0
        if !isSport, classes >> 8 & Token.digit != 0 {
            isSport = tokens.indices.contains { Self.isResult($0, tokens, text) }
        }
        let balance = sum[0] + croatianLetters
        self.language = balance == 0 ? .unknown : balance > 0 ? .croatian : .foreign
        self.isRomance = sum[1] >= 0
        self.isShouted = capitals > 2 && capitals > others * 2
        self.isSport = isSport
        self.travelWords = Int(sum[2])
    }

    /// Whether a number is the first part of a match's result, as in 2:0.
    private static func isResult(
        _ index: Int,
        _ tokens: UnsafeBufferPointer<Token>,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let token = tokens[index]
        guard token.record == 0, token.shape >> 8 == Token.letterDigit, token.count <= 2, index + 1 < tokens.count
        else { return false }
        let next = tokens[index + 1]
        return next.shape >> 8 == Token.letterDigit && next.count <= 2 && next.start == token.end + 1
            && text[Int(token.end)] == UInt8(ascii: ":")
    }
}
