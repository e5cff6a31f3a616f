import Emulator
import HTTPServer
import HTTPTypes

/// Answers with what arrived: the path, and the body behind it.
struct EchoService: AWSService {
    let signingName: String

    func respond(to request: ServiceRequest) async -> HTTPServerResponse {
        guard case .bytes(let bytes) = request.body else {
            return HTTPServerResponse(status: 200, body: .bytes(Array("file \(request.body.count)".utf8)))
        }
        let checksum = request.headers["x-amz-checksum-crc32"].map { " crc32=\($0)" } ?? ""
        let text = "\(request.method) \(request.path)\(checksum) "
        return HTTPServerResponse(status: 200, body: .bytes(Array(text.utf8) + bytes))
    }
}
