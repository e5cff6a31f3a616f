internal import HTTPTypes

/// What a request's `Host` says: whether it means this machine, and the bucket that stands in it.
///
/// A page of the web whose name resolves to 127.0.0.1 sends its own name here;
/// refusing it keeps such pages out (DNS rebinding).
struct EndpointHost {
    /// The bucket of a virtual-host address, such as `photos` in `photos.localhost:4566`.
    let bucket: String?

    /// Takes a host; nil where it is not a name of this machine.
    init?(_ field: String?) {
        guard var host = field?.lowercased() else {
            return nil
        }
        if let bracket = host.firstIndex(of: "]") {
            host = String(host[...bracket])
        } else if let colon = host.firstIndex(of: ":") {
            host = String(host[..<colon])
        }
        if ["localhost", "127.0.0.1", "[::1]"].contains(host) {
            self.bucket = nil
            return
        }
        guard let end = [".localhost", ".127.0.0.1"].first(where: { host.hasSuffix($0) }) else {
            return nil
        }
        self.bucket = Self.bucket(in: host.dropLast(end.count))
    }

    /// Why a request comes from elsewhere; nil where it may come from a program or a page of this machine.
    ///
    /// A page of the web can send simple requests to any address; where no
    /// signatures are asked for, they would be obeyed. Browsers say where a
    /// request comes from, in `Origin` or in `Sec-Fetch-Site`.
    ///
    /// - Parameters:
    ///   - headers: The request's.
    ///   - takesShortNames: Whether a host without a full stop will do, or none: small runtimes name what they like,
    ///     and no page of the web has such a name.
    /// - Returns: The reason, as the caller is told it.
    static func objection(to headers: HTTPHeaders, takesShortNames: Bool = false) -> String? {
        let isShort = headers["Host"]?.contains(".") != true
        guard Self(headers["Host"]) != nil || (takesShortNames && isShort) else {
            return "This host name is not served; use 127.0.0.1 or localhost."
        }
        let origin = headers["Origin"]
        let isForeign = origin.map { !Self.isOwn(origin: $0) } ?? (headers["Sec-Fetch-Site"] == "cross-site")
        return isForeign ? "Pages of other hosts may not send requests here." : nil
    }

    /// Whether a page of an origin, such as `http://localhost:8080`, is one of this machine.
    private static func isOwn(origin: String) -> Bool {
        guard let mark = origin.firstRange(of: "://") else {
            return false
        }
        return Self(String(origin[mark.upperBound...])) != nil
    }

    /// The bucket in front of `.s3` or `.s3.region`, or the whole where that is missing.
    private static func bucket(in name: Substring) -> String? {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let mark = labels.lastIndex(of: "s3"), mark >= labels.count - 2 else {
            return Self.services.contains(String(labels[0])) ? nil : String(name)
        }
        return mark == 0 ? nil : labels[..<mark].joined(separator: ".")
    }

    private static let services: Set = [
        "lambda", "states", "redshift-data", "events", "scheduler", "sts", "logs", "sqs",
    ]
}
