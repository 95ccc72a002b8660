import Geometry
import TableModel

/// Groups lines of running text into paragraphs.
///
/// A paragraph ends where a line stops short of the right edge, where the next one is indented or stands farther below
/// than the lines before, and where the font size changes.
func groupParagraphs(_ lines: [TextLine], page: Int, options: CaptionOptions) -> [TextBlock] {
    let upright = lines.filter { $0.words[0].isUpright }
    guard let left = upright.map(\.box.x0).min(), let right = upright.map(\.box.x1).max() else { return [] }
    var groups: [[TextLine]] = []
    for line in upright {
        if let last = groups.last?.last, continues(last, with: line, left: left, right: right, options: options) {
            groups[groups.count - 1].append(line)
        } else {
            groups.append([line])
        }
    }
    return groups.compactMap { group in
        guard let box = group.map(\.box).boundingBox() else { return nil }
        return TextBlock(page: page, box: box, text: joinLines(group.map(\.text)))
    }
}

private func continues(
    _ last: TextLine, with line: TextLine, left: Double, right: Double, options: CaptionOptions
) -> Bool {
    let size = max(last.size, options.smallestSize)
    let isFull = right - last.box.x1 < options.paragraphShortfall * size
    let isIndented = line.box.x0 - left > options.paragraphIndent * size
    let isNear = line.box.y0 - last.box.y1 < options.paragraphLeading * size
    return isFull && !isIndented && isNear && abs(line.size - last.size) < options.paragraphSizeSlack * size
}
