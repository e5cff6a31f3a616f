internal import HTTPServer
internal import HTTPTypes

/// S3 with faults: what it answers now and then instead of, or behind, what it does.
struct FaultyObjects: AWSService {
    let service: S3Service
    let faults: FaultInjector

    var signingName: String { self.service.signingName }

    func respond(to request: ServiceRequest) async -> HTTPServerResponse {
        let name = "\(request.method) \(request.path)"
        if let refusal = self.refusal(request.method, name) {
            return refusal.response(resource: request.path, requestID: request.requestID)
        }
        let response = await self.service.respond(to: request)
        if self.faults.strikes(.reset, at: name) {
            return Self.cut(response, keeping: 0)
        }
        if request.method == "GET", response.status < 300, self.faults.strikes(.truncated, at: name) {
            return Self.cut(response, keeping: 65_536)
        }
        return response
    }

    private func refusal(_ method: String, _ name: String) -> S3Error? {
        if self.faults.strikes(.slowDown, at: name) {
            return S3Error(code: "SlowDown", status: 503, message: "Please reduce your request rate.")
        }
        if method == "PUT" || method == "POST", self.faults.strikes(.diskFull, at: name) {
            return S3Error(code: "InternalError", status: 500, message: "No space left on device.")
        }
        if self.faults.strikes(.clockStep, at: name) {
            return S3Error(
                code: "RequestTimeTooSkewed",
                status: 403,
                message: "The difference between the request time and the current time is too large."
            )
        }
        return nil
    }

    /// An answer whose connection ends before its body does.
    private static func cut(_ response: HTTPServerResponse, keeping most: Int) -> HTTPServerResponse {
        var response = response
        guard response.status != 204, response.status != 304 else { return response }
        switch response.body {
        case .bytes(let bytes):
            // An answer without a body ends with its header: it is promised one byte.
            response.body = .cut(Array(bytes.prefix(min(bytes.count / 2, most))), length: max(bytes.count, 1))
        case .file(let path, let offset, let count):
            let bytes = LocalFile.prefix(path, from: offset, count: min(count / 2, most))
            response.body = .cut(bytes, length: max(count, 1))
        case .headOnly, .stream, .cut:
            break
        }
        return response
    }
}
