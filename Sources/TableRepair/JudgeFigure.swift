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
    guard fragments.count > 1, joined.contains(where: { $0 == "," || $0 == "." || $0 == "，" || $0 == "．" }),
        WrittenNumber(cell.text) == nil, let number = WrittenNumber(joined)
    else { return .sound }

    let styles = evidence.styles(at: place)
    let style = styles.first
    let pieces = fragments.map { WrittenNumber($0) }
    let isMalformed = pieces.contains(nil)
    let hasWholePiece = pieces.contains { piece in
        piece.flatMap { piece in style.map { $0.fits(piece) } } ?? false
    }
    if looksLikeMonth(joined, options: options), style?.groupsThousands != false { return .sound }
    let places = pieces.map { $0?.value.scale ?? 0 }
    if let style, !isMalformed, pieces.allSatisfy({ piece in piece.map { style.fits($0) } ?? false }) { return .sound }
    if style == nil, !isMalformed, !(1..<options.moneyPlaces).contains(places[0]) { return .sound }

    let doubt = Judgement.doubtful(
        code: "broken-figure",
        message: "\"\(cell.text)\" looks like the figure \(joined), but nothing proves it")
    guard isMalformed || !hasWholePiece else { return doubt }
    guard !evidence.mayBeListEntry(joined, at: place) else { return doubt }
    let witnesses = isMalformed ? styles : Array(styles.prefix(1))
    if let witness = witnesses.first(where: { $0.fits(number, cannotBeTwo: isMalformed) })?.witness {
        return .broken(text: joined, because: "one cell; joined it reads as a whole figure, and \(witness)")
    }
    guard style == nil, isMalformed, number.groupsThousands == true, number.value.scale >= options.moneyPlaces else {
        return doubt
    }
    return .broken(
        text: joined,
        because: "one cell; \"\(fragments[0])\" is no figure by itself, and joined the commas part thousands")
}
