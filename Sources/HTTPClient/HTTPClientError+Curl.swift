internal import CLibcurl

extension HTTPClientError {
    /// The error that one of libcurl's codes stands for.
    ///
    /// Of the address only scheme and authority are told.
    init(_ result: CURLcode, url: String) {
        let text = unsafe String(cString: curl_easy_strerror(result))
        let authority =
            url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).prefix(2)
            .joined(separator: "//").split(separator: "?")[...].first ?? ""
        self.init(code: Self.code(of: result), message: "\(text) (\(authority))")
    }

    private static func code(of result: CURLcode) -> Code {
        switch result {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_FUNCTION_ARGUMENT: .invalidRequest
        case CURLE_COULDNT_RESOLVE_HOST: .hostNotFound
        case CURLE_COULDNT_CONNECT: .connectionFailed
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE: .connectionLost
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
            .notTrusted
        default: .invalidResponse
        }
    }
}
