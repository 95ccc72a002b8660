import Geometry
import Lexicon

/// Reads the caption of a table from the lines above it.
///
/// - Parameters:
///   - lines: the free lines between the table and the one above, or the page's top; from top to bottom.
///   - box: the table's box.
///   - pageWidth: to see what is centred.
/// - Returns: the caption, and how many of the last lines belong to it.
func readCaption(
    above lines: [TextLine], box: Rect, pageWidth: Double, options: CaptionOptions
) -> (caption: Caption, used: Int) {
    let recent = lines.suffix(options.linesAbove).reversed().map { CaptionLine($0, options: options) }
    var reading = CaptionReading(lines: recent, box: box, pageWidth: pageWidth, options: options)
    reading.run()
    return (reading.caption, reading.used)
}

/// The grammar of the lines above a table, nearest first: remarks (unit, department, form, date), a title of one line or
/// more, remarks above it; or text, and a heading over it.
private struct CaptionReading {
    /// The lines, nearest to the table first.
    let lines: [CaptionLine]
    let box: Rect
    let pageWidth: Double
    let options: CaptionOptions
    var caption = Caption()
    /// How many lines belong to the caption.
    var used = 0

    private let words = Vocabulary.standard
    private var bodyWidth: Double { lines.map(\.box.width).max() ?? 0 }

    init(lines: [CaptionLine], box: Rect, pageWidth: Double, options: CaptionOptions) {
        self.lines = lines
        self.box = box
        self.pageWidth = pageWidth
        self.options = options
    }

    mutating func run() {
        takeRemarks()
        if caption.title.isEmpty, !takeBrokenTitle(), !takePlainTitle() {
            takeHeadingOverText()
            return
        }
        takeLinesAboveTitle()
    }

    /// Takes lines of remarks, up to one that holds the title besides.
    private mutating func takeRemarks() {
        while used < lines.count {
            let line = lines[used]
            if line.isText {
                guard !isHeading(line), isRemarkBesideTitle(line.line, text: line.text) else { return }
                used += 1
                continue
            }
            caption.take(line.parts)
            let title = line.others.count == 1 ? line.others.first : nil
            if let (run, text) = title, isTitle(text, options: options), !isRemarkBesideTitle(run, text: text),
                !isWithinRemarks(line)
            {
                caption.takeTitle(text)
                used += 1
                return
            }
            used += 1
        }
    }

    /// Takes a title of several lines whose first line opens it: `Table 2. …`, or whose further lines continue in lower case.
    private mutating func takeBrokenTitle() -> Bool {
        guard used < lines.count, lines[used].isText else { return false }
        var last = used
        while last + 1 < lines.count, last - used + 1 < options.titleLines, !words.opensNumberedTitle(lines[last].text),
            lines[last + 1].isText, lines[last + 1].goesOn(with: lines[last], options: options),
            lines[last + 1].box.width > (1 - options.sizeSlack) * lines[last].box.width,
            !"。；;".contains(lines[last + 1].text.last ?? " ")
        {
            last += 1
            if words.opensNumberedTitle(lines[last].text) { break }
            if lines[last - 1].text.first?.isLowercase != true, !opensNumberedTitle(above: last) { return false }
        }
        let text = joinLines(lines[used...last].reversed().map(\.text))
        let opens = words.opensNumberedTitle(lines[last].text)
        guard opens || last > used && !continuesParagraph(lines[last], after: lines.dropFirst(last + 1).first),
            isTitle(text, options: options)
        else { return false }
        caption.takeTitle(text)
        used = last + 1
        return true
    }

    /// Whether one of the next lines opens a numbered title.
    private func opensNumberedTitle(above index: Int) -> Bool {
        lines[index...].prefix(options.titleLines).contains { words.opensNumberedTitle($0.text) }
    }

    /// Takes the next line as title where it is neither a sentence nor the end of a paragraph.
    private mutating func takePlainTitle() -> Bool {
        guard used < lines.count else { return false }
        let line = lines[used]
        guard isTitle(line.text, options: options) else { return false }
        if !isHeading(line), !isCentred(line.line) {
            let isWide = line.box.width > options.fullLineShare * bodyWidth && lines.count > options.fewLines
            if isWide || continuesParagraph(line, after: lines.dropFirst(used + 1).first) { return false }
        }
        caption.takeTitle(line.text)
        used += 1
        return true
    }

    /// Takes the heading over a text above the table: one with a number, or one in larger letters than a paragraph below it.
    private mutating func takeHeadingOverText() {
        guard used < lines.count else { return }
        let nearest = lines[used]
        let isParagraph =
            "。；：:.".contains(nearest.text.last ?? " ")
            || continuesParagraph(nearest, after: lines.dropFirst(used + 1).first)
        var size = nearest.size
        for (distance, line) in lines.dropFirst(used).enumerated() {
            let text = line.others.count == 1 ? line.others[0].text : line.text
            let isLarger =
                isParagraph && distance <= options.sentenceLines && line.size > (1 + options.sizeSlack) * size
            if !line.isRemark, isTitle(text, options: options), opensHeading(text) || isLarger {
                caption.take(line.parts)
                caption.takeTitle(text)
                return
            }
            size = max(size, line.size)
        }
    }

    /// Takes the first half of a title broken over two lines, then lines of nothing but remarks.
    private mutating func takeLinesAboveTitle() {
        while used > 0, used < lines.count {
            let line = lines[used]
            if line.isRemark {
                caption.take(line.parts)
            } else if line.isText, line.parts.count == 1, isFirstHalf(line, of: lines[used - 1]) {
                caption.title = joinLines([line.text, caption.title])
            } else if line.isText, isBareNumber(line.text), !words.opensNumberedTitle(caption.title) {
                caption.title = joinLines([line.text, caption.title])
            } else {
                return
            }
            used += 1
        }
    }

    /// Whether a line is nothing but the label and number of a table, its title below.
    private func isBareNumber(_ text: String) -> Bool {
        let length = words.numberLength(of: text)
        return length > 0 && text.dropFirst(length).allSatisfy { ".．:：".contains($0) }
    }

    /// Whether a line is the first half of a title whose second half is `lower`: it is set alike, close above and wide, not a
    /// shorter heading of its own.
    private func isFirstHalf(_ line: CaptionLine, of lower: CaptionLine) -> Bool {
        !lower.isRemark && !words.opensNumberedTitle(caption.title) && isCentred(line.line)
            && line.goesOn(with: lower, options: options) && line.line.words[0].font == lower.line.words[0].font
            && line.box.width >= lower.box.width && line.box.width > options.brokenTitleShare * bodyWidth
    }

    /// Whether a text beside or below a larger centred title is something else that the caption says, such as a form number
    /// of unknown make: it stands at the right, or a Chinese label without a number opens it.
    private func isRemarkBesideTitle(_ line: TextLine, text: String) -> Bool {
        guard !words.opensNumberedTitle(text), !isCentred(line), line.box.x0 > box.centre.x || opensWithLabel(text)
        else { return false }
        return lines.dropFirst(used + 1).prefix(options.remarkLines).contains {
            isTitle($0.text, options: options) && isCentred($0.line) && $0.size > (1 + options.sizeSlack) * line.size
        }
    }

    /// Whether a line of remarks with one more word between them stands right below a centred title.
    private func isWithinRemarks(_ line: CaptionLine) -> Bool {
        guard line.parts.first?.isOther == false, line.parts.last?.isOther == false,
            let above = lines.dropFirst(used + 1).first
        else { return false }
        return isTitle(above.text, options: options) && isCentred(above.line)
            && above.size > (1 - options.sizeSlack) * line.size
    }

    private func opensWithLabel(_ text: String) -> Bool {
        guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
        let label = text[..<colon]
        return label.contains(where: isWide) && !label.contains { $0.isASCII && $0.isNumber }
    }

    private func isHeading(_ line: CaptionLine) -> Bool {
        opensHeading(line.text) && isTitle(line.text, options: options)
    }

    private func opensHeading(_ text: String) -> Bool {
        words.sectionMark(of: text) != nil || words.opensNumberedTitle(text)
    }

    /// Whether a line continues with the paragraph above it: the same font and size, no more than a line's distance, and the
    /// line above fills the text column.
    private func continuesParagraph(_ line: CaptionLine, after above: CaptionLine?) -> Bool {
        guard let above else { return false }
        return abs(above.size - line.size) < options.sizeSlack * line.size
            && above.line.words[0].font == line.line.words[0].font
            && line.box.y0 - above.box.y1 < options.lineGap * line.size
            && above.box.width > options.fullLineShare * bodyWidth
    }

    private func isCentred(_ line: TextLine) -> Bool {
        let slack = options.centreSlack * box.width
        return abs(line.box.centre.x - box.centre.x) <= slack || abs(line.box.centre.x - pageWidth / 2) <= slack
    }
}
