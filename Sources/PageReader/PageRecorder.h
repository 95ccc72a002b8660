// The OutputDev that records what a page paints; see PageReader.h for the shapes and units.
#ifndef REGRID_PAGE_RECORDER_H
#define REGRID_PAGE_RECORDER_H

#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>

#include "PathOutline.h"
#include "PageReader.h"
#include "TableTags.h"

class PageRecorder : public OutputDev
{
public:
    explicit PageRecorder(size_t limit) : limit(limit) { }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    void updateFont(GfxState *state) override;
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                  CharCode code, int nBytes, const Unicode *u, int uLen) override;
    void beginActualText(GfxState *state, const GooString *text) override;
    void endActualText(GfxState *state) override;

    void stroke(GfxState *state) override;
    void fill(GfxState *state) override { recordFill(state, false); }
    void eoFill(GfxState *state) override { recordFill(state, true); }
    void clip(GfxState *state) override { noteClip(state); }
    void eoClip(GfxState *state) override { noteClip(state); }
    void clipToStrokePath(GfxState *state) override;
    bool tilingPatternFill(GfxState *state, Gfx *gfx, Catalog *catalog, GfxTilingPattern *pattern, const double *matrix,
                           int x0, int y0, int x1, int y1, double xStep, double yStep) override;
    bool axialShadedFill(GfxState *state, GfxAxialShading *shading, double tMin, double tMax) override;
    bool radialShadedFill(GfxState *state, GfxRadialShading *shading, double sMin, double sMax) override;
    bool functionShadedFill(GfxState *state, GfxFunctionShading *shading) override;
    bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return true; }
    bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }

    void drawImageMask(GfxState *state, Object *ref, Stream *str, int width, int height, bool invert,
                       bool interpolate, bool inlineImg) override;
    void drawImage(GfxState *state, Object *ref, Stream *str, int width, int height, GfxImageColorMap *colorMap,
                   bool interpolate, const int *maskColors, bool inlineImg) override;
    void drawMaskedImage(GfxState *state, Object *ref, Stream *str, int width, int height, GfxImageColorMap *colorMap,
                         bool interpolate, Stream *maskStr, int maskWidth, int maskHeight, bool maskInvert,
                         bool maskInterpolate) override;
    void drawSoftMaskedImage(GfxState *state, Object *ref, Stream *str, int width, int height,
                             GfxImageColorMap *colorMap, bool interpolate, Stream *maskStr, int maskWidth,
                             int maskHeight, GfxImageColorMap *maskColorMap, bool maskInterpolate) override;

    void beginMarkedContent(const char *name, Dict *properties) override;
    void endMarkedContent(GfxState *state) override;
    void beginForm(Ref) override { ++formDepth; }
    void endForm(Ref) override { --formDepth; }

    void beginTransparencyGroup(GfxState *state, const double *bbox, GfxColorSpace *space, bool isolated,
                                bool knockout, bool forSoftMask) override;
    void endTransparencyGroup(GfxState *state) override;

    // Whether as many things as allowed are recorded; the interpreter is asked to stop.
    bool isFull() const { return recorded >= limit || text.size() / textPerThing >= limit; }

    // Whether the page has marked contents with ids; until tagGlyphs, each glyph's tag is that id.
    bool hasTaggedContents = false;

    // The ids of the marked contents that have text.
    std::set<int> taggedContents() const;

    // Names the cells of tagged tables.
    void tagGlyphs(const TableTags::Part &tags);

    std::string text;
    std::vector<regrid_glyph> glyphs;
    std::vector<regrid_stroke> strokes;
    std::vector<regrid_fill> fills;
    std::vector<regrid_image> images;
    std::vector<regrid_rect> clips;
    std::vector<regrid_font> fonts;
    std::vector<std::unique_ptr<std::string>> fontNames;
    size_t curves = 0;

private:
    struct FontShape
    {
        // In ems; those of a usual face where the font says nothing, or lies.
        double ascent = 0.85, descent = -0.2;
        double along = 1, up = 1; // -1 where the font's own matrix turns its shapes over
        int index = -1;
    };

    bool isMuted() const { return softMaskDepth > 0 || isFull(); }
    static constexpr size_t textPerThing = 64; // bytes; spans may repeat a long text for each of their glyphs

    uint32_t nextOrder() { return static_cast<uint32_t>(recorded++); }
    uint32_t clipIndex(GfxState *state);
    regrid_rect clipBox(GfxState *state) const;
    void appendText(regrid_glyph &glyph, const Unicode *u, int count);
    void recordFill(GfxState *state, bool evenOdd);
    void pushFill(GfxState *state, regrid_rect box, bool rectangle);
    void pushFill(GfxState *state, regrid_rect box, bool rectangle, const regrid_color &color);
    regrid_rect imageBox(GfxState *state) const;
    void recordImage(GfxState *state);
    bool recordLineImage(GfxState *state, Stream *str, int width, int height, GfxImageColorMap *colorMap);

    // What a tile of a pattern paints.
    struct Tile
    {
        bool painted = false;
        GfxRGB darkest {};
    };

    void noteClip(GfxState *state);
    bool probeTile(GfxState *state, bool strokes);
    void fillClip(GfxState *state, const GfxRGB &rgb, double opacity);
    void fillClip(GfxState *state, GfxUnivariateShading &shading, double t);

    size_t limit;
    size_t recorded = 0;
    std::map<Ref, FontShape> shapes;
    std::vector<PathOutline> clipOutlines; // of the last path that was clipped to: what a pattern or shading fills
    bool clipIsStroke = false;      // whether they are the pieces of a stroked path
    std::map<int, Tile> tiles;      // by the object numbers of patterns
    Tile *probed = nullptr;         // the tile that is being painted; nothing else is recorded then
    FontShape current;
    std::vector<bool> groups;       // for each open group: whether it makes a soft mask
    int softMaskDepth = 0;
    std::vector<int> contents;      // the ids of the open marked contents, -1 for none
    int formDepth = 0;
    bool inActualText = false;
    size_t actualTextStart = 0;     // the first glyph of the span
    std::vector<Unicode> actualText;
};

#endif
