import CellTyping
import TableModel

/// The record that a code or figure is whole only with what its page does not show; nil for other texts and where the
/// record is made.
///
/// The file holds the text as one, so that nothing is guessed; but whoever looks at the page sees another figure.
func completion(of cell: Cell) -> Repair? {
    guard !cell.hidden.isEmpty, cell.repairs.isEmpty, cell.text.isDigits || WrittenNumber(cell.text) != nil else {
        return nil
    }
    let shown =
        cell.text.hasSuffix(cell.hidden)
        ? cell.text.dropLast(cell.hidden.count) : cell.text.dropFirst(cell.hidden.count)
    return Repair(
        rule: "hidden-digits", before: String(shown), after: cell.text,
        because: "the cell is too small to show \(cell.hidden)")
}
