internal import CLibcurl
internal import HTTPTypes
internal import Synchronization

/// A body that libcurl asks for piece by piece; the transfer is paused while nothing comes.
@safe final class CurlUpload: Sendable {
    private let pipe: BytePipe
    private let wake: @Sendable () -> Void
    private let isReadable = Atomic(false)
    private let trailers = Mutex(HTTPHeaders())

    /// - Parameters:
    ///   - pipe: Where the bytes come from.
    ///   - wake: Ends the wait of the thread that drives the transfer.
    init(_ pipe: BytePipe, wake: @escaping @Sendable () -> Void) {
        self.pipe = pipe
        self.wake = wake
    }

    /// Whether a paused transfer is to go on; said once.
    func takeReadable() -> Bool {
        self.isReadable.exchange(false, ordering: .acquiringAndReleasing)
    }

    /// Puts the next bytes into libcurl's buffer; gives how many, 0 for the end, or libcurl's marks.
    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        switch self.pipe.take(buffer.count) {
        case .bytes(let bytes):
            unsafe buffer.copyBytes(from: bytes)
            return bytes.count
        case .end(.finished(let trailers)):
            self.trailers.withLock { $0 = trailers }
            return 0
        case .end(.failed):
            return Int(CURL_READFUNC_ABORT)
        case .nothing:
            self.pipe.whenReadable {
                self.isReadable.store(true, ordering: .releasing)
                self.wake()
            }
            return Int(CURL_READFUNC_PAUSE)
        }
    }

    /// The fields behind the body, as libcurl's list.
    fileprivate func trailerList() -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for field in self.trailers.withLock({ $0.fields }) {
            unsafe list = curl_slist_append(list, "\(field.name): \(field.value)")
        }
        return unsafe list
    }
}

extension CurlUpload {
    /// libcurl's callback for the body; the last argument is the upload.
    static let readCallback: curl_read_callback = { buffer, size, count, context in
        guard let buffer = unsafe buffer, let context = unsafe context else {
            return Int(CURL_READFUNC_ABORT)
        }
        let upload = unsafe Unmanaged<CurlUpload>.fromOpaque(context).takeUnretainedValue()
        return unsafe upload.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    /// libcurl's callback for the fields behind the body; the last argument is the upload.
    ///
    /// libcurl frees the list.
    static let trailerCallback: curl_trailer_callback = { list, context in
        guard let list = unsafe list, let context = unsafe context else {
            return CURL_TRAILERFUNC_ABORT
        }
        let upload = unsafe Unmanaged<CurlUpload>.fromOpaque(context).takeUnretainedValue()
        unsafe list.pointee = upload.trailerList()
        return CURL_TRAILERFUNC_OK
    }
}
