import Geometry
import Lexicon

/// Reads the notes below a table: from the first line that says so to a gap or a heading.
///
/// Numbered notes continue with the next number; any other numbering is a heading.
///
/// - Parameter last: the last of the notes that the lines continue with, those on the page before; nil for none.
/// - Returns: the notes, a line of the page continued in the same note joined, and how many lines they take.
func readNotes(
    below lines: [TextLine], box: Rect, after last: String? = nil, options: CaptionOptions
) -> (notes: [String], used: Int) {
    guard let first = lines.first, first.box.y0 - box.y1 <= options.noteDistance * first.size else { return ([], 0) }
    var reading = NoteReading(right: lines.map(\.box.x1).max() ?? 0, options: options)
    if let last {
        reading.number = noteNumber(last)
        guard let number = reading.number, noteNumber(first.text) == number + 1 else { return ([], 0) }
    } else if !Vocabulary.standard.opensNote(first.text) {
        return ([], 0)
    }
    let used = lines.firstIndex { !reading.take($0) } ?? lines.count
    return (reading.notes.map { joinLines($0) }, used)
}

/// The number of a note, its label aside: 1 for `注：1、…`; nil for one without.
private func noteNumber(_ text: String) -> Int? {
    let words = Vocabulary.standard
    let bare = words.withoutNoteLabel(text)
    if let mark = words.sectionMark(of: bare) { return mark.kind == .decimal ? nil : mark.number }
    let digits = bare.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = bare.dropFirst(digits.count).first, ".．、)）".contains(next) else { return nil }
    return Int(digits)
}

private struct NoteReading {
    /// The right edge of the lines.
    let right: Double
    let options: CaptionOptions
    /// The notes, each a list of lines.
    var notes: [[String]] = []
    /// The number of the last numbered note.
    var number: Int?
    private var previous: TextLine?
    private let words = Vocabulary.standard

    init(right: Double, options: CaptionOptions) {
        self.right = right
        self.options = options
    }

    /// Takes a line into the notes; false where it is none of them.
    mutating func take(_ line: TextLine) -> Bool {
        let text = line.text
        guard let previous else {
            begin(text)
            self.previous = line
            return true
        }
        let gap = line.box.y0 - previous.box.y1
        guard gap <= options.noteGap * previous.size, line.size < (1 + options.sizeSlack) * previous.size else {
            return false
        }
        let isFull = right - previous.box.x1 < options.noteShortfall * line.size && previous.text.last != "。"
        if words.opensNote(text) {
            begin(text)
        } else if let next = noteNumber(text), isItem(next, text) {
            begin(text)
        } else if words.sectionMark(of: text) != nil || words.opensNumberedTitle(text)
            || readCaptionParts(text, options: options).contains(where: { !$0.isOther })
        {
            return false
        } else if isFull {
            notes[notes.count - 1].append(text)
        } else if gap > options.lineGap * line.size, isTitle(text, options: options) {
            return false
        } else {
            begin(text)
        }
        self.previous = line
        return true
    }

    private mutating func begin(_ text: String) {
        notes.append([text])
        number = noteNumber(text) ?? number
    }

    /// Whether a numbered line is the next note rather than a heading: it counts on, or, below notes without numbers, it is
    /// the first below a bare label or reads like a sentence.
    private func isItem(_ next: Int, _ text: String) -> Bool {
        if let number { return next == number + 1 }
        guard next == 1, let before = notes.last?.last else { return false }
        return words.isNoteLabel(before) || before.last.map { "：:".contains($0) } == true
            || text.last.map { "。；;.，,".contains($0) } == true
    }
}
