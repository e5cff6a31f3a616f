#pragma once

// simdjson has a C++ interface only; these few C functions hand its tape to
// Swift as raw pointers, so that walking a record costs no call into C++.

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser with its tape and string buffer, reused from document to document.
typedef struct csimdjson_parser csimdjson_parser;

/// Creates a parser that refuses deeper nesting; NULL when memory is short.
csimdjson_parser *csimdjson_create(long maximum_depth);

/// Frees a parser and what it lent out.
void csimdjson_free(csimdjson_parser *parser);

/// Parses `length` bytes, behind which `csimdjson_padding()` more are readable.
/// Returns 0, or simdjson's error code. The pointers below hold until the next
/// call.
int csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, long length);

/// The tape of the last document.
const uint64_t *csimdjson_tape(const csimdjson_parser *parser);

/// The strings of the last document: four bytes of length, bytes, NUL.
const uint8_t *csimdjson_strings(const csimdjson_parser *parser);

/// What an error code means, in English.
const char *csimdjson_message(int code);

/// Bytes that must be readable behind a document given to the parser.
long csimdjson_padding(void);

/// The error codes that Swift tells apart.
enum {
    csimdjson_code_capacity = 1,
    csimdjson_code_memory = 2,
    csimdjson_code_depth = 4,
    csimdjson_code_string = 5,
    csimdjson_code_number = 9,
    csimdjson_code_utf8 = 10,
    csimdjson_code_empty = 12,
};

#ifdef __cplusplus
}
#endif
