internal import JSONDocument

/// The host of a link, without `www.` in front.
struct LinkHost {
    /// The host as written.
    let bytes: UnsafeRawBufferPointer

    init(_ url: UnsafeRawBufferPointer) {
        var start = 0
        for at in 0..<Swift.max(0, Swift.min(url.count - 2, 10))
        where url[at] == UInt8(ascii: ":") && url[at + 1] == UInt8(ascii: "/") && url[at + 2] == UInt8(ascii: "/") {
            start = at + 3
            break
        }
        var end = start
        scan: while end < url.count {
            switch url[end] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"), 0x20: break scan
            default: end += 1
            }
        }
        let host = UnsafeRawBufferPointer(rebasing: url[start..<end])
        let hasPrefix = host.count > 4 && UnsafeRawBufferPointer(rebasing: host[..<4]).equals("www.")
        self.bytes = hasPrefix ? UnsafeRawBufferPointer(rebasing: host[4...]) : host
    }

    /// Whether it leads back to the platform itself.
    var isPlatform: Bool {
        self.bytes.equals("twitter.com") || self.bytes.equals("mobile.twitter.com") || self.bytes.equals("t.co")
            || self.bytes.equals("x.com") || self.bytes.equals("pic.twitter.com")
    }
}
