#pragma once

#include <stddef.h>

// The fixed parts of the report's page as data: its style, its script, and the
// map that scripts/map/build.py makes. A C target because #embed puts files
// into a binary that stay files for editors and linters.

/// An embedded file.
struct creportpage_file {
    const unsigned char *_Nonnull bytes;
    size_t count;
};

/// The style sheet.
extern const struct creportpage_file creportpage_style;

/// The script.
extern const struct creportpage_file creportpage_script;

/// The paths of the map, as SVG.
extern const struct creportpage_file creportpage_map;
