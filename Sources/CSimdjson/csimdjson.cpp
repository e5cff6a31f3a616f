#include "csimdjson.h"

#include <simdjson.h>

long csimdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }
