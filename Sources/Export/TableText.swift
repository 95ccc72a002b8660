internal import TableModel

extension Table {
    /// The texts slot by slot: a merged cell's text stands in its first slot, its other slots are empty.
    var slotTexts: [[String]] {
        var texts = [[String]](repeating: [String](repeating: "", count: columns), count: rows)
        for cell in cells { texts[cell.row][cell.column] = cell.text }
        return texts
    }

    /// Form number, department and unit, those that are known.
    var captionDetails: [String] {
        [form, department, unit].filter { !$0.isEmpty }
    }
}
