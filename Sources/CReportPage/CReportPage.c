#include "CReportPage.h"

static const unsigned char style[] = {
#embed "../Report/Page/page.css"
};

static const unsigned char script[] = {
#embed "../Report/Page/page.js"
};

static const unsigned char map[] = {
#embed "../Report/Page/croatia.svg"
};

const struct creportpage_file creportpage_style = {style, sizeof style};
const struct creportpage_file creportpage_script = {script, sizeof script};
const struct creportpage_file creportpage_map = {map, sizeof map};
