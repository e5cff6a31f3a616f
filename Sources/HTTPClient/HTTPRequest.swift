public import HTTPTypes

/// A request to send.
public struct HTTPRequest: Sendable, Hashable {
    /// The method, in upper case.
    public var method: String

    /// The whole address, with everything percent-encoded that must be.
    ///
    /// It goes out as it stands: dot segments and double slashes stay, because
    /// a signature covers them.
    public var url: String

    /// The header fields; `Host` and `Content-Length` are added.
    public var headers: HTTPHeaders

    /// The body.
    public var body: [UInt8]

    /// A body of unknown length that is sent in chunks as it comes, with the fields behind it, in place of ``body``.
    ///
    /// When the exchange is over nobody reads it any more, whatever came of it; that the server has gone is noticed with
    /// the next bytes. It can be sent once: use a connection that was not used before, for on a lasting one the server
    /// may just have closed it.
    public var stream: BytePipe?

    /// How long the whole exchange may take; without end where it is nil.
    public var timeout: Duration?

    /// How long the exchange may stand still before it is given up; for ever where it is nil.
    ///
    /// Leave it out for long polls: waiting for the first byte counts as well.
    /// libcurl counts in whole seconds.
    public var stallTimeout: Duration?

    /// Creates a request.
    public init(
        method: String = "GET",
        url: String,
        headers: HTTPHeaders = [:],
        body: [UInt8] = [],
        timeout: Duration? = nil,
        stallTimeout: Duration? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.stallTimeout = stallTimeout
    }
}
