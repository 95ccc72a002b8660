import Geometry
import PageModel
import TableModel

/// The findings of a page that shows text as pictures: the whole page, or cells of its tables.
func findPictures(_ page: PageContent, tables: [PageTable], options: TextOptions) -> [Finding] {
    guard !page.images.isEmpty, !page.glyphs.isEmpty else { return [] }
    var findings: [Finding] = []
    let covered = page.images.reduce(0) { $0 + $1.box.area }
    let characters = page.glyphs.count { !isBlank($0.text) && !$0.isInvisible }
    if covered >= options.pictureShare * page.width * page.height, characters < options.fewestCharacters,
        !page.glyphs.contains(where: \.isInvisible)
    {
        findings.append(
            Finding(
                severity: .warning, code: "text-in-pictures",
                message: "pictures cover most of the page: what they show cannot be read", page: page.number))
    }
    for table in tables {
        let cells = table.table.cells.filter { cell in
            cell.text.isEmpty
                && page.images.contains { cell.box.contains($0.box.centre) && cell.box.area >= $0.box.area }
        }
        let texts = table.table.cells.count { !$0.text.isEmpty }
        guard cells.count >= options.fewestPictures, cells.count >= texts,
            Double(cells.count) >= options.picturedShare * Double(table.table.cells.count)
        else { continue }
        findings.append(
            Finding(
                severity: .warning, code: "text-in-pictures",
                message: "\(cells.count) cells of a table hold pictures instead of text: what they show cannot be read",
                page: page.number))
    }
    return findings
}
