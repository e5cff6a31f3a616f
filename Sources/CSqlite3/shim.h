#include <sqlite3.h>

// SQLITE_TRANSIENT is a macro with a cast, which Swift does not import: the library copies what is bound.

static inline int csqlite3_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 size) {
    return sqlite3_bind_text64(statement, index, text, size, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 size) {
    // A null pointer would bind NULL; an empty blob is not that.
    return sqlite3_bind_blob64(statement, index, size > 0 ? bytes : "", size, SQLITE_TRANSIENT);
}
