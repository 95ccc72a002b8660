// What patterns, shadings and pictures of one pixel's width paint: areas of one colour.
#include "PageRecorder.h"

#include <algorithm>
#include <cmath>

#include <Gfx.h>
#include <Stream.h>

namespace {

// A pattern leaves gaps and a shading changes: neither hides what lies under it, or text in its mean colour.
const double patternOpacity = 0.5;
const double shadingOpacity = 0.9;
// A picture drawn thicker than this, in points, or of a longer row of pixels is no line, and a path of more outlines is a drawing.
const double mostThickness = 3.5;
const int mostPixels = 4096;
const int mostOutlines = 2000;

double lightness(const GfxRGB &rgb)
{
    return 0.299 * colToDbl(rgb.r) + 0.587 * colToDbl(rgb.g) + 0.114 * colToDbl(rgb.b);
}

regrid_color seen(const GfxRGB &rgb, double opacity)
{
    return { static_cast<float>(colToDbl(rgb.r)), static_cast<float>(colToDbl(rgb.g)),
             static_cast<float>(colToDbl(rgb.b)), static_cast<float>(opacity) };
}

} // namespace

// Poppler clips to a path and forgets it before it reports the pattern that fills it.
void PageRecorder::noteClip(GfxState *state)
{
    clipOutlines.clear();
    clipIsStroke = false;
    const GfxPath *path = state->getPath();
    if (path->getNumSubpaths() > mostOutlines) {
        return;
    }
    size_t clippedCurves = 0;
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const PathOutline outline = outlineOf(path->getSubpath(s), state, clippedCurves);
        if (!outline.empty) {
            clipOutlines.push_back(outline);
        }
    }
}

void PageRecorder::clipToStrokePath(GfxState *state)
{
    clipOutlines.clear();
    clipIsStroke = true;
    const double half = state->getTransformedLineWidth() / 2;
    const GfxPath *path = state->getPath();
    for (int s = 0; s < path->getNumSubpaths() && isPlausible(half); ++s) {
        const GfxSubpath *sub = path->getSubpath(s);
        for (int i = 1; i < sub->getNumPoints() && clipOutlines.size() < mostOutlines; ++i) {
            double x0, y0, x1, y1;
            state->transform(sub->getX(i - 1), sub->getY(i - 1), &x0, &y0);
            state->transform(sub->getX(i), sub->getY(i), &x1, &y1);
            const bool level = std::abs(y1 - y0) <= half, upright = std::abs(x1 - x0) <= half;
            if (!sub->getCurve(i) && level != upright && isPlausible({ x0, y0, x1, y1 })) {
                const double dx = upright ? half : 0, dy = level ? half : 0;
                clipOutlines.push_back({ { std::min(x0, x1) - dx, std::min(y0, y1) - dy, std::max(x0, x1) + dx,
                                           std::max(y0, y1) + dy },
                                         true,
                                         false });
            }
        }
    }
}

void PageRecorder::fillClip(GfxState *state, const GfxRGB &rgb, double opacity)
{
    if (isMuted()) {
        return;
    }
    const regrid_color color = seen(rgb, opacity * state->getFillOpacity());
    if (clipOutlines.empty() && !clipIsStroke) {
        pushFill(state, clipBox(state), true, color);
    }
    for (const PathOutline &outline : clipOutlines) {
        pushFill(state, outline.box, outline.rectangle, color);
    }
}

bool PageRecorder::probeTile(GfxState *state, bool strokes)
{
    if (!probed) {
        return false;
    }
    nextOrder(); // so that a tile of more things than a page may hold ends, too
    GfxRGB rgb;
    if (strokes) {
        state->getStrokeRGB(&rgb);
    } else {
        state->getFillRGB(&rgb);
    }
    if (!probed->painted || lightness(rgb) < lightness(probed->darkest)) {
        probed->darkest = rgb;
    }
    probed->painted = true;
    return true;
}

// The tile is painted once for its darkest colour: where its marks stand is no matter for a line or an area of it.
bool PageRecorder::tilingPatternFill(GfxState *state, Gfx *gfx, Catalog *, GfxTilingPattern *pattern,
                                     const double *matrix, int, int, int, int, double, double)
{
    if (isMuted() || probed) {
        return true;
    }
    const std::vector<PathOutline> outlines = clipOutlines;
    const int number = pattern->getPatternRefNum();
    const auto known = tiles.find(number);
    Tile tile;
    if (number >= 0 && known != tiles.end()) {
        tile = known->second;
    } else {
        probed = &tile;
        gfx->drawForm(pattern->getContentStream(), pattern->getResDict(), matrix, pattern->getBBox());
        probed = nullptr;
        if (number >= 0) {
            tiles[number] = tile;
        }
    }
    clipOutlines = outlines;
    if (tile.painted) {
        fillClip(state, tile.darkest, patternOpacity);
    }
    return true;
}

void PageRecorder::fillClip(GfxState *state, GfxUnivariateShading &shading, double t)
{
    GfxColor color;
    GfxRGB rgb;
    shading.getColor(t, &color);
    shading.getColorSpace()->getRGB(&color, &rgb);
    fillClip(state, rgb, shadingOpacity);
}

bool PageRecorder::axialShadedFill(GfxState *state, GfxAxialShading *shading, double, double)
{
    fillClip(state, *shading, (shading->getDomain0() + shading->getDomain1()) / 2);
    return true;
}

bool PageRecorder::radialShadedFill(GfxState *state, GfxRadialShading *shading, double, double)
{
    fillClip(state, *shading, (shading->getDomain0() + shading->getDomain1()) / 2);
    return true;
}

bool PageRecorder::functionShadedFill(GfxState *state, GfxFunctionShading *shading)
{
    double x0, y0, x1, y1;
    shading->getDomain(&x0, &y0, &x1, &y1);
    GfxColor color;
    GfxRGB rgb;
    shading->getColor((x0 + x1) / 2, (y0 + y1) / 2, &color);
    shading->getColorSpace()->getRGB(&color, &rgb);
    fillClip(state, rgb, shadingOpacity);
    return true;
}

// A picture of one row or column of pixels that is drawn as a line is one in their mean colour. False where it is none.
bool PageRecorder::recordLineImage(GfxState *state, Stream *str, int width, int height, GfxImageColorMap *colorMap)
{
    const int count = width * height;
    const regrid_rect box = imageBox(state);
    if (count > mostPixels || std::min(box.x1 - box.x0, box.y1 - box.y0) > mostThickness) {
        return false;
    }
    ImageStream pixels(str, width, colorMap->getNumPixelComps(), colorMap->getBits());
    pixels.reset();
    double red = 0, green = 0, blue = 0;
    int read = 0;
    for (int row = 0; row < height; ++row) {
        unsigned char *line = pixels.getLine();
        for (int column = 0; line && column < width; ++column, ++read) {
            GfxRGB rgb;
            colorMap->getRGB(line + column * colorMap->getNumPixelComps(), &rgb);
            red += colToDbl(rgb.r);
            green += colToDbl(rgb.g);
            blue += colToDbl(rgb.b);
        }
    }
    pixels.close();
    if (read > 0) {
        const double opacity = state->getFillOpacity() * (count == 1 ? 1 : shadingOpacity);
        pushFill(state, box, true,
                 { static_cast<float>(red / read), static_cast<float>(green / read), static_cast<float>(blue / read),
                   static_cast<float>(opacity) });
    }
    return true;
}
