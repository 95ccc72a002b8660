import Geometry
import TableModel

/// The title, form, department, unit and notes of a table.
struct Caption: Hashable {
    var title = ""
    var form = ""
    var department = ""
    var unit = ""
    var notes: [String] = []

    /// Whether it says nothing but what the caption of `table`, which may go on here, says already.
    func repeats(_ table: Table) -> Bool {
        let stem = withoutContinuationMark(title)
        let isNumbered = opensCaption(stem) && table.title.hasPrefix(stem + " ")
        let isRepeated = !stem.isEmpty && (stem == table.title || isNumbered)
        return (stem.isEmpty || isRepeated) && [table.form, ""].contains(form)
            && (isRepeated || [table.department, ""].contains(department) && [table.unit, ""].contains(unit))
    }
}

/// Reads the caption of a table from the lines above it, nearest first.
///
/// - Parameters:
///   - lines: the free lines between the table and the one above, or the page's top; from top to bottom.
///   - box: the table's box.
///   - pageWidth: to tell what is centred.
/// - Returns: the caption, and how many of the last lines belong to it.
func readCaption(
    above lines: [TextLine], box: Rect, pageWidth: Double, options: CaptionOptions
) -> (caption: Caption, used: Int) {
    var caption = Caption()
    var used = 0
    var titleLine: TextLine?
    let recent = lines.suffix(options.linesAbove)
    let bodyWidth = recent.map(\.box.width).max() ?? 0
    var passedText = false
    scan: for (distance, line) in recent.reversed().enumerated() {
        let runs = line.runs(gap: options.partGap * line.size)
        let parts = runs.map { readCaptionPart($0.text, options: options) }
        if let title = titleLine {
            // A second line of the same title, or what else the caption says above it.
            if !passedText, used == distance, isCentred(line, box: box, pageWidth: pageWidth, options: options),
                abs(line.size - title.size) < options.sizeSlack * title.size, line.words[0].font == title.words[0].font,
                title.box.y0 - line.box.y1 < options.titleLeading * line.size, parts.count == 1,
                case .other(let text) = parts[0],
                !caption.title.hasPrefix("表"), continuesTitle(line, title, bodyWidth: bodyWidth, options: options)
            {
                caption.title = joinLines([text, caption.title])
                titleLine = line
                used = distance + 1
                continue
            }
            guard parts.allSatisfy({ if case .other = $0 { false } else { true } }) else { break }
            take(parts, into: &caption)
            used = distance + 1
            continue
        }
        let others = zip(runs, parts).filter { if case .other = $1 { true } else { false } }.map(\.0)
        if others.count < parts.count, !passedText {
            take(parts, into: &caption)
            used = distance + 1
            if let other = others.first, others.count == 1, caption.title.isEmpty,
                isTitle(other.text, options: options),
                !isRemark(other, below: recent.dropLast(distance + 1), box: box, pageWidth: pageWidth, options: options)
            {
                caption.title = withoutSectionNumber(other.text)
                titleLine = line
            }
            continue
        }
        let text = line.text
        let centred = isCentred(line, box: box, pageWidth: pageWidth, options: options)
        let isHeading = opensSection(text) && isTitle(text, options: options)
        if !isHeading, !passedText, distance == used,
            isRemark(line, below: recent.dropLast(distance + 1), box: box, pageWidth: pageWidth, options: options)
        {
            used = distance + 1
            continue
        }
        if isHeading || (!passedText && isTitle(text, options: options) && (centred || distance == used)) {
            let above = recent.dropLast(distance + 1).last
            if !isHeading, !centred, !opensCaption(text),
                continuesParagraph(line, after: above, bodyWidth: bodyWidth, options: options)
                    || (line.box.width > options.fullLineShare * bodyWidth && recent.count > options.fewLines)
            {
                passedText = true
                continue
            }
            caption.title = withoutOpenRemark(withoutSectionNumber(text))
            titleLine = line
            if !passedText { used = distance + 1 }
            if passedText { break scan }
        } else {
            passedText = true
        }
    }
    return (caption, used)
}

/// Whether a text beside or below a larger centred title is something else that the caption says, such as a form number
/// of unknown make: it stands at the right, or a Chinese label without a number opens it.
private func isRemark(
    _ line: TextLine, below lines: ArraySlice<TextLine>, box: Rect, pageWidth: Double, options: CaptionOptions
) -> Bool {
    guard !opensCaption(line.text), !isCentred(line, box: box, pageWidth: pageWidth, options: options),
        line.box.x0 > box.centre.x || opensWithLabel(line.text)
    else { return false }
    return lines.suffix(options.remarkLines).contains {
        isTitle($0.text, options: options) && isCentred($0, box: box, pageWidth: pageWidth, options: options)
            && $0.size > (1 + options.sizeSlack) * line.size
    }
}

private func opensWithLabel(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
    let label = text[..<colon]
    return label.contains(where: isWide) && !label.contains { $0.isASCII && $0.isNumber }
}

/// Whether a line above may be the first half of a broken title: it is not a shorter heading of its own.
private func continuesTitle(
    _ line: TextLine, _ title: TextLine, bodyWidth: Double, options: CaptionOptions
) -> Bool {
    line.box.width >= title.box.width && line.box.width > options.brokenTitleShare * bodyWidth
}

private func take(_ parts: [CaptionPart], into caption: inout Caption) {
    for part in parts {
        switch part {
        case .unit(let unit) where caption.unit.isEmpty: caption.unit = unit
        case .form(let form) where caption.form.isEmpty: caption.form = form
        case .department(let department) where caption.department.isEmpty: caption.department = department
        default: continue
        }
    }
}

private func isTitle(_ text: String, options: CaptionOptions) -> Bool {
    guard let last = text.last, text.count <= options.titleLength, text.contains(where: \.isLetter) else {
        return false
    }
    if "□☑☒√".contains(text.first ?? " ") { return false }
    return (!"。；：:;，,、.".contains(last) || opensCaption(text)) && !startsNote(text)
}

/// Whether a line goes on with the paragraph above it: the same font and size, no more than a line's distance, and the
/// line above fills the text column.
private func continuesParagraph(
    _ line: TextLine, after above: TextLine?, bodyWidth: Double, options: CaptionOptions
) -> Bool {
    guard let above else { return false }
    return abs(above.size - line.size) < options.sizeSlack * line.size && above.words[0].font == line.words[0].font
        && line.box.y0 - above.box.y1 < options.lineGap * line.size
        && above.box.width > options.fullLineShare * bodyWidth
}

private func isCentred(_ line: TextLine, box: Rect, pageWidth: Double, options: CaptionOptions) -> Bool {
    let middle = line.box.centre.x
    let slack = options.centreSlack * box.width
    return abs(middle - box.centre.x) <= slack || abs(middle - pageWidth / 2) <= slack
}

/// Reads the notes below a table: from the first line that says so to a gap or a heading.
///
/// - Returns: the notes, a line of the page continued in the same note joined, and how many lines they take.
func readNotes(below lines: [TextLine], box: Rect, options: CaptionOptions) -> (notes: [String], used: Int) {
    guard let first = lines.first, startsNote(first.text),
        first.box.y0 - box.y1 <= options.noteDistance * first.size
    else { return ([], 0) }
    var notes: [[String]] = []
    var used = 0
    var previous: TextLine?
    let right = lines.map(\.box.x1).max() ?? 0
    for line in lines {
        let text = line.text
        if let previous {
            if line.box.y0 - previous.box.y1 > options.noteGap * previous.size || opensSection(text) { break }
            if case .other = readCaptionPart(text, options: options) {} else { break }
            let isFull = right - previous.box.x1 < options.noteShortfall * line.size && previous.text.last != "。"
            if isFull, !startsNote(text), !startsItem(text) {
                notes[notes.count - 1].append(text)
            } else {
                notes.append([text])
            }
        } else {
            notes.append([text])
        }
        used += 1
        previous = line
    }
    return (notes.map { joinLines($0) }, used)
}

/// Whether a line starts with a number of a list: `2.`, `3、`.
private func startsItem(_ text: String) -> Bool {
    let digits = text.prefix(while: \.isNumber)
    guard !digits.isEmpty, let next = text.dropFirst(digits.count).first else { return false }
    return ".．、)）".contains(next)
}
