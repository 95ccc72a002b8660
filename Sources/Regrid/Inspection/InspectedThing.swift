import Geometry
import PageModel
import TableLayout
import TableModel

/// One thing that a stage found: its description and its outlines in page space.
struct InspectedThing: Hashable {
    var text: String
    var outlines: [Rect]
}

/// What a stage makes of a page, in the order of the stage.
func inspectedThings(of page: PageContent, at stage: InspectionStage) -> [InspectedThing] {
    if stage == .glyphs { return page.glyphs.map { describe($0, page: page) } }
    let layout = layOutPage(page)
    let rotation = layout.rotation
    switch stage {
    case .glyphs: return []
    case .words:
        return layout.lines.enumerated().flatMap { index, line in
            line.words.map { word in
                let box = rotation.restore(word.box)
                let text = "line \(index + 1) \(write(box)) size \(write(word.size)) \(quote(word.text))"
                return InspectedThing(text: text + suffix(of: word.writing), outlines: [box])
            }
        }
    case .rulings:
        return layout.rulings.map { ruling in
            let box = rotation.restore(ruling.box)
            let name = box.width >= box.height ? "horizontal" : "vertical"
            return InspectedThing(
                text: "\(name) \(write(box)) thickness \(write(ruling.thickness))", outlines: [box])
        }
    case .candidates:
        return layout.candidates.map { candidate in
            let box = rotation.restore(candidate.box)
            let isTaken = layout.tables.contains { $0.table.regions[0].box.contains(candidate.box.centre) }
            let text =
                "\(candidate.source.rawValue) \(write(box)) \(candidate.rows) rows \(candidate.columns) columns "
                + "table \(percent(candidate.isTable)) whole \(percent(candidate.isWhole)) \(isTaken ? "taken" : "not taken")"
            return InspectedThing(text: text, outlines: [box])
        }
    case .grid: return layout.tables.map { describe($0, rotation: rotation) }
    case .tables: return layOutDocument([layout], joinsPages: false).tables.flatMap(describe)
    }
}

private func describe(_ glyph: Glyph, page: PageContent) -> InspectedThing {
    var text = "\(quote(glyph.text)) \(write(glyph.box)) size \(write(glyph.size))"
    text += " lightness \(write(glyph.color.lightness))"
    if page.fonts.indices.contains(glyph.font) { text += " font \(quote(page.fonts[glyph.font].name))" }
    if glyph.angle != 0 { text += " angle \(write(glyph.angle))" }
    if glyph.isVertical { text += " vertical" }
    if glyph.isInvisible { text += " invisible" }
    if page.clips.indices.contains(glyph.clip), !page.clips[glyph.clip].contains(glyph.box.centre) {
        text += " clipped by \(write(page.clips[glyph.clip]))"
    }
    return InspectedThing(text: text, outlines: [glyph.box])
}

/// Boundaries as the page is read, and the picture of the walls.
private func describe(_ part: PageTable, rotation: QuarterRotation) -> InspectedThing {
    let grid = part.grid
    let turn = rotation.turn == .upright ? "" : " turned by \(rotation.turn.rawValue) degrees"
    let lines = [
        "grid of \(grid.rowCount) rows and \(grid.columnCount) columns\(turn)",
        "columns " + grid.columns.map(write).joined(separator: " "),
        "rows " + grid.rows.map(write).joined(separator: " "),
        grid.picture,
    ]
    return InspectedThing(
        text: lines.joined(separator: "\n"), outlines: part.table.cells.map { rotation.restore($0.box) })
}

private func describe(_ table: Table) -> [InspectedThing] {
    let head =
        "table \(table.id) \(write(table.regions[0].box)) \(table.rows) rows \(table.columns) columns "
        + "\(table.headerRows) header rows \(table.evidence.rawValue) title \(quote(table.title)) "
        + "form \(quote(table.form)) department \(quote(table.department)) unit \(quote(table.unit))"
    return [InspectedThing(text: head, outlines: [table.regions[0].box])]
        + table.cells.map { cell in
            InspectedThing(
                text: "cell row \(cell.row) column \(cell.column) spans \(cell.rowSpan) x \(cell.columnSpan) "
                    + "\(write(cell.box)) \(quote(cell.text))", outlines: [cell.box])
        } + table.notes.map { InspectedThing(text: "note \(quote($0))", outlines: []) }
}

private func suffix(of writing: Writing) -> String {
    switch writing {
    case .horizontal(.upright): ""
    case .horizontal(let turn): " turned by \(turn.rawValue) degrees"
    case .vertical: " vertical"
    }
}

/// A probability as a whole percentage.
private func percent(_ probability: Double) -> String { "\(Int((probability * 100).rounded())) %" }

/// Left, top, right and bottom.
private func write(_ box: Rect) -> String {
    [box.x0, box.y0, box.x1, box.y1].map(write).joined(separator: " ")
}

/// A number rounded to tenths; never a negative zero.
func write(_ value: Double) -> String {
    "\((value * 10).rounded() / 10 + 0)"
}

private func quote(_ text: String) -> String { String(reflecting: text) }
