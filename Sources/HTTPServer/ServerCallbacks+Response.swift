internal import CLibmicrohttpd
internal import Glibc
internal import HTTPTypes

/// Hands an answer to the library, which sends it.
func queue(
    _ response: HTTPServerResponse,
    method: String,
    on connection: OpaquePointer,
    engine: ServerEngine
) -> MHD_Result {
    var status = response.status
    var made =
        if case .stream(let pipe) = response.body {
            unsafe ResponseStream.response(pipe, engine, ConnectionHandle(pointer: connection))
        } else {
            unsafe makeResponse(response.body, isHead: method == "HEAD")
        }
    if unsafe made == nil {
        // The file went away or shrank between the answer and now.
        status = 500
        unsafe made = clibmicrohttpd_copied_response(0, nil)
    }
    guard let made = unsafe made else {
        return .NO
    }
    defer { unsafe MHD_destroy_response(made) }
    for field in response.headers.fields where !isLength(field.name) {
        // The library refuses a field with a line break or without a value: it is left out.
        unsafe _ = clibmicrohttpd_add_header(made, field.name, field.value)
    }
    return unsafe MHD_queue_response(connection, UInt32(clamping: status), made)
}

/// Makes the library's response; nil where a file cannot be read as far as asked.
private func makeResponse(_ body: HTTPServerResponse.Body, isHead: Bool) -> OpaquePointer? {
    switch body {
    case .bytes(let bytes):
        return unsafe bytes.withUnsafeBytes { unsafe clibmicrohttpd_copied_response($0.count, $0.baseAddress) }
    case .headOnly(let length):
        return unsafe isHead
            ? clibmicrohttpd_head_response(UInt64(clamping: length)) : clibmicrohttpd_copied_response(0, nil)
    case .stream:
        // Made by its own kind.
        return nil
    case .cut(let bytes, let length):
        return unsafe bytes.withUnsafeBytes {
            unsafe clibmicrohttpd_cut_response(UInt64(clamping: length), $0.count, $0.baseAddress)
        }
    case .file(let path, let offset, let count):
        guard !isHead else {
            return unsafe clibmicrohttpd_head_response(UInt64(clamping: count))
        }
        guard count > 0 else {
            return unsafe clibmicrohttpd_copied_response(0, nil)
        }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return nil
        }
        var attributes = stat()
        guard unsafe fstat(descriptor, &attributes) == 0, Int(attributes.st_size) >= offset + count,
            let response = unsafe MHD_create_response_from_fd_at_offset64(
                UInt64(clamping: count),
                descriptor,
                UInt64(clamping: offset)
            )
        else {
            close(descriptor)
            return nil
        }
        return unsafe response
    }
}

/// Whether a field is the one that the library writes itself.
private func isLength(_ name: String) -> Bool {
    name.utf8.count == 14 && name.lowercased() == "content-length"
}
