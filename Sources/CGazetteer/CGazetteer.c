#include "CGazetteer.h"

static _Alignas(64) const unsigned char bytes[] = {
#embed "gazetteer.bin"
};

const unsigned char *cgazetteer_bytes(void) { return bytes; }

size_t cgazetteer_count(void) { return sizeof bytes; }
