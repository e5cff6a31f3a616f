#include <microhttpd.h>

// MHD_start_daemon is variadic, which Swift cannot call.
// The unescape callback leaves everything as it was sent: a signature is made over the raw text.

static inline size_t clibmicrohttpd_keep_escapes(void *context, struct MHD_Connection *connection, char *text) {
    (void)context;
    (void)connection;
    return __builtin_strlen(text);
}

static inline struct MHD_Daemon *clibmicrohttpd_start(
    int listener, unsigned threads, unsigned connections, unsigned idle_seconds, size_t connection_memory,
    MHD_AccessHandlerCallback handle, void *(*begin)(void *context, const char *uri, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback complete, MHD_NotifyConnectionCallback notify, void *context) {
    // A pool needs two threads or more; with one, the daemon serves by itself.
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, 0, 0, handle, context,
        MHD_OPTION_LISTEN_SOCKET, listener, MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT,
        idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_memory, MHD_OPTION_CONNECTION_MEMORY_INCREMENT,
        (size_t)16384, MHD_OPTION_URI_LOG_CALLBACK, begin, context, MHD_OPTION_UNESCAPE_CALLBACK,
        clibmicrohttpd_keep_escapes, (void *)0, MHD_OPTION_NOTIFY_COMPLETED, complete, context,
        MHD_OPTION_NOTIFY_CONNECTION, notify, context,
        threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END, threads, MHD_OPTION_END);
}

// The library's enumerations import into Swift as closed ones; these keep them on this side.

static inline int clibmicrohttpd_each_header(
    struct MHD_Connection *connection, MHD_KeyValueIterator visit, void *context) {
    return MHD_get_connection_values(connection, MHD_HEADER_KIND, visit, context);
}

// The fields behind a body that came in chunks.
static inline int clibmicrohttpd_each_footer(
    struct MHD_Connection *connection, MHD_KeyValueIterator visit, void *context) {
    return MHD_get_connection_values(connection, MHD_FOOTER_KIND, visit, context);
}

static inline int clibmicrohttpd_descriptor(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info == (void *)0 ? -1 : info->connect_fd;
}

static inline int clibmicrohttpd_is_start(enum MHD_ConnectionNotificationCode code) {
    return code == MHD_CONNECTION_NOTIFY_STARTED;
}

static inline int clibmicrohttpd_add_header(struct MHD_Response *response, const char *name, const char *value) {
    return MHD_add_response_header(response, name, value) == MHD_YES;
}

static inline struct MHD_Response *clibmicrohttpd_copied_response(size_t size, const void *bytes) {
    return MHD_create_response_from_buffer(size, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

// A body of a given length that is never read: for HEAD.

static inline ssize_t clibmicrohttpd_no_bytes(void *context, uint64_t position, char *buffer, size_t size) {
    (void)context;
    (void)position;
    (void)buffer;
    (void)size;
    return MHD_CONTENT_READER_END_WITH_ERROR;
}

// A body that breaks off: the connection ends behind its bytes.

struct clibmicrohttpd_cut {
    size_t size;
    char bytes[];
};

static inline ssize_t clibmicrohttpd_read_cut(void *context, uint64_t position, char *buffer, size_t size) {
    const struct clibmicrohttpd_cut *cut = (const struct clibmicrohttpd_cut *)context;
    if (position >= cut->size) {
        return MHD_CONTENT_READER_END_WITH_ERROR;
    }
    const size_t left = cut->size - (size_t)position;
    const size_t count = left < size ? left : size;
    __builtin_memcpy(buffer, cut->bytes + position, count);
    return (ssize_t)count;
}

static inline void clibmicrohttpd_free_cut(void *context) { __builtin_free(context); }

static inline struct MHD_Response *clibmicrohttpd_cut_response(uint64_t length, size_t size, const void *bytes) {
    struct clibmicrohttpd_cut *cut = (struct clibmicrohttpd_cut *)__builtin_malloc(sizeof *cut + size);
    if (!cut) {
        return (struct MHD_Response *)0;
    }
    cut->size = size;
    if (size > 0) {
        __builtin_memcpy(cut->bytes, bytes, size);
    }
    return MHD_create_response_from_callback(length, 16384, clibmicrohttpd_read_cut, cut, clibmicrohttpd_free_cut);
}

// A body of unknown length that is made while it is sent.

static const ssize_t clibmicrohttpd_end_of_stream = MHD_CONTENT_READER_END_OF_STREAM;
static const ssize_t clibmicrohttpd_broken_stream = MHD_CONTENT_READER_END_WITH_ERROR;

static inline struct MHD_Response *clibmicrohttpd_stream_response(
    MHD_ContentReaderCallback read, void *context, MHD_ContentReaderFreeCallback release) {
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 65536, read, context, release);
}

static inline struct MHD_Response *clibmicrohttpd_head_response(uint64_t size) {
    return MHD_create_response_from_callback(size, 1024, clibmicrohttpd_no_bytes, (void *)0, (void *)0);
}
