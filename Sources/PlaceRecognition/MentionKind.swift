/// How a text names a place.
///
/// The raw values are what `putokaz places --json` prints as `kind`.
public enum MentionKind: String, Sendable, Hashable, CaseIterable {
    /// By the name that Croatian uses, in any case form.
    case name
    /// By the adjective made from the name: *splitski*, *zagrebačka*.
    case adjective
    /// In a hashtag.
    case hashtag
    /// By a name that another language uses: *Ragusa*, *Spalato*.
    case exonym
    /// By an abbreviation: *ZG*, *RH*.
    case abbreviation
    /// By coordinates or a geo tag, outside the text.
    case geo

    /// The kind with this number in the compiled gazetteer.
    init(code: UInt32) {
        switch code {
        case 1: self = .adjective
        case 2: self = .hashtag
        case 3: self = .exonym
        case 4: self = .abbreviation
        default: self = .name
        }
    }
}
