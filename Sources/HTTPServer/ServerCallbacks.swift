internal import CLibmicrohttpd
internal import Glibc
internal import HTTPTypes

// C callbacks are formed from these functions, which belong to no actor: the library calls them on its threads.

/// Makes the exchange of a request from its target; the library keeps it as the request's context.
func beginExchange(
    _ context: UnsafeMutableRawPointer?,
    _ target: UnsafePointer<CChar>?,
    _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let context = unsafe context, let target = unsafe target else {
        return nil
    }
    let engine = unsafe engine(context)
    let exchange = unsafe engine.begin(target: String(cString: target))
    return unsafe Unmanaged.passRetained(exchange).toOpaque()
}

/// Releases the exchange when the answer was sent or the connection broke.
func completeExchange(
    _ context: UnsafeMutableRawPointer?,
    _ connection: OpaquePointer?,
    _ request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _ reason: MHD_RequestTerminationCode
) {
    guard let slot = unsafe request, let exchange = unsafe slot.pointee else {
        return
    }
    unsafe slot.pointee = nil
    unsafe Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue().end()
    if let context = unsafe context, let connection = unsafe connection {
        unsafe engine(context).connections.progressed(
            UInt(bitPattern: connection),
            descriptor: clibmicrohttpd_descriptor(connection)
        )
    }
}

/// Counts a connection that was opened or is about to be closed.
func noticeConnection(
    _ context: UnsafeMutableRawPointer?,
    _ connection: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _ code: MHD_ConnectionNotificationCode
) {
    guard let context = unsafe context, let connection = unsafe connection else {
        return
    }
    let connections = unsafe engine(context).connections
    if clibmicrohttpd_is_start(code) != 0 {
        unsafe connections.opened(UInt(bitPattern: connection), descriptor: clibmicrohttpd_descriptor(connection))
    } else {
        connections.closed(UInt(bitPattern: connection))
    }
}

/// The engine that the library was given as its context.
private func engine(_ context: UnsafeMutableRawPointer) -> ServerEngine {
    unsafe Unmanaged<ServerEngine>.fromOpaque(context).takeUnretainedValue()
}

/// Takes what the library has read, and gives it the answer when that is there.
///
/// The library calls it once for the head, for each part of the body with its
/// size, for the end with size 0, and again after the connection was resumed.
func handleAccess(
    _ context: UnsafeMutableRawPointer?,
    _ connection: OpaquePointer?,
    _ url: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?,
    _ version: UnsafePointer<CChar>?,
    _ upload: UnsafePointer<CChar>?,
    _ uploadSize: UnsafeMutablePointer<Int>?,
    _ request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let context = unsafe context, let connection = unsafe connection, let uploadSize = unsafe uploadSize,
        let slot = unsafe request, let opaque = unsafe slot.pointee
    else {
        return .NO
    }
    let engine = unsafe engine(context)
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(opaque).takeUnretainedValue()
    let key = UInt(bitPattern: connection)
    let step: Exchange.Step
    if let first = exchange.receiveHead(
        { unsafe method.map { unsafe String(cString: $0) } ?? "" },
        { unsafe fields(connection, clibmicrohttpd_each_header) }
    ) {
        step = first
    } else if unsafe uploadSize.pointee > 0 {
        step = unsafe exchange.receive(UnsafeRawBufferPointer(start: upload, count: uploadSize.pointee))
        if case .pause = step {
            // What is not taken comes again.
        } else {
            unsafe uploadSize.pointee = 0
        }
        unsafe engine.connections.progressed(key, descriptor: clibmicrohttpd_descriptor(connection))
    } else {
        step = exchange.receiveEnd { unsafe fields(connection, clibmicrohttpd_each_footer) }
    }
    let handle = unsafe ConnectionHandle(pointer: connection)
    switch step {
    case .proceed:
        return .YES
    case .open(let request):
        return engine.open(exchange, request) ? .YES : .NO
    case .pause(let pipe):
        return engine.pause(exchange, pipe, handle) ? .YES : .NO
    case .await:
        engine.connections.isWhole(key)
        return engine.suspendUnanswered(exchange, handle) ? .YES : .NO
    case .dispatch(let request, let spool):
        engine.connections.isWhole(key)
        return engine.dispatch(exchange, request, spool, handle) ? .YES : .NO
    case .send(let response):
        engine.connections.isWhole(key)
        return unsafe queue(response, method: exchange.method, on: connection, engine: engine)
    case .abort:
        return .NO
    }
}

/// The fields of a request before or behind its body, in order.
private func fields(
    _ connection: OpaquePointer,
    _ each: (OpaquePointer?, MHD_KeyValueIterator?, UnsafeMutableRawPointer?) -> Int32
) -> HTTPHeaders {
    var headers = HTTPHeaders()
    unsafe withUnsafeMutablePointer(to: &headers) { pointer in
        unsafe _ = each(connection, visitHeader, UnsafeMutableRawPointer(pointer))
    }
    return headers
}

private func visitHeader(
    _ context: UnsafeMutableRawPointer?,
    _ kind: MHD_ValueKind,
    _ name: UnsafePointer<CChar>?,
    _ value: UnsafePointer<CChar>?
) -> MHD_Result {
    guard let headers = unsafe context?.assumingMemoryBound(to: HTTPHeaders.self), let name = unsafe name else {
        return .YES
    }
    let text = unsafe value.map { unsafe trimmed($0) } ?? ""
    unsafe headers.pointee.add(name: String(cString: name), value: text)
    return .YES
}

/// A header's value without the white space at its ends.
private func trimmed(_ value: UnsafePointer<CChar>) -> String {
    var bytes = unsafe UnsafeRawBufferPointer(start: value, count: strlen(value))[...]
    while let first = unsafe bytes.first, first == 0x20 || first == 0x09 {
        unsafe bytes.removeFirst()
    }
    while let last = unsafe bytes.last, last == 0x20 || last == 0x09 {
        unsafe bytes.removeLast()
    }
    return unsafe String(decoding: bytes, as: UTF8.self)
}
