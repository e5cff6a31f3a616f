internal import CLibcurl
internal import HTTPTypes

/// The header lines of one request, in libcurl's list.
@safe final class CurlHeaderList {
    /// Fields that libcurl would add of its own accord; an empty value takes them out.
    private static let unwanted = ["Accept", "Content-Type", "Expect", "Transfer-Encoding"]

    private(set) var list: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest, userAgent: String) throws(HTTPClientError) {
        for field in request.headers.fields {
            try Self.check(field)
            // A semicolon is libcurl's way to say that the value is empty.
            self.append(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
        }
        if request.stream != nil {
            self.append("Transfer-Encoding: chunked")
        }
        for name in Self.unwanted where request.headers[name] == nil {
            if name == "Transfer-Encoding", request.stream != nil { continue }
            self.append("\(name):")
        }
        if request.headers["User-Agent"] == nil {
            self.append("User-Agent: \(userAgent)")
        }
    }

    deinit {
        unsafe curl_slist_free_all(self.list)
    }

    private func append(_ line: String) {
        guard let list = unsafe curl_slist_append(self.list, line) else {
            preconditionFailure("no memory for a header line")
        }
        unsafe self.list = list
    }

    private static func check(_ field: HTTPHeaders.Field) throws(HTTPClientError) {
        let isName = !field.name.isEmpty && field.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
        let isValue = field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        guard isName, isValue else {
            throw .invalidRequest(
                "the header field \(field.name.debugDescription) holds a character that is not allowed"
            )
        }
    }
}
