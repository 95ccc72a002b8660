import Regrid

/// Prints the second table of a PDF: a line a row, tabs between texts.
@main
struct PrintTable {
    static func main() throws {
        let table = try Regrid.extract(from: CommandLine.arguments[1]).tables[1]
        for (row, cells) in table.grid.enumerated() {
            let texts = cells.enumerated().map { column, cell in
                (cell.row, cell.column) == (row, column) ? cell.text : ""
            }
            print(texts.joined(separator: "\t"))
        }
    }
}
