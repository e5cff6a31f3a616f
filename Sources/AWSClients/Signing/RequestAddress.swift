/// The parts of an address that a signature covers, as they were written.
struct RequestAddress {
    /// The scheme and the authority, as in `https://example.com:8080`.
    let root: String

    /// The authority as libcurl sends it in `Host`: without the scheme's own port.
    let host: String

    /// The path; `/` where there is none.
    let path: String

    /// The text behind `?`; empty where there is none.
    let query: String

    init(_ url: String) {
        let scheme = url.firstRange(of: "://").map { url[..<$0.lowerBound] } ?? ""
        let rest = url.dropFirst(scheme.isEmpty ? 0 : scheme.count + 3)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let authority = rest[..<end]
        let parts = rest[end...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.root = "\(scheme)://\(authority)"
        let defaultPort = scheme == "https" ? ":443" : ":80"
        self.host = String(authority.hasSuffix(defaultPort) ? authority.dropLast(defaultPort.count) : authority)
        let path = parts.first ?? ""
        self.path = path.isEmpty ? "/" : String(path)
        self.query = parts.count == 2 ? String(parts[1]) : ""
    }
}
