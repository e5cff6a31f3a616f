// The warehouse's SQL files as bytes in the binary.
//
// Why C: `#embed` takes what SwiftPM's resources take minutes for, and needs
// no Foundation and no file beside the executable.
#pragma once

#include <stddef.h>

/// One SQL file.
struct cwarehousesql_file {
    /// Its path below Sources/Warehouse/SQL, without the extension.
    const char *name;
    /// Its text in UTF-8, without a closing zero.
    const unsigned char *bytes;
    /// The number of bytes.
    size_t size;
};

/// Every file, sorted by name.
extern const struct cwarehousesql_file *const cwarehousesql_files;

/// The number of files.
extern const size_t cwarehousesql_count;
