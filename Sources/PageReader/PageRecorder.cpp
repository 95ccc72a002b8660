#include "PageRecorder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include <GfxFont.h>
#include <UTF.h>

namespace {

regrid_color makeColor(const GfxRGB &rgb, double alpha)
{
    return { static_cast<float>(colToDbl(rgb.r)), static_cast<float>(colToDbl(rgb.g)),
             static_cast<float>(colToDbl(rgb.b)), static_cast<float>(alpha) };
}

void appendUTF8(std::string &out, Unicode c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

// Control characters and lone surrogates say nothing; a font that maps to them has no Unicode for the glyph.
bool isReadable(Unicode c)
{
    return c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && !(c >= 0xD800 && c < 0xE000) && c <= 0x10FFFF && c != 0xFFFD
            && c != 0xFFFE && c != 0xFFFF;
}

bool isBoldName(const std::string &name)
{
    return name.find("Bold") != std::string::npos || name.find("bold") != std::string::npos
            || name.find("Heavy") != std::string::npos || name.find("Black") != std::string::npos;
}

regrid_rect intersect(const regrid_rect &a, const regrid_rect &b)
{
    return { std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1) };
}

// Liang-Barsky: cuts the segment to the box; false where nothing is left.
bool cutToBox(double &x0, double &y0, double &x1, double &y1, const regrid_rect &box)
{
    double t0 = 0, t1 = 1;
    const double dx = x1 - x0, dy = y1 - y0;
    const double p[4] = { -dx, dx, -dy, dy };
    const double q[4] = { x0 - box.x0, box.x1 - x0, y0 - box.y0, box.y1 - y0 };
    for (int i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0) {
                return false;
            }
        } else {
            const double t = q[i] / p[i];
            if (p[i] < 0) {
                t0 = std::max(t0, t);
            } else {
                t1 = std::min(t1, t);
            }
        }
    }
    if (t0 > t1) {
        return false;
    }
    const double ax = x0, ay = y0;
    x0 = ax + t0 * dx;
    y0 = ay + t0 * dy;
    x1 = ax + t1 * dx;
    y1 = ay + t1 * dy;
    return true;
}

} // namespace

regrid_rect PageRecorder::clipBox(GfxState *state) const
{
    regrid_rect box;
    state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
    return intersect(box, { -coordinateLimit, -coordinateLimit, coordinateLimit, coordinateLimit });
}

uint32_t PageRecorder::clipIndex(GfxState *state)
{
    const regrid_rect box = clipBox(state);
    if (clips.empty() || std::memcmp(&clips.back(), &box, sizeof box) != 0) {
        clips.push_back(box);
    }
    return static_cast<uint32_t>(clips.size() - 1);
}

void PageRecorder::updateFont(GfxState *state)
{
    const auto &font = state->getFont();
    if (!font) {
        current = {};
        return;
    }
    const auto known = shapes.find(*font->getID());
    if (known != shapes.end()) {
        current = known->second;
        return;
    }
    FontShape shape;
    shape.ascent = font->getAscent();
    shape.descent = font->getDescent();
    shape.index = static_cast<int>(fonts.size());
    if (font->getType() == fontType3) {
        const double *matrix = font->getFontMatrix();
        const double *box = font->getFontBBox();
        shape.ascent = box[3] * matrix[3];
        shape.descent = box[1] * matrix[3];
        shape.along = std::copysign(1, matrix[0]);
        shape.up = std::copysign(1, matrix[3]);
    }
    // Fonts that lie about their height: values of a usual face instead.
    if (!(shape.ascent >= 0.4 && shape.ascent <= 1.2)) {
        shape.ascent = FontShape().ascent;
    }
    if (!(shape.descent <= -0.02 && shape.descent >= -0.5)) {
        shape.descent = FontShape().descent;
    }
    fontNames.push_back(std::make_unique<std::string>(font->getNameWithoutSubsetTag()));
    const std::string &name = *fontNames.back();
    const auto weight = font->getWeight();
    const bool bold = font->isBold() || isBoldName(name) || (weight >= GfxFont::W600 && weight <= GfxFont::W900);
    const bool italic = font->isItalic() || name.find("Italic") != std::string::npos || name.find("Oblique") != std::string::npos;
    fonts.push_back({ name.c_str(), bold, italic });
    shapes[*font->getID()] = shape;
    current = shape;
}

void PageRecorder::appendText(regrid_glyph &glyph, const Unicode *u, int count)
{
    glyph.text = static_cast<uint32_t>(text.size());
    for (int i = 0; i < count; ++i) {
        if (isReadable(u[i])) {
            appendUTF8(text, u[i]);
        }
    }
    glyph.text_length = static_cast<uint32_t>(text.size()) - glyph.text;
}

void PageRecorder::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                            CharCode code, int nBytes, const Unicode *u, int uLen)
{
    if (isMuted() || probeTile(state, false)) {
        return;
    }
    const auto &font = state->getFont();
    const bool vertical = font && font->getWMode() == 1;
    double spacing = state->getCharSpace();
    if (nBytes == 1 && code == 0x20) {
        spacing += state->getWordSpace();
    }
    double spaceX, spaceY;
    if (vertical) {
        state->textTransformDelta(0, spacing, &spaceX, &spaceY);
    } else {
        state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spaceX, &spaceY);
    }
    double advanceX, advanceY, penX, penY;
    state->transformDelta(dx - spaceX, dy - spaceY, &advanceX, &advanceY);
    state->transform(x - originX, y - originY, &penX, &penY);

    double m11, m12, m21, m22;
    state->getFontTransMat(&m11, &m12, &m21, &m22);
    const double along = std::hypot(m11, m12), up = std::hypot(m21, m22);
    if (!isPlausible(along) || !isPlausible(up) || !isPlausible(penX) || !isPlausible(penY) || !isPlausible(advanceX)
        || !isPlausible(advanceY) || along == 0 || up == 0) {
        return;
    }
    // getFontTransMat includes the font size and so its sign, but not the scale along the line.
    const double sign = std::copysign(current.along, state->getHorizScaling() * current.along);
    double ux = sign * m11 / along, uy = sign * m12 / along;      // direction of writing
    double vx = current.up * m21, vy = current.up * m22;          // one em upwards
    // Where the two are mirrored, what is top and what is bottom shows how the text is read.
    if (ux * vy - uy * vx > 0) {
        if (ux > std::abs(uy)) {
            vx = -vx;
            vy = -vy;
        } else {
            ux = -vy / up;
            uy = vx / up;
        }
    }
    double run = advanceX * ux + advanceY * uy;
    if (vertical) {
        run = along;
    }
    regrid_glyph glyph {};
    const double xs[4] = { penX + vx * current.descent, penX + vx * current.ascent, penX + ux * run + vx * current.descent, penX + ux * run + vx * current.ascent };
    const double ys[4] = { penY + vy * current.descent, penY + vy * current.ascent, penY + uy * run + vy * current.descent, penY + uy * run + vy * current.ascent };
    glyph.x0 = *std::min_element(xs, xs + 4);
    glyph.x1 = *std::max_element(xs, xs + 4);
    glyph.y0 = *std::min_element(ys, ys + 4);
    glyph.y1 = *std::max_element(ys, ys + 4);
    glyph.origin_x = penX;
    glyph.origin_y = penY;
    glyph.advance = std::abs(run);
    glyph.angle = std::atan2(uy, ux) * 180 / M_PI;
    glyph.size = up;
    glyph.font = current.index;
    glyph.vertical = vertical;
    glyph.mirrored = !vertical && run < 0;
    glyph.clip = clipIndex(state);
    glyph.tag = contents.empty() ? -1 : contents.back();

    const int render = state->getRender();
    GfxRGB rgb;
    const bool strokes = render == 1 || render == 5;
    if (strokes) {
        state->getStrokeRGB(&rgb);
    } else {
        state->getFillRGB(&rgb);
    }
    const double alpha = strokes ? state->getStrokeOpacity() : state->getFillOpacity();
    glyph.color = makeColor(rgb, alpha);
    glyph.invisible = render == 3 || render == 7 || alpha <= 0;
    appendText(glyph, u, uLen);
    glyph.order = nextOrder();
    glyphs.push_back(glyph);
}

void PageRecorder::beginActualText(GfxState *, const GooString *given)
{
    inActualText = true;
    actualTextStart = glyphs.size();
    actualText.clear();
    Unicode *u = nullptr;
    const int n = TextStringToUCS4(given->toStr(), &u);
    for (int i = 0; i < n; ++i) {
        if (isReadable(u[i])) {
            actualText.push_back(u[i]);
        }
    }
    std::free(u);
}

// Where a span holds as many characters as glyphs they pair one to one; where the glyphs alone already say the
// same, or only one glyph shows it, the span replaces them; otherwise the glyphs' places are worth more.
void PageRecorder::endActualText(GfxState *)
{
    if (!inActualText) {
        return;
    }
    inActualText = false;
    const size_t count = glyphs.size() - std::min(actualTextStart, glyphs.size());
    if (count == 0) {
        return;
    }
    if (actualText.size() == count) {
        for (size_t i = 0; i < count; ++i) {
            appendText(glyphs[actualTextStart + i], &actualText[i], 1);
        }
        return;
    }
    bool unknown = false;
    for (size_t i = actualTextStart; i < glyphs.size(); ++i) {
        unknown = unknown || glyphs[i].text_length == 0;
    }
    if (count == 1 || unknown) {
        appendText(glyphs[actualTextStart], actualText.data(), static_cast<int>(actualText.size()));
        regrid_glyph &first = glyphs[actualTextStart];
        for (size_t i = actualTextStart + 1; i < glyphs.size(); ++i) {
            first.x0 = std::min(first.x0, glyphs[i].x0);
            first.y0 = std::min(first.y0, glyphs[i].y0);
            first.x1 = std::max(first.x1, glyphs[i].x1);
            first.y1 = std::max(first.y1, glyphs[i].y1);
        }
        first.advance = std::max(first.x1 - first.x0, first.advance);
        glyphs.resize(actualTextStart + 1);
    }
}

void PageRecorder::stroke(GfxState *state)
{
    if (isMuted() || probeTile(state, true)) {
        return;
    }
    GfxRGB rgb;
    state->getStrokeRGB(&rgb);
    double start;
    const bool dashed = !state->getLineDash(&start).empty();
    const regrid_color color = makeColor(rgb, state->getStrokeOpacity());
    const double width = state->getTransformedLineWidth();
    const regrid_rect clip = clipBox(state);
    const double half = isPlausible(width) ? width / 2 : 0;
    const regrid_rect reach { clip.x0 - half, clip.y0 - half, clip.x1 + half, clip.y1 + half };
    const GfxPath *path = state->getPath();
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const GfxSubpath *sub = path->getSubpath(s);
        for (int i = 1; i < sub->getNumPoints() && !isFull(); ++i) {
            if (sub->getCurve(i)) {
                ++curves;
                i += 2;
                continue;
            }
            regrid_stroke piece {};
            state->transform(sub->getX(i - 1), sub->getY(i - 1), &piece.x0, &piece.y0);
            state->transform(sub->getX(i), sub->getY(i), &piece.x1, &piece.y1);
            if (!isPlausible({ piece.x0, piece.y0, piece.x1, piece.y1 })
                || !cutToBox(piece.x0, piece.y0, piece.x1, piece.y1, reach)) {
                continue;
            }
            piece.width = half * 2;
            piece.color = color;
            piece.dashed = dashed;
            piece.order = nextOrder();
            strokes.push_back(piece);
        }
    }
}

void PageRecorder::pushFill(GfxState *state, regrid_rect box, bool rectangle)
{
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    pushFill(state, box, rectangle, makeColor(rgb, state->getFillOpacity()));
}

void PageRecorder::pushFill(GfxState *state, regrid_rect box, bool rectangle, const regrid_color &color)
{
    box = intersect(box, clipBox(state));
    if (box.x1 < box.x0 || box.y1 < box.y0 || isFull()) {
        return;
    }
    fills.push_back({ box.x0, box.y0, box.x1, box.y1, color, nextOrder(), rectangle });
}

void PageRecorder::recordFill(GfxState *state, bool evenOdd)
{
    if (isMuted() || probeTile(state, false)) {
        return;
    }
    const GfxPath *path = state->getPath();
    std::vector<PathOutline> outlines;
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const PathOutline outline = outlineOf(path->getSubpath(s), state, curves);
        if (!outline.empty) {
            outlines.push_back(outline);
        }
    }
    if (outlines.size() == 2 || evenOdd) {
        const std::vector<regrid_rect> bars = barsOfFrame(outlines);
        for (const regrid_rect &bar : bars) {
            pushFill(state, bar, true);
        }
        if (!bars.empty()) {
            return;
        }
    }
    for (const PathOutline &outline : outlines) {
        pushFill(state, outline.box, outline.rectangle);
    }
}

regrid_rect PageRecorder::imageBox(GfxState *state) const
{
    double x, y, ax, ay, bx, by;
    state->transform(0, 0, &x, &y);
    state->transformDelta(1, 0, &ax, &ay);
    state->transformDelta(0, 1, &bx, &by);
    const double xs[4] = { x, x + ax, x + bx, x + ax + bx }, ys[4] = { y, y + ay, y + by, y + ay + by };
    return intersect({ *std::min_element(xs, xs + 4), *std::min_element(ys, ys + 4), *std::max_element(xs, xs + 4),
                       *std::max_element(ys, ys + 4) },
                     clipBox(state));
}

void PageRecorder::recordImage(GfxState *state)
{
    if (isMuted() || probeTile(state, false)) {
        return;
    }
    const regrid_rect box = imageBox(state);
    if (isPlausible(box) && box.x1 > box.x0 && box.y1 > box.y0) {
        images.push_back({ box.x0, box.y0, box.x1, box.y1, nextOrder() });
    }
}

void PageRecorder::drawImageMask(GfxState *state, Object *ref, Stream *str, int width, int height, bool invert,
                                 bool interpolate, bool inlineImg)
{
    // Some producers draw rules as a stencil of one pixel.
    if (width == 1 && height == 1 && !isMuted() && !probeTile(state, false)) {
        pushFill(state, imageBox(state), true);
    } else {
        recordImage(state);
    }
    OutputDev::drawImageMask(state, ref, str, width, height, invert, interpolate, inlineImg);
}

void PageRecorder::drawImage(GfxState *state, Object *ref, Stream *str, int width, int height,
                             GfxImageColorMap *colorMap, bool interpolate, const int *maskColors, bool inlineImg)
{
    // Some producers draw rules as a picture of one row or column.
    if ((width == 1 || height == 1) && !maskColors && !isMuted() && !probed
        && recordLineImage(state, str, width, height, colorMap)) {
        return;
    }
    recordImage(state);
    OutputDev::drawImage(state, ref, str, width, height, colorMap, interpolate, maskColors, inlineImg);
}

void PageRecorder::drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *,
                                   int, int, bool, bool)
{
    recordImage(state);
}

void PageRecorder::drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool,
                                       Stream *, int, int, GfxImageColorMap *, bool)
{
    recordImage(state);
}

// A form counts its contents for itself: what it paints belongs to the content of the page that paints the form.
void PageRecorder::beginMarkedContent(const char *, Dict *properties)
{
    contents.push_back(contents.empty() ? -1 : contents.back());
    if (properties && formDepth == 0) {
        const Object id = properties->lookup("MCID");
        if (id.isInt()) {
            contents.back() = id.getInt();
            hasTaggedContents = true;
        }
    }
}

void PageRecorder::endMarkedContent(GfxState *)
{
    // Poppler reports the end of contents whose properties stand in the resources, but not their beginning.
    if (!contents.empty()) {
        contents.pop_back();
    }
}

std::set<int> PageRecorder::taggedContents() const
{
    std::set<int> ids;
    int last = -1;
    for (const regrid_glyph &glyph : glyphs) {
        if (glyph.tag != last && glyph.tag >= 0) {
            ids.insert(glyph.tag);
        }
        last = glyph.tag;
    }
    return ids;
}

void PageRecorder::tagGlyphs(const TableTags::Part &tags)
{
    for (regrid_glyph &glyph : glyphs) {
        const auto cell = tags.cellOfContent.find(glyph.tag);
        glyph.tag = cell == tags.cellOfContent.end() ? -1 : cell->second;
    }
}

void PageRecorder::beginTransparencyGroup(GfxState *, const double *, GfxColorSpace *, bool, bool, bool forSoftMask)
{
    groups.push_back(forSoftMask);
    softMaskDepth += forSoftMask;
}

void PageRecorder::endTransparencyGroup(GfxState *)
{
    if (!groups.empty()) {
        softMaskDepth -= groups.back();
        groups.pop_back();
    }
}
