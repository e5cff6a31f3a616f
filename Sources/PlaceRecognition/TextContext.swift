/// What is known about a text beside its words.
public struct TextContext: Sendable, Hashable {
    /// The language that the source states, a BCP 47 tag such as `hr`.
    public var language: String?
    /// Where the author lives, as resolved from the profile.
    public var home: Home?

    /// A context of what is known; nothing by default.
    public init(language: String? = nil, home: Home? = nil) {
        self.language = language
        self.home = home
    }
}
