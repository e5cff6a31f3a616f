/// Which hosts a request may name: this machine under its own names, and nothing else.
///
/// A page in a browser can make its own name resolve to 127.0.0.1; the `Host`
/// header then still bears that name, and the request is refused.
enum HostCheck {
    /// The bucket in front of the host's name, or the empty string; nil where the host is refused.
    static func bucket(in host: String?) -> String? {
        guard let host else { return nil }
        let name = Self.withoutPort(host).lowercased()
        if ["127.0.0.1", "localhost", "[::1]"].contains(name) {
            return ""
        }
        for suffix in [".s3.localhost", ".localhost"] where name.hasSuffix(suffix) {
            let bucket = String(name.dropLast(suffix.count))
            return bucket == "s3" ? "" : bucket
        }
        return nil
    }

    private static func withoutPort(_ host: String) -> Substring {
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
            return host[...end]
        }
        return host.prefix { $0 != ":" }
    }
}
