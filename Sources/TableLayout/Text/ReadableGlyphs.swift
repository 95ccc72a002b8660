import Geometry
import PageModel
import TableModel

/// The glyphs of a page that a reader sees, and what was left out.
struct ReadableGlyphs {
    var glyphs: [Glyph]
    var findings: [Finding]
}

/// Leaves out what nobody reads: duplicates of fake bold, text outside the page, hidden text, watermarks. Folds
/// look-alike code points and symbol-font check boxes.
///
/// A page whose text is all hidden over a picture keeps it: that is the layer of a text recognition.
func selectReadableGlyphs(_ page: PageContent, options: TextOptions) -> ReadableGlyphs {
    var findings: [Finding] = []
    func note(_ severity: Severity, _ code: String, _ message: String) {
        findings.append(Finding(severity: severity, code: code, message: message, page: page.number))
    }
    var glyphs = selectPlacedGlyphs(page, options: options)
    let unmapped = glyphs.count { $0.text.isEmpty }
    if unmapped > 0 {
        note(.warning, "no-unicode", "\(unmapped) glyphs have no Unicode text in their font and are left out")
        glyphs.removeAll { $0.text.isEmpty }
    }

    let inked = glyphs.filter { $0.text != " " }
    if !inked.isEmpty, inked.allSatisfy(\.isInvisible), !page.images.isEmpty {
        note(.warning, "ocr-layer", "all text of this page is hidden over a picture: a recognised text layer is used")
    } else {
        let hidden = HiddenTextTest(page: page, options: options)
        let count = glyphs.count
        glyphs.removeAll { hidden.isHidden($0) }
        if glyphs.count < count {
            note(.info, "hidden-text", "\(count - glyphs.count) glyphs that cannot be seen are left out")
        }
    }

    let watermark = removeWatermark(&glyphs, options: options)
    if watermark > 0 {
        note(.info, "watermark", "\(watermark) glyphs of a watermark are left out")
    }
    let overprints: Int
    (glyphs, overprints) = removeDuplicates(glyphs, clips: page.clips, options: options)
    if overprints >= options.overprints {
        note(
            .warning, "overprinted-text",
            "\(overprints) characters are painted on other ones: two texts stand on one place and may be mixed")
    }
    for index in glyphs.indices {
        glyphs[index].text = foldedText(of: glyphs[index], fonts: page.fonts)
    }
    return ReadableGlyphs(glyphs: glyphs, findings: findings)
}

/// Says whether a glyph cannot be seen.
private struct HiddenTextTest {
    /// Opaque fills larger than a stroke, by painting order.
    private let covers: [Fill]
    /// For each of the strips into which the page's height is cut, the indices of the covers that reach into it: a drawing
    /// of many areas is not searched whole for each glyph.
    private var strips: [[Int32]]
    private let clips: [Rect]
    private let height: Double
    private let options: TextOptions

    init(page: PageContent, options: TextOptions) {
        covers = page.fills.filter {
            $0.isRectangle && $0.color.alpha > options.coverOpacity
                && min($0.box.width, $0.box.height) > options.coverThickness
        }
        strips = [[Int32]](repeating: [], count: max(1, options.coverStrips))
        clips = page.clips
        height = page.height
        self.options = options
        for (index, cover) in covers.enumerated() {
            for strip in self.strip(at: cover.box.y0)...self.strip(at: cover.box.y1) {
                strips[strip].append(Int32(index))
            }
        }
    }

    private func strip(at y: Double) -> Int {
        guard height > 0 else { return 0 }
        return Int(min(max(0, y / height), 1) * Double(strips.count - 1))
    }

    func isHidden(_ glyph: Glyph) -> Bool {
        if glyph.isInvisible { return true }
        // What a clip cuts off is painted nowhere and covered by nothing; its colour counts on its own cell.
        let isCut = isCut(glyph, by: clips)
        let centre = isCut ? effectivePlace(of: glyph, clips: clips, options: options) : glyph.box.centre
        let covers = strips[strip(at: centre.y)].lazy.map { self.covers[Int($0)] }
        if !isCut, let last = covers.last, last.order > glyph.order,
            covers.reversed().prefix(while: { $0.order > glyph.order }).contains(where: {
                $0.box.contains(centre)
                    && $0.box.insetBy(-options.coverMargin)
                        .contains(glyph.box, slack: options.coverSlack * glyph.size)
            })
        {
            return true
        }
        // Only text about as pale as paper, or text on a fill, can be unseen by its colour.
        let under = covers.last { $0.order < glyph.order && $0.box.contains(centre) }?.color ?? .white
        return glyph.color.difference(from: under) < options.unseenDifference
    }
}

/// Removes large pale text and text at a slant; returns how many glyphs went.
private func removeWatermark(_ glyphs: inout [Glyph], options: TextOptions) -> Int {
    let sizes = glyphs.map(\.size).sorted()
    guard !sizes.isEmpty else { return 0 }
    let median = sizes[sizes.count / 2]
    let count = glyphs.count
    glyphs.removeAll { glyph in
        let slant = abs(glyph.angle.remainder(dividingBy: 90))
        return slant > options.quarterTurnSlack
            || (glyph.color.lightness > options.watermarkLightness && glyph.size > options.watermarkSize * median)
    }
    return count - glyphs.count
}
