import Geometry
import Lexicon

/// Finds the units that hold for whole sections and gives them to the tables there.
///
/// A unit holds from the heading that names it (`三、各县收支（单位：万元）`), the sentence right below it that states it
/// (`金额单位均为人民币元`) or the line there that says nothing else, up to the next heading of the same level or a higher one.
func findSectionUnits(_ pages: [CaptionedPage], options: CaptionOptions) -> [CaptionedPage] {
    var pages = pages
    var scopes = UnitScopes(options: options)
    for page in pages.indices {
        let text = Set(pages[page].text)
        var lines = pages[page].layout.freeLines[...]
        for part in pages[page].parts.indices {
            let top = pages[page].parts[part].pageTable.box.y0
            while let line = lines.first, line.box.y0 < top {
                scopes.pass(line, isFree: text.contains(line))
                lines.removeFirst()
            }
            pages[page].parts[part].sectionUnit = scopes.unit
        }
        for line in lines { scopes.pass(line, isFree: text.contains(line)) }
    }
    return pages
}

/// The units of the sections around a place in the document.
private struct UnitScopes {
    let options: CaptionOptions
    private var scopes: [(level: SectionMark.Kind, unit: Measure)] = []
    /// The level of the last heading.
    private var level = SectionMark.Kind.part
    /// Whether the last line was a heading.
    private var isBelowHeading = false

    init(options: CaptionOptions) { self.options = options }

    /// The unit of the innermost section that has one.
    var unit: Measure? { scopes.last?.unit }

    /// Continues past a line.
    ///
    /// - Parameter isFree: whether it belongs to no caption.
    mutating func pass(_ line: TextLine, isFree: Bool) {
        let words = Vocabulary.standard
        let text = line.text
        var caption = Caption()
        let followsHeading = isBelowHeading
        isBelowHeading = false
        if let mark = words.sectionMark(of: text) {
            caption.takeTitle(text)
            guard isTitle(caption.title, options: options) else { return }
            level = mark.kind
            isBelowHeading = true
            scopes.removeAll { $0.level >= mark.kind }
        } else if isFree, followsHeading {
            if let stated = words.statedUnit(in: text) {
                caption.take([.unit(stated.unit), .currency(stated.currency)])
            } else {
                let read = CaptionLine(line, options: options)
                if read.isRemark { caption.take(read.parts) }
            }
        }
        if caption.unit.isEmpty { return }
        scopes.removeAll { $0.level >= level }
        scopes.append((level, Measure(unit: caption.unit, currency: caption.currency)))
    }
}
