// The shapes of filled subpaths.
#ifndef REGRID_PATH_OUTLINE_H
#define REGRID_PATH_OUTLINE_H

#include <cmath>
#include <vector>

#include <GfxState.h>

#include "PageReader.h"

// Coordinates and lengths beyond this, in points, are left out, so that nobody who reads a page need fear what does not
// fit into a whole number.
const double coordinateLimit = 1e9;

// Whether a coordinate or length, in points, is one that a page can have: 1,000 km are 2.8e9, and what lies beyond was
// never meant to be seen. False for what is no number.
inline bool isPlausible(double value)
{
    return std::abs(value) <= coordinateLimit;
}

inline bool isPlausible(const regrid_rect &box)
{
    return isPlausible(box.x0) && isPlausible(box.y0) && isPlausible(box.x1) && isPlausible(box.y1);
}

struct PathOutline
{
    regrid_rect box;
    bool rectangle;
    bool empty;
};

// The box of a subpath, and whether the subpath is an upright rectangle (or too thin for the difference to show). Counts
// a curved subpath.
PathOutline outlineOf(const GfxSubpath *sub, GfxState *state, size_t &curves);

// What is left of a rectangle that others are cut out of: the bars of a frame, or of a whole grid. None where the
// outlines are something else. Level bars run over the whole frame, upright ones from one to the next.
std::vector<regrid_rect> barsOfFrame(std::vector<PathOutline> outlines);

#endif
