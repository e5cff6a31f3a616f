#include <math.h>

#include "CGlibcFloor.h"

// Scaled so that neither the squares overflow nor tiny values vanish.
double hypot(double x, double y) {
    x = fabs(x);
    y = fabs(y);
    if (isinf(x) || isinf(y)) {
        return INFINITY;
    }
    if (isnan(x) || isnan(y)) {
        return NAN;
    }
    double larger = x > y ? x : y;
    double smaller = x > y ? y : x;
    if (larger == 0) {
        return 0;
    }
    double ratio = smaller / larger;
    return larger * sqrt(1 + ratio * ratio);
}

float hypotf(float x, float y) {
    return (float)hypot((double)x, (double)y);
}
