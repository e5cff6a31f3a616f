import Emulator
import Glibc
import HTTPServer
import HTTPTypes

/// Requests to the endpoint and to S3 behind it, without signatures: queries, ranges, conditions, documents, keys.
///
/// The bytes are the text of a request; libmicrohttpd's own parser is not in
/// question here.
final class RequestFuzz: FuzzTarget {
    private let thread = CallingThread()
    private let endpoint: AWSEndpoint?
    private let folder: String
    private var count = 0

    init() {
        var name = Array("/dev/shm/putokaz-fuzz-XXXXXX".utf8CString)
        _ = mkdtemp(&name)
        let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.folder = folder
        // It would be found out below.
        let store = try? S3Store(folder: folder, clock: { UnixTime(seconds: 1_785_708_000) })
        self.endpoint = store.map { store in
            AWSEndpoint(
                services: [S3Service(store: store)],
                settings: EndpointSettings(requiresSignatures: false),
                clock: { UnixTime(seconds: 1_785_708_000) },
                makeID: { "00000000-0000-4000-8000-000000000001" }
            )
        }
        for request in ["PUT /bucket", "PUT /bucket/key"] {
            let bytes = Array("\(request) HTTP/1.1\nHost: localhost\n\n0123456789".utf8)
            bytes.withUnsafeBytes { self.take($0) }
        }
    }

    func take(_ bytes: UnsafeRawBufferPointer) {
        guard let endpoint = self.endpoint else {
            require(false, "the folder for objects can be made")
            return
        }
        self.count += 1
        let request = RequestText.request(Array(bytes))
        // Writes make files: they would fill the memory.
        if request.method == "PUT", self.count > 2, self.count % 64 != 0 {
            return
        }
        let response = self.thread.run { await endpoint.respond(to: request) }
        require((200..<600).contains(response.status), "a status that there is")
        require(response.status != 500, "no failure within: \(response)")
    }
}

/// The text of a request, taken apart as forgivingly as can be.
enum RequestText {
    static func request(_ bytes: [UInt8]) -> HTTPServerRequest {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let words = (lines.first ?? []).split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        let target = words.count > 1 ? words[1] : "/"
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var headers = HTTPHeaders()
        var end = lines.isEmpty ? 0 : lines[0].count + 1
        for line in lines.dropFirst() {
            end += line.count + 1
            guard !line.isEmpty else { break }
            let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            if parts.count == 2 {
                let value = String(decoding: parts[1].drop { $0 == 0x20 }, as: UTF8.self)
                headers.add(name: String(decoding: parts[0], as: UTF8.self), value: value)
            }
        }
        return HTTPServerRequest(
            method: words.first ?? "GET",
            path: halves.first.flatMap { $0.isEmpty ? nil : $0 } ?? "/",
            query: halves.count == 2 ? halves[1] : nil,
            headers: headers,
            body: .bytes(Array(bytes[min(end, bytes.count)...]))
        )
    }
}
