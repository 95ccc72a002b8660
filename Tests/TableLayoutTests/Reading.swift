import PageModel
import TableModel
import Testing

@testable import TableLayout

/// The texts of a page's lines in order of reading.
func readLines(_ page: PageContent) -> [String] { layOutPage(page).lines.map(\.text) }

/// The tables of pages put together.
func readTables(_ pages: PageContent...) -> [Table] { layOutDocument(pages.map { layOutPage($0) }).tables }

/// The tables of a typed page as texts by row; a cell that spans is written once, `<` and `^` fill the rest.
func tables(_ picture: String, options: LayoutOptions = LayoutOptions()) -> [[[String]]] {
    tables(TypedPage(picture).content, options: options)
}

func tables(_ page: PageContent, options: LayoutOptions = LayoutOptions()) -> [[[String]]] {
    layOutPage(page, options: options).tables.map { found in
        var rows = [[String]](
            repeating: [String](repeating: "", count: found.table.columns), count: found.table.rows)
        for cell in found.table.cells {
            for row in cell.rowRange {
                for column in cell.columnRange {
                    rows[row][column] = row > cell.row ? "^" : column > cell.column ? "<" : cell.text
                }
            }
        }
        #expect(found.table.checkInvariants() == [])
        return rows
    }
}

extension Table {
    /// For each row the texts of the cells that start in it.
    var texts: [[String]] { (0..<rows).map { row in cells.filter { $0.row == row }.map(\.text) } }
}
