import Geometry
import TableModel

/// Leads the places of a table back from the pages as they are read to page space.
func restore(_ table: inout Table, rotations: [Int: QuarterRotation]) {
    guard !rotations.isEmpty else { return }
    for index in table.regions.indices {
        if let rotation = rotations[table.regions[index].page] {
            table.regions[index].box = rotation.restore(table.regions[index].box)
        }
    }
    for index in table.cells.indices {
        if let rotation = rotations[table.cells[index].page] {
            table.cells[index].box = rotation.restore(table.cells[index].box)
        }
    }
}
