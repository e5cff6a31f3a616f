/// How an ``HTTPConnection`` behaves, whatever it is asked to send.
public struct HTTPConnectionOptions: Sendable, Hashable {
    /// How long the making of a connection may take.
    public var connectTimeout: Duration

    /// A file with the certificates to trust, in PEM; the system's where it is nil.
    ///
    /// libcurl knows where its distribution keeps them. Where that file is
    /// missing (a library built for another system), the places of Amazon
    /// Linux, Debian and Alpine are tried.
    public var certificateAuthorities: String?

    /// What is sent as `User-Agent` where the request has none.
    public var userAgent: String

    /// Creates options.
    public init(
        connectTimeout: Duration = .seconds(5),
        certificateAuthorities: String? = nil,
        userAgent: String = "putokaz"
    ) {
        self.connectTimeout = connectTimeout
        self.certificateAuthorities = certificateAuthorities
        self.userAgent = userAgent
    }
}
