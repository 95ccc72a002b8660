import Geometry
import Lexicon

/// A part of a table with what stands around it.
struct CaptionedPart {
    var pageTable: PageTable
    var caption: Caption
    /// The unit of the section in which it stands; nil for none.
    var sectionUnit: Measure?
    /// How many lines of running text stand above it, below the table before or the page's top.
    var linesAbove: Int
    /// How many lines of running text stand below it, above the next table or the page's end.
    var linesBelow: Int
}

/// A page with captions read.
struct CaptionedPage {
    var layout: PageLayout
    var parts: [CaptionedPart]
    /// The lines that belong to no table, caption, note, running head or page number.
    var text: [TextLine]
}

/// Reads the captions and notes of a page.
///
/// - Parameter running: which of the page's free lines are running heads or page numbers.
func captionPage(_ layout: PageLayout, running: Set<Int>, options: CaptionOptions) -> CaptionedPage {
    let free = layout.freeLines.enumerated().filter { !running.contains($0.offset) }.map(\.element)
    var zones = CaptionZones(layout: layout, lines: partBesideTables(free, layout.tables, options: options))
    zones.slack = options.boxSlack
    let below = zones.titlesStandBelow(options: options)
    var parts: [CaptionedPart] = []
    // Captions first: what stands between two tables is the title of the lower one before it is a note of the upper.
    var used = Set<Int>()
    for part in layout.tables {
        var caption = Caption()
        let candidates = zones.above(part)
        let view = zones.view(of: part)
        let read = readCaption(
            above: candidates.map { zones.lines[$0].rotated(by: view) }, box: view.rotate(part.box),
            pageWidth: view.rotatedSize.width, options: options)
        if below {
            caption.take(read.caption)
        } else {
            caption = read.caption
            used.formUnion(candidates.suffix(read.used))
        }
        parts.append(CaptionedPart(pageTable: part, caption: caption, linesAbove: 0, linesBelow: 0))
    }
    for index in parts.indices {
        var candidates = zones.below(parts[index].pageTable).filter { !used.contains($0) }
        let view = zones.view(of: parts[index].pageTable)
        let box = view.rotate(parts[index].pageTable.box)
        func lines() -> [TextLine] { candidates.map { zones.lines[$0].rotated(by: view) } }
        if below, let title = readTitle(below: lines(), box: box, options: options) {
            parts[index].caption.takeTitle(title.text)
            used.formUnion(candidates.prefix(title.used))
            candidates.removeFirst(title.used)
        }
        let notes = readNotes(below: lines(), box: box, options: options)
        used.formUnion(candidates.prefix(notes.used))
        parts[index].caption.notes = notes.notes
    }
    for index in parts.indices {
        parts[index].linesAbove = zones.above(parts[index].pageTable).count { !used.contains($0) }
        parts[index].linesBelow = zones.below(parts[index].pageTable).count { !used.contains($0) }
    }
    return CaptionedPage(
        layout: layout, parts: parts,
        text: zones.lines.indices.filter { !used.contains($0) }.map { zones.lines[$0] })
}

/// The lines of a page between its tables.
private struct CaptionZones {
    let layout: PageLayout
    let lines: [TextLine]
    /// How far two boxes may overlap and still stand one below the other, in points.
    var slack = 0.0

    init(layout: PageLayout, lines: [TextLine]) {
        self.layout = layout
        self.lines = lines
    }

    /// What belongs to a turned table is turned as well, and is looked at as it is read.
    func view(of part: PageTable) -> QuarterRotation {
        QuarterRotation(upright: part.turn, width: layout.width, height: layout.height)
    }

    /// The lines between a table and the one above it, or the page's top.
    func above(_ part: PageTable) -> [Int] {
        let view = view(of: part)
        let y = view.rotate(part.box).y0
        let ends = layout.tables.map { view.rotate($0.box).y1 }.filter { $0 <= y + slack }
        return zone(from: ends.max() ?? -.infinity, to: y, of: part)
    }

    /// The lines between a table and the one below it, or the page's end.
    func below(_ part: PageTable) -> [Int] {
        let view = view(of: part)
        let y = view.rotate(part.box).y1
        let ends = layout.tables.map { view.rotate($0.box).y0 }.filter { $0 >= y - slack }
        return zone(from: y, to: ends.min() ?? .infinity, of: part)
    }

    private func zone(from top: Double, to bottom: Double, of part: PageTable) -> [Int] {
        let view = view(of: part)
        let own = view.rotate(part.box)
        let isAlone = layout.tables.allSatisfy {
            $0.box == part.box || view.rotate($0.box).y.overlap(with: own.y) < slack
        }
        return lines.indices.filter { line in
            let box = view.rotate(lines[line].box)
            return box.centre.y > top && box.centre.y < bottom && (isAlone || box.x.overlap(with: own.x) > 0)
                && (!part.isTurned || lines[line].words[0].writing == .horizontal(part.turn))
        }
    }

    /// Whether the page sets titles below its tables: each table has a numbered title close below, and the first none above.
    func titlesStandBelow(options: CaptionOptions) -> Bool {
        guard let first = layout.tables.first else { return false }
        let hasOneAbove = above(first).suffix(options.titleLines).contains {
            Vocabulary.standard.opensNumberedTitle(lines[$0].text)
        }
        return !hasOneAbove
            && layout.tables.allSatisfy { part in
                readTitle(below: below(part).map { lines[$0] }, box: part.box, options: options) != nil
            }
    }
}

extension Caption {
    /// Takes what another caption says besides its title.
    fileprivate mutating func take(_ other: Caption) {
        form = other.form
        department = other.department
        unit = other.unit
        currency = other.currency
    }
}

/// The lines of a page, those apart whose stretches speak of tables side by side: two titles on one baseline, two units.
///
/// A line that says each thing once, or lies over one table only, stays whole.
private func partBesideTables(_ lines: [TextLine], _ tables: [PageTable], options: CaptionOptions) -> [TextLine] {
    let beside = tables.filter { table in
        tables.contains { $0.box != table.box && $0.box.y.overlap(with: table.box.y) > options.boxSlack }
    }
    guard beside.count > 1 else { return lines }
    return lines.flatMap { line -> [TextLine] in
        let runs = line.runs(gap: options.partGap * line.size)
        guard runs.count > 1 else { return [line] }
        let kinds = runs.map { readCaptionParts($0.text, options: options).map(\.kind) }
        guard Set(kinds.joined()).count < kinds.joined().count else { return [line] }
        let owners = runs.map { run in
            beside.indices.max {
                let (a, b) = (beside[$0].box, beside[$1].box)
                let (left, right) = (a.x.overlap(with: run.box.x), b.x.overlap(with: run.box.x))
                return left != right
                    ? left < right : abs(a.centre.y - run.box.centre.y) > abs(b.centre.y - run.box.centre.y)
            }
        }
        guard Set(owners).count > 1 else { return [line] }
        var pieces: [(owner: Int?, words: [Word])] = []
        for (run, owner) in zip(runs, owners) {
            if pieces.last?.owner == owner {
                pieces[pieces.count - 1].words += run.words
            } else {
                pieces.append((owner, run.words))
            }
        }
        return pieces.map { TextLine(words: $0.words) }
    }
}

extension CaptionPart {
    /// The part with nothing said, to recognize parts of one kind.
    fileprivate var kind: CaptionPart {
        switch self {
        case .unit: .unit("")
        case .currency: .currency("")
        case .form: .form("")
        case .department: .department("")
        case .period, .continuation, .choice: self
        case .other: .other("")
        }
    }
}
