internal import Cryptography
internal import HTTPTypes

/// A response that comes piece by piece: to a caller who wants it so, or gathered for one who does not.
struct StreamedResponse {
    /// Where it goes at once; nil where it is gathered.
    let target: BytePipe?

    private var gathered: [UInt8] = []
    private var size = 0

    init(target: BytePipe?) {
        self.target = target
    }

    private var limit: Int { self.target == nil ? RuntimeReply.payloadLimit : RuntimeReply.streamLimit }

    /// Takes the next piece; waits while the caller is slow.
    mutating func take(_ bytes: [UInt8]) async {
        self.size += bytes.count
        guard self.size <= self.limit else { return }
        if let target {
            // A caller who has gone does not keep the function from ending.
            _ = await target.write(bytes)
        } else {
            self.gathered += bytes
        }
    }

    /// What it came to; a failure in the middle is told by the fields behind the body.
    func answer(_ trailers: HTTPHeaders, errorType: String?) -> RuntimeAnswer {
        if let errorType {
            let body = trailers["Lambda-Runtime-Function-Error-Body"].flatMap { Base64.decode($0) }
            return .failure(body ?? [], type: errorType)
        }
        return self.size <= self.limit ? .response(self.gathered) : .tooLarge
    }
}
