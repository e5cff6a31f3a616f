#pragma once

#include <stddef.h>

// The gazetteer as data: `gazetteer.bin`, made by scripts/gazetteer/build.py.
// A C target because #embed is the only way to put megabytes into a binary
// without minutes of compilation; it has these two accessors and nothing else.

/// The first byte of the embedded gazetteer, aligned to 64 bytes.
const unsigned char *_Nonnull cgazetteer_bytes(void);

/// The length of the embedded gazetteer.
size_t cgazetteer_count(void);
