import CellTyping
import TableModel

/// Judges a cell whose fragments may be one figure.
///
/// Two figures that both stand whole are never joined: that is proven only where no fragment is a figure in the
/// habit of the column, or where a fragment is no figure at all (`22,172,`).
func judgeFigure(_ place: CellPlace, by evidence: DocumentEvidence) -> Judgement {
    let cell = evidence.cell(at: place)
    let options = evidence.tables[place.table].options
    let fragments = cell.fragments
    let joined = fragments.joined()
    guard fragments.count > 1, joined.contains(where: { ",.，．".contains($0) }), WrittenNumber(cell.text) == nil else {
        return .sound
    }
    let doubt = Judgement.doubtful(
        code: "broken-figure", message: "\"\(cell.text)\" looks like a broken figure, but nothing proves how it reads")
    let styles = evidence.styles(at: place)
    let pieces = fragments.map { WrittenNumber($0) }
    let whole = pieces.filter { piece in piece.map { styles.first?.fits($0) == true } ?? false }
    guard let number = WrittenNumber(joined) else {
        return cell.isBrokenOverLines && holdsStrayDigits(fragments, whole: whole.count) ? doubt : .sound
    }

    let isMalformed = pieces.contains(nil)
    if looksLikeMonth(joined, options: options), styles.first?.groupsThousands != false { return .sound }
    if whole.count == pieces.count { return .sound }
    if styles.isEmpty, !isMalformed, !endsInMoney(pieces[0], options: options) { return .sound }

    guard isMalformed || whole.isEmpty, cell.canBeOverflow, !evidence.mayBeListEntry(joined, at: place) else {
        return doubt
    }
    let witnesses = isMalformed ? styles : Array(styles.prefix(1))
    if let witness = witnesses.first(where: { $0.fits(number, cannotBeTwo: isMalformed) })?.witness {
        return .broken(text: joined, because: "one cell; joined it reads as a whole figure, and \(witness)")
    }
    guard styles.isEmpty, isMalformed, number.groupsThousands == true, number.value.scale >= options.moneyPlaces else {
        return doubt
    }
    return .broken(
        text: joined,
        because: "one cell; \"\(fragments[0])\" is no figure by itself, and joined the commas part thousands")
}

/// Whether a whole figure shares its cell with digits that are none: the rest of a line that overflowed elsewhere.
private func holdsStrayDigits(_ fragments: [String], whole: Int) -> Bool {
    (1..<fragments.count).contains(whole)
        && fragments.allSatisfy { fragment in fragment.allSatisfy { $0.isDigit || ",.".contains($0) } }
}

/// Whether a figure breaks off within the places that money has: `22,172,721.0`.
private func endsInMoney(_ figure: WrittenNumber?, options: RepairOptions) -> Bool {
    figure.map { (1..<options.moneyPlaces).contains($0.value.scale) } ?? false
}
