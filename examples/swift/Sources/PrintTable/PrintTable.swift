import Regrid
import TableModel

/// Prints the second table of a PDF: a line a row, tabs between texts.
@main
struct PrintTable {
    static func main() throws {
        let table = try Regrid.extract(from: CommandLine.arguments[1]).tables[1]
        for (row, owners) in table.slotOwners().enumerated() {
            let texts = owners.enumerated().map { column, owner in
                let cell = table.cells[owner]
                return (cell.row, cell.column) == (row, column) ? cell.text : ""
            }
            print(texts.joined(separator: "\t"))
        }
    }
}
