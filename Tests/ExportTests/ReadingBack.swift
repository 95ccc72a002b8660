import Geometry
import TableModel

func string(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
}

/// What a format without merged cells should give: each text in its first slot.
func slotTexts(of table: Table) -> [[String]] {
    (0..<table.rows).map { row in
        (0..<table.columns).map { column in
            table.cells.first { $0.row == row && $0.column == column }?.text ?? ""
        }
    }
}
