#include "PathOutline.h"

#include <algorithm>
#include <utility>

PathOutline outlineOf(const GfxSubpath *sub, GfxState *state, size_t &curves)
{
    PathOutline out { { 1e30, 1e30, -1e30, -1e30 }, true, false };
    const int n = sub->getNumPoints();
    std::vector<std::pair<double, double>> points;
    bool curved = false;
    for (int i = 0; i < n; ++i) {
        double x, y;
        state->transform(sub->getX(i), sub->getY(i), &x, &y);
        if (!isPlausible(x) || !isPlausible(y)) {
            out.empty = true;
            return out;
        }
        points.emplace_back(x, y);
        curved = curved || sub->getCurve(i);
        out.box = { std::min(out.box.x0, x), std::min(out.box.y0, y), std::max(out.box.x1, x), std::max(out.box.y1, y) };
    }
    if (n < 2) {
        out.empty = true;
        return out;
    }
    if (curved) {
        ++curves;
    }
    const double slack = 0.05; // points: rounding of producers
    const double thin = std::min(out.box.x1 - out.box.x0, out.box.y1 - out.box.y0);
    if (curved || n > 6) {
        out.rectangle = false;
    }
    for (const auto &point : points) {
        const bool onX = std::abs(point.first - out.box.x0) < slack || std::abs(point.first - out.box.x1) < slack;
        const bool onY = std::abs(point.second - out.box.y0) < slack || std::abs(point.second - out.box.y1) < slack;
        if (!onX || !onY) {
            out.rectangle = false;
        }
    }
    if (n < 4 && thin > slack) {
        out.rectangle = false;
    }
    const double mitred = 2.5; // points: the bevelled ends of a border piece do not make it another shape
    if (!curved && thin < mitred && n <= 6) {
        out.rectangle = true;
    }
    return out;
}

std::vector<regrid_rect> barsOfFrame(std::vector<PathOutline> outlines)
{
    const size_t most = 2000; // outlines: more are a picture, and the time grows with the square of their number
    const size_t mostBars = 8 * outlines.size(); // the holes of a grid lie in rows, and leave four bars each at most
    if (outlines.size() < 2 || outlines.size() > most) {
        return {};
    }
    const auto outer = std::min_element(outlines.begin(), outlines.end(), [](const PathOutline &a, const PathOutline &b) {
        return a.box.x0 < b.box.x0;
    });
    std::iter_swap(outlines.begin(), outer);
    const regrid_rect frame = outlines[0].box;
    std::vector<regrid_rect> holes;
    for (const PathOutline &outline : outlines) {
        if (!outline.rectangle) {
            return {};
        }
        holes.push_back(outline.box);
    }
    holes.erase(holes.begin());
    std::vector<double> levels { frame.y0, frame.y1 };
    for (const regrid_rect &hole : holes) {
        if (hole.x0 <= frame.x0 || hole.y0 <= frame.y0 || hole.x1 >= frame.x1 || hole.y1 >= frame.y1) {
            return {};
        }
        levels.push_back(hole.y0);
        levels.push_back(hole.y1);
    }
    std::sort(levels.begin(), levels.end());
    std::sort(holes.begin(), holes.end(), [](const regrid_rect &a, const regrid_rect &b) { return a.x0 < b.x0; });
    std::vector<regrid_rect> bars;
    for (size_t i = 1; i < levels.size(); ++i) {
        const double top = levels[i - 1], bottom = levels[i], middle = (top + bottom) / 2;
        if (bottom <= top) {
            continue;
        }
        double x = frame.x0;
        for (const regrid_rect &hole : holes) {
            if (hole.y0 < middle && hole.y1 > middle) {
                if (hole.x0 < x) {
                    return {}; // the holes overlap
                }
                bars.push_back({ x, top, hole.x0, bottom });
                x = hole.x1;
            }
        }
        bars.push_back({ x, top, frame.x1, bottom });
        if (bars.size() > mostBars) {
            return {};
        }
    }
    return bars;
}
