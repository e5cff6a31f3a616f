#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable behind a document given to the parser.
long csimdjson_padding(void);

#ifdef __cplusplus
}
#endif
