import Geometry
import Lexicon

/// Reads a title that stands below its table: a numbered one (`Table 2. …`) close to it, with the lines it continues in.
///
/// - Parameter lines: the free lines below the table, from top to bottom.
/// - Returns: the title's text, and how many of the first lines it takes; nil for none.
func readTitle(below lines: [TextLine], box: Rect, options: CaptionOptions) -> (text: String, used: Int)? {
    guard let first = lines.first, Vocabulary.standard.opensNumberedTitle(first.text),
        first.box.y0 - box.y1 <= options.titleBelowDistance * first.size
    else { return nil }
    var used = 1
    while used < min(lines.count, options.titleLines) {
        let (upper, lower) = (
            CaptionLine(lines[used - 1], options: options), CaptionLine(lines[used], options: options)
        )
        guard lower.isText, upper.goesOn(with: lower, options: options), !Vocabulary.standard.opensNote(lower.text),
            lower.box.width < (1 + options.sizeSlack) * lines[0].box.width,
            lower.box.y0 - upper.box.y1 < options.lineGap * lower.size
        else { break }
        used += 1
    }
    return (joinLines(lines.prefix(used).map(\.text)), used)
}
