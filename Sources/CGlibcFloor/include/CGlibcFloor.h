/// The two mathematical functions that would lift the bundle to glibc 2.35.
///
/// FoundationEssentials refers to `hypot` and `hypotf`, which glibc gave new
/// symbol versions in 2.35; AWS's Amazon Linux 2023 image has 2.34. Linking
/// these definitions keeps every binary at 2.34.
#pragma once

double hypot(double x, double y);
float hypotf(float x, float y);
