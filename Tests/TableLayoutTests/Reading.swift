import PageModel
import TableModel

@testable import TableLayout

/// The texts of a page's lines in order of reading.
func readLines(_ page: PageContent) -> [String] { layOutPage(page).lines.map(\.text) }

/// The tables of pages put together.
func readTables(_ pages: PageContent...) -> [Table] { layOutDocument(pages.map { layOutPage($0) }).tables }

extension Table {
    /// For each row the texts of the cells that start in it.
    var texts: [[String]] { (0..<rows).map { row in cells.filter { $0.row == row }.map(\.text) } }
}
