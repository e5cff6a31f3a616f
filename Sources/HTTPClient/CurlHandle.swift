internal import CLibcurl
internal import Glibc
internal import HTTPTypes

/// A libcurl easy handle, and the multi handle that can be woken while it waits.
///
/// Unchecked: ``perform(_:_:_:_:)`` is called by one actor only, one call after
/// the other; ``wake()`` is the one function that libcurl lets any thread call.
@safe final class CurlHandle: @unchecked Sendable {
    private let easy: UnsafeMutableRawPointer
    private let multi: UnsafeMutableRawPointer

    /// libcurl's own start, once in a process.
    private static let start: Void = {
        curl_global_init(Int(CURL_GLOBAL_ALL))
        clibcurl_ignore_broken_pipes()
    }()

    /// Where the certificates to trust lie, unless libcurl's own place exists.
    private static let fallbackAuthorities: String? = {
        let information = unsafe curl_version_info(CURLVERSION_SEVENTH)
        if let own = unsafe information?.pointee.cainfo, unsafe access(own, R_OK) == 0 {
            return nil
        }
        let places = ["/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/cert.pem"]
        return places.first { unsafe access($0, R_OK) == 0 }
    }()

    init() {
        Self.start
        guard let easy = unsafe curl_easy_init(), let multi = unsafe curl_multi_init() else {
            preconditionFailure("no memory for a libcurl handle")
        }
        unsafe self.easy = easy
        unsafe self.multi = multi
    }

    deinit {
        unsafe curl_easy_cleanup(self.easy)
        unsafe curl_multi_cleanup(self.multi)
    }

    /// Ends the present wait, or the next one, from any thread.
    func wake() {
        unsafe curl_multi_wakeup(self.multi)
    }

    /// Sends a request and waits until the answer is complete.
    func perform(
        _ request: HTTPRequest,
        _ options: HTTPConnectionOptions,
        _ transfer: CurlTransfer,
        _ cancellation: HTTPCancellation
    ) throws(HTTPClientError) -> HTTPResponse {
        let lines = try CurlHeaderList(request, userAgent: options.userAgent)
        unsafe curl_easy_reset(self.easy)
        try self.configure(request, options)
        unsafe clibcurl_setopt_list(self.easy, CURLOPT_HTTPHEADER, lines.list)
        let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        unsafe clibcurl_setopt_write(self.easy, CURLOPT_HEADERFUNCTION, CurlTransfer.headerCallback)
        unsafe clibcurl_setopt_pointer(self.easy, CURLOPT_HEADERDATA, context)
        unsafe clibcurl_setopt_write(self.easy, CURLOPT_WRITEFUNCTION, CurlTransfer.bodyCallback)
        unsafe clibcurl_setopt_pointer(self.easy, CURLOPT_WRITEDATA, context)
        defer { request.stream?.abandon() }
        let upload = request.stream.map { CurlUpload($0) { [weak self] in self?.wake() } }
        return try withExtendedLifetime((lines, transfer, upload)) { () throws(HTTPClientError) in
            let result = unsafe request.body.withUnsafeBytes { body in
                if let upload {
                    self.attach(upload, method: request.method)
                } else {
                    unsafe self.attach(body, method: request.method)
                }
                return self.run(cancellation, upload)
            }
            if let failure = transfer.failure {
                throw failure
            }
            guard let result else {
                throw .cancelled
            }
            guard result == CURLE_OK else {
                throw HTTPClientError(result, url: request.url)
            }
            return transfer.response
        }
    }

    /// Drives the transfer to its end; nil where it was cancelled.
    private func run(_ cancellation: HTTPCancellation, _ upload: CurlUpload?) -> CURLcode? {
        unsafe curl_multi_add_handle(self.multi, self.easy)
        defer { unsafe curl_multi_remove_handle(self.multi, self.easy) }
        var running: CInt = 1
        while !cancellation.isCancelled {
            guard unsafe curl_multi_perform(self.multi, &running) == CURLM_OK else {
                return CURLE_FAILED_INIT
            }
            if running == 0 {
                var remaining: CInt = 0
                let message = unsafe curl_multi_info_read(self.multi, &remaining)
                return unsafe message?.pointee.data.result ?? CURLE_FAILED_INIT
            }
            unsafe curl_multi_poll(self.multi, nil, 0, 60_000, nil)
            if upload?.takeReadable() == true {
                unsafe curl_easy_pause(self.easy, CURLPAUSE_CONT)
            }
        }
        return nil
    }

    /// Sets everything but headers, callbacks and body.
    private func configure(_ request: HTTPRequest, _ options: HTTPConnectionOptions) throws(HTTPClientError) {
        guard !request.url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
            throw .invalidRequest("the address holds a blank or a control character")
        }
        unsafe clibcurl_setopt_string(self.easy, CURLOPT_URL, request.url)
        unsafe clibcurl_setopt_string(self.easy, CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe clibcurl_setopt_string(self.easy, CURLOPT_PROXY, "")
        let switches: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_TCP_NODELAY, 1),
            (CURLOPT_PATH_AS_IS, 1),
            (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            (CURLOPT_BUFFERSIZE, 64 << 10),
            (CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout.milliseconds),
            (CURLOPT_TIMEOUT_MS, request.timeout.map { max(1, $0.milliseconds) } ?? 0),
        ]
        for (option, value) in switches {
            unsafe clibcurl_setopt_long(self.easy, option, value)
        }
        if let stallTimeout = request.stallTimeout {
            unsafe clibcurl_setopt_long(self.easy, CURLOPT_LOW_SPEED_LIMIT, 1)
            unsafe clibcurl_setopt_long(self.easy, CURLOPT_LOW_SPEED_TIME, max(1, stallTimeout.milliseconds / 1_000))
        }
        if request.url.hasPrefix("https:"), let file = options.certificateAuthorities ?? Self.fallbackAuthorities {
            unsafe clibcurl_setopt_string(self.easy, CURLOPT_CAINFO, file)
        }
    }

    /// Sets the method and where the body comes from.
    private func attach(_ upload: CurlUpload, method: String) {
        let context = unsafe Unmanaged.passUnretained(upload).toOpaque()
        unsafe clibcurl_setopt_long(self.easy, CURLOPT_POST, 1)
        unsafe clibcurl_setopt_read(self.easy, CURLOPT_READFUNCTION, CurlUpload.readCallback)
        unsafe clibcurl_setopt_pointer(self.easy, CURLOPT_READDATA, context)
        unsafe clibcurl_setopt_trailers(self.easy, CURLOPT_TRAILERFUNCTION, CurlUpload.trailerCallback)
        unsafe clibcurl_setopt_pointer(self.easy, CURLOPT_TRAILERDATA, context)
        unsafe clibcurl_setopt_string(self.easy, CURLOPT_CUSTOMREQUEST, method)
    }

    /// Sets the method, and lends libcurl the body until the transfer has ended.
    private func attach(_ body: UnsafeRawBufferPointer, method: String) {
        if method == "HEAD" {
            unsafe clibcurl_setopt_long(self.easy, CURLOPT_NOBODY, 1)
            return
        }
        if unsafe !body.isEmpty || method == "POST" || method == "PUT" {
            unsafe clibcurl_setopt_long(self.easy, CURLOPT_POST, 1)
            unsafe clibcurl_setopt_offset(self.easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            if let bytes = body.baseAddress {
                unsafe clibcurl_setopt_pointer(self.easy, CURLOPT_POSTFIELDS, bytes)
            } else {
                // Without any pointer libcurl would ask a callback for the bytes.
                unsafe clibcurl_setopt_string(self.easy, CURLOPT_COPYPOSTFIELDS, "")
            }
        }
        unsafe clibcurl_setopt_string(self.easy, CURLOPT_CUSTOMREQUEST, method)
    }
}
