/// Whether a character is one of those that Chinese sets without spaces around: Han, kana, full-width forms and
/// their punctuation, but no Hangul, which parts words with spaces.
func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: false
    case 0x3130...0x318F: false
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    case 0x2460...0x24FF, 0x25A0...0x25FF, 0x2610...0x2612: true
    default: false
    }
}

/// Whether a space belongs between two characters that a gap parts: between Latin words and after a check box, not beside
/// a Han character and not within a row of ellipses or quotation marks.
private func needsSpace(_ last: Character, _ first: Character) -> Bool {
    if checkBoxes.contains(last) { return !checkBoxes.contains(first) }
    return !isWide(last) && !isWide(first) && !(wideQuotes.contains(last) && wideQuotes.contains(first))
}

private let checkBoxes: Set<Character> = ["☑", "☒", "☐", "□", "✓"]
private let wideQuotes: Set<Character> = ["…", "—", "“", "”", "‘", "’"]

/// Joins words that have a gap between them: a space between two Latin words, none beside a Han character but behind
/// the number of a text. What a wall cut in two is one word again; words of scripts that are read from
/// right to left come in the order of reading.
func joinWords(_ words: some Collection<Word>) -> String {
    var pieces: [DirectedText] = []
    let isDirected = words.contains(where: \.isRightToLeft)
    var joined = ""
    var before: (word: Word, isFirst: Bool)?
    for word in words {
        if let before, !word.isCutOff,
            needsSpace(before.word, word) || numbersText(before.word, isFirst: before.isFirst, word)
        {
            if isDirected { pieces.append(DirectedText(" ")) } else { joined += " " }
        }
        if isDirected { pieces += word.directedPieces } else { joined += word.text }
        before = (word, before == nil)
    }
    return isDirected ? orderForReading(pieces).joined() : joined
}

/// Whether a space belongs between two words of a line.
private func needsSpace(_ left: Word, _ right: Word) -> Bool {
    guard let last = left.text.last, let first = right.text.first else { return false }
    return needsSpace(last, first)
}

/// Whether a word ends in the number of the Han text behind it, with a space painted between: `1. 部门`, `表2 收入`. Numbers
/// within a text, with spaces on both sides, are no such numbers.
private func numbersText(_ left: Word, isFirst: Bool, _ right: Word) -> Bool {
    guard right.followsSpace, isFirst || !left.followsSpace, endsNumber(left.text), let first = right.text.first
    else { return false }
    return isWide(first) && first.isLetter
}

/// Whether a text ends in a number, or is one with a stop behind it as before the items of a list.
private func endsNumber(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    return last.isASCII && (last.isNumber || (last == "." && text.dropLast().last?.isNumber == true))
}

/// Joins the lines of one cell or paragraph.
///
/// A hyphen at the end of a line is dropped where a lower-case word is broken over the lines; every other hyphen is
/// part of the text, as in `mark-to-` above `market`. A number that running Han text breaks over two lines is one number: two numbers would have a mark
/// between them.
func joinLines(_ lines: [String]) -> String {
    var joined = ""
    var before = ""
    func isRunning(_ line: String) -> Bool { line.contains(where: isWide) }
    for line in lines where !line.isEmpty {
        guard let last = joined.last, let first = line.first else {
            joined += line
            before = line
            continue
        }
        if last == "-" || last == "\u{2010}" {
            let stem = joined.dropLast().reversed().prefix { $0.isLetter }
            if stem.count > 1, stem.allSatisfy(\.isLowercase), first.isLowercase,
                !isCompound(joined.dropLast(), line)
            {
                joined.removeLast()
            }
        } else if needsSpace(last, first), !(last.isNumber && first.isNumber && isRunning(before) && isRunning(line)) {
            joined += " "
        }
        joined += line
        before = line
    }
    return joined
}

/// Whether a word that a hyphen at the end of a line breaks has another hyphen before or behind the break.
private func isCompound(_ above: Substring, _ below: String) -> Bool {
    func isPart(_ character: Character) -> Bool { character.isLetter || character == "-" }
    return above.reversed().prefix(while: isPart).contains("-") || below.prefix(while: isPart).contains("-")
}
