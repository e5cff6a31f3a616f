internal import AWSClients
internal import HTTPServer
internal import HTTPTypes

/// The signature that a request claims, read but not yet checked.
struct RequestSignature {
    /// Where a signature stands.
    enum Place {
        /// In `Authorization`.
        case header
        /// In the query, good for a number of seconds.
        case query(expiry: Int64)
    }

    let place: Place
    let accessKeyID: String
    let scope: SigV4Scope
    let signedHeaders: [String]
    let signature: String

    /// Reads the signature of a request; nil where it carries none of version 4.
    init?(_ request: HTTPServerRequest, _ query: [(name: String, value: String)]) throws(EndpointRefusal) {
        if let field = request.headers["Authorization"], field.hasPrefix(SigV4Scope.algorithm) {
            try self.init(field: field, request.headers)
        } else if query.contains(where: { $0.name == "X-Amz-Signature" || $0.name == "X-Amz-Algorithm" }) {
            try self.init(query: query)
        } else {
            return nil
        }
    }

    private init(field: String, _ headers: HTTPHeaders) throws(EndpointRefusal) {
        var parts: [Substring: Substring] = [:]
        for part in field.dropFirst(SigV4Scope.algorithm.count).split(separator: ",") {
            let halves = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            if halves.count == 2 {
                parts[halves[0]] = halves[1].prefix { $0 != " " }
            }
        }
        guard let credential = parts["Credential"], let names = parts["SignedHeaders"],
            let signature = parts["Signature"]
        else {
            throw .malformedAuthorization("Authorization header requires Credential, SignedHeaders and Signature.")
        }
        let date = headers["X-Amz-Date"] ?? headers["Date"].flatMap { UnixTime(httpDate: $0)?.iso8601Basic }
        guard let date else {
            throw .denied("AWS authentication requires a valid Date or x-amz-date header")
        }
        guard let (key, scope) = Self.scope(credential, date) else {
            throw .malformedAuthorization("The authorization header is malformed; the Credential is not well-formed.")
        }
        self.place = .header
        self.accessKeyID = key
        self.scope = scope
        self.signedHeaders = names.split(separator: ";").map(String.init)
        self.signature = String(signature)
    }

    private init(query: [(name: String, value: String)]) throws(EndpointRefusal) {
        let items = Dictionary(query.map { ($0.name, $0.value) }) { first, _ in first }
        guard let credential = items["X-Amz-Credential"], let date = items["X-Amz-Date"],
            let names = items["X-Amz-SignedHeaders"], let signature = items["X-Amz-Signature"],
            items["X-Amz-Algorithm"] == SigV4Scope.algorithm
        else {
            throw .malformedQuery(
                "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, "
                    + "X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters."
            )
        }
        // Without an expiry it is a signed request whose header moved into the query: good for as long as that is.
        guard let expiry = Int64(items["X-Amz-Expires"] ?? "900"), (0...604_800).contains(expiry) else {
            throw .malformedQuery("X-Amz-Expires must be a number from 0 to 604800 seconds")
        }
        guard let (key, scope) = Self.scope(Substring(credential), date) else {
            throw .malformedQuery("Error parsing the X-Amz-Credential parameter; the Credential is not well-formed.")
        }
        self.place = .query(expiry: expiry)
        self.accessKeyID = key
        self.scope = scope
        self.signedHeaders = names.split(separator: ";").map(String.init)
        self.signature = signature
    }

    private static func scope(_ credential: Substring, _ date: String) -> (String, SigV4Scope)? {
        guard let slash = credential.firstIndex(of: "/"),
            let scope = SigV4Scope(text: credential[credential.index(after: slash)...], timestamp: date)
        else {
            return nil
        }
        return (String(credential[..<slash]), scope)
    }
}
