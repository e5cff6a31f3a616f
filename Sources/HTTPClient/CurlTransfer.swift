internal import CLibcurl
internal import HTTPTypes

/// What arrives during one exchange; libcurl's callbacks write into it.
@safe final class CurlTransfer {
    /// The most that is reserved ahead on the word of a `Content-Length`.
    private static let largestReservation = 64 << 20

    private let sink: ((UnsafeRawBufferPointer) throws -> Void)?
    private(set) var response = HTTPResponse(status: 0)
    private(set) var failure: HTTPClientError?

    init(sink: ((UnsafeRawBufferPointer) throws -> Void)?) {
        unsafe self.sink = sink
    }

    /// Takes one header line, with its line end; a status line starts anew, as behind `100 Continue`.
    func receiveHeader(_ line: UnsafeRawBufferPointer) {
        let text = unsafe String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            let status = text.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) }
            self.response = HTTPResponse(status: status ?? 0)
        } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
            let value = text[text.utf8.index(after: colon)...]
            self.response.headers.add(name: String(text[..<colon]), value: Self.trimmed(value))
        }
    }

    /// Takes a piece of the body; false ends the transfer.
    func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let sink = unsafe self.sink, self.response.isSuccess else {
            if self.response.body.isEmpty {
                let announced = self.response.headers["Content-Length"].flatMap { Int($0) } ?? 0
                self.response.body.reserveCapacity(min(announced, Self.largestReservation))
            }
            unsafe self.response.body.append(contentsOf: bytes)
            return true
        }
        do {
            try unsafe sink(bytes)
            return true
        } catch {
            self.failure = .sinkFailed(error)
            return false
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        var text = text.utf8.drop(while: isBlank)
        while let last = text.last, isBlank(last) {
            text.removeLast()
        }
        return String(text) ?? ""
    }
}

extension CurlTransfer {
    /// libcurl's callback for header lines; the last argument is the transfer.
    static let headerCallback: curl_write_callback = { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else {
            return 0
        }
        let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        unsafe transfer.receiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
    }

    /// libcurl's callback for the body; the last argument is the transfer.
    static let bodyCallback: curl_write_callback = { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else {
            return 0
        }
        let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        let isTaken = unsafe transfer.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
        return isTaken ? size * count : 0
    }
}
