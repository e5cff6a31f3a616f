/// What callers name a function by: its name, a partial or whole ARN, each with or without a version.
struct FunctionIdentifier: Sendable, Hashable {
    /// The bare name.
    let name: String

    /// The version or alias, where one was given.
    let qualifier: String?

    /// Takes a caller's text apart.
    init(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if let index = parts.firstIndex(of: "function"), index + 1 < parts.count, index > 0 {
            // arn:aws:lambda:region:account:function:name[:qualifier] or account:function:name
            self.name = parts[index + 1]
            self.qualifier = index + 2 < parts.count ? parts[index + 2] : nil
        } else {
            self.name = parts.first ?? text
            self.qualifier = parts.count > 1 ? parts[1] : nil
        }
    }
}
