/// What kind of account a user is.
enum AccountKind: Int, CaseIterable {
    case person
    case organisation
    case media
    case seller
    case bot
    case unknown

    /// The name in the lake.
    var name: StaticString {
        switch self {
        case .person: "person"
        case .organisation: "organisation"
        case .media: "media"
        case .seller: "seller"
        case .bot: "bot"
        case .unknown: "unknown"
        }
    }
}
