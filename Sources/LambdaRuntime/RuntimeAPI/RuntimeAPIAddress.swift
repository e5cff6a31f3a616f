/// Where the Runtime API listens, from `AWS_LAMBDA_RUNTIME_API`.
///
/// Lambda writes `host:port`; other tools write a scheme in front and a path
/// behind, and IPv6 addresses in brackets. All of these are taken.
struct RuntimeAPIAddress: Sendable, Hashable {
    /// The version of the API that is spoken.
    private static let version = "2018-06-01"

    /// The address of the runtime's routes, without a slash at its end.
    let url: String

    /// Reads the variable's value; nil where no host is in it.
    init?(_ text: String) {
        let lowercased = text.lowercased()
        let scheme = ["http://", "https://"].first { lowercased.hasPrefix($0) }
        var address = text.dropFirst(scheme?.count ?? 0)
        while let last = address.last, last == "/" || last.isWhitespace {
            address.removeLast()
        }
        guard let first = address.first, first != "/", first != ":", !address.contains("://") else {
            return nil
        }
        self.url = "\(scheme ?? "http://")\(address)/\(Self.version)/runtime"
    }
}
