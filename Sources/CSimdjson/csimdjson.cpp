#include "csimdjson.h"

#include <new>
#include <simdjson.h>

static_assert(csimdjson_code_capacity == simdjson::CAPACITY, "");
static_assert(csimdjson_code_memory == simdjson::MEMALLOC, "");
static_assert(csimdjson_code_depth == simdjson::DEPTH_ERROR, "");
static_assert(csimdjson_code_string == simdjson::STRING_ERROR, "");
static_assert(csimdjson_code_number == simdjson::NUMBER_ERROR, "");
static_assert(csimdjson_code_utf8 == simdjson::UTF8_ERROR, "");
static_assert(csimdjson_code_empty == simdjson::EMPTY, "");

struct csimdjson_parser {
    simdjson::dom::parser parser;
    size_t capacity = 0;
    size_t maximum_depth = 0;
};

csimdjson_parser *csimdjson_create(long maximum_depth) {
    auto *parser = new (std::nothrow) csimdjson_parser;
    if (parser != nullptr) {
        parser->maximum_depth = size_t(maximum_depth);
    }
    return parser;
}

void csimdjson_free(csimdjson_parser *parser) { delete parser; }

int csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, long length) {
    const size_t needed = size_t(length);
    if (needed > parser->capacity || parser->capacity == 0) {
        const size_t capacity = needed + needed / 2 + 1024;
        if (auto error = parser->parser.allocate(capacity, parser->maximum_depth)) {
            return error;
        }
        parser->capacity = capacity;
    }
    return parser->parser.parse(bytes, needed, false).error();
}

const uint64_t *csimdjson_tape(const csimdjson_parser *parser) { return parser->parser.doc.tape.get(); }

const uint8_t *csimdjson_strings(const csimdjson_parser *parser) { return parser->parser.doc.string_buf.get(); }

const char *csimdjson_message(int code) { return simdjson::error_message(simdjson::error_code(code)); }

long csimdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }
