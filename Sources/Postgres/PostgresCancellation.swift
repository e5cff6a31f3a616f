internal import CLibpq

/// Stops what a session is doing, from any thread.
///
/// The handle is read-only for libpq, which says that `PQcancel` may be called
/// from any thread: that is what makes this type sendable.
/// https://www.postgresql.org/docs/15/libpq-cancel.html
@safe
public final class PostgresCancellation: @unchecked Sendable {
    private let handle: OpaquePointer?

    init(_ connection: OpaquePointer) {
        unsafe self.handle = PQgetCancel(connection)
    }

    deinit {
        unsafe PQfreeCancel(self.handle)
    }

    /// Asks the server to stop the statement that runs now, if any; it then fails with SQLSTATE 57014.
    public func cancel() {
        var reason = [CChar](repeating: 0, count: 256)
        // Failing means that nothing runs any more, or that the server is gone: both end the statement.
        _ = unsafe PQcancel(self.handle, &reason, Int32(reason.count))
    }
}
