import Geometry
import PageModel

/// Text that a clip cuts off, and the painted glyph that it continues from.
///
/// Spreadsheet programs clip each cell's text: what is too long for the cell is in the file and not on the page. It is
/// kept beside the word that is painted next to it, so that it makes no line, row or column of its own.
struct HiddenText: Hashable, Sendable {
    /// The place in painting order of the glyph.
    var host: Int
    /// Whether the hidden text goes before the glyph's word.
    var comesBefore: Bool
    /// Whether no gap of a word parts the two.
    var isJoined = false
    /// What stands on the line of the glyph.
    var sameLine: [Word]
    /// The other lines, from top to bottom.
    var lines: [TextLine]
}

/// Groups upright glyphs, in painting order, into lines; what clips cut off becomes the hidden text of the word that is
/// painted next to it under the same clip. Where a clip shows nothing at all, its text makes lines as if it were seen,
/// apart from those they overlap.
func groupClippedLines(_ glyphs: [Glyph], clips: [Rect], options: TextOptions) -> [TextLine] {
    var visible: [Glyph] = []
    var cut: [ArraySlice<Glyph>] = []
    for (index, glyph) in glyphs.enumerated() {
        if !isCut(glyph, by: clips) {
            visible.append(glyph)
        } else if let last = cut.last, last.endIndex == index,
            goesOn(from: glyphs[index - 1], to: glyph, clips: clips, options: options)
        {
            cut[cut.count - 1] = glyphs[last.startIndex...index]
        } else {
            cut.append(glyphs[index...index])
        }
    }
    let lines = groupUprightLines(visible, options: options)
    guard !cut.isEmpty else { return lines }
    var hidden: [Int: [HiddenText]] = [:]
    var loose: [TextLine] = []
    for run in cut {
        let lines = groupUprightLines(Array(run), options: options)
        guard !lines.isEmpty else { continue }
        if let text = findHost(of: run, lines: lines, among: glyphs, clips: clips, options: options) {
            hidden[text.host, default: []].append(text)
        } else {
            loose += lines
        }
    }
    return (lines.map { attach(hidden, to: $0) } + loose)
        .sorted { ($0.baseline, $0.box.x0) < ($1.baseline, $1.box.x0) }
}

/// Whether a clip cuts off most of a glyph.
func isCut(_ glyph: Glyph, by clips: [Rect]) -> Bool {
    clips.indices.contains(glyph.clip) && !clips[glyph.clip].contains(glyph.box.centre)
}

/// The hidden text that a run of glyphs cut off is: it continues from the glyph painted before it under its clip, or before
/// the one painted after it; nil where its clip shows neither.
private func findHost(
    of run: ArraySlice<Glyph>, lines: [TextLine], among glyphs: [Glyph], clips: [Rect], options: TextOptions
) -> HiddenText? {
    guard let first = run.first, let last = run.last else { return nil }
    func isHost(_ glyph: Glyph) -> Bool { !isBlank(glyph.text) && !isCut(glyph, by: clips) }
    var host: Glyph?
    if let neighbour = glyphs[..<run.startIndex].last,
        goesOn(from: neighbour, to: first, clips: clips, options: options)
    {
        host = glyphs[..<run.startIndex].reversed().prefix { $0.clip == first.clip }.first(where: isHost)
    }
    let comesBefore = host == nil
    if comesBefore, let neighbour = glyphs[run.endIndex...].first,
        goesOn(from: last, to: neighbour, clips: clips, options: options)
    {
        host = glyphs[run.endIndex...].prefix { $0.clip == first.clip }.first(where: isHost)
    }
    guard let host else { return nil }
    var text = HiddenText(host: host.order, comesBefore: comesBefore, sameLine: [], lines: [])
    for line in lines {
        if abs(line.baseline - host.origin.y) < options.lineDistance * min(line.size, host.size) {
            text.sameLine += line.words
        } else {
            text.lines.append(line)
        }
    }
    if let near = text.comesBefore ? text.sameLine.last : text.sameLine.first {
        let gap = text.comesBefore ? host.box.x0 - near.box.x1 : near.box.x0 - host.box.x1
        text.isJoined = gap <= options.wordGap * min(near.size, host.size)
    }
    return text
}

private func attach(_ hidden: [Int: [HiddenText]], to line: TextLine) -> TextLine {
    guard line.words.contains(where: { $0.glyphs.contains { hidden[$0.order] != nil } }) else { return line }
    return TextLine(
        words: line.words.map { word in
            var word = word
            word.hidden = word.glyphs.flatMap { hidden[$0.order] ?? [] }
            return word
        })
}

extension Word {
    /// The word between what its clip cuts off of its line.
    var revealed: [Word] {
        guard !hidden.isEmpty else { return [self] }
        var words = [self]
        for text in hidden where !text.sameLine.isEmpty {
            if text.comesBefore {
                words[0].isCutOff = text.isJoined
                words = text.sameLine + words
            } else {
                let start = words.endIndex
                words += text.sameLine
                words[start].isCutOff = text.isJoined
            }
        }
        return words
    }

    /// The lines above or below that its clip cuts off.
    func hiddenLines(above: Bool) -> [TextLine] {
        hidden.isEmpty ? [] : hidden.filter { $0.comesBefore == above }.flatMap(\.lines)
    }
}

extension TextLine {
    /// The line with what its clips cut off of it, and the lines that they cut off as a whole: text that no table holds.
    var revealed: [TextLine] {
        guard words.contains(where: { !$0.hidden.isEmpty }) else { return [self] }
        return words.flatMap { $0.hiddenLines(above: true) } + [TextLine(words: words.flatMap(\.revealed))]
            + words.flatMap { $0.hiddenLines(above: false) }
    }
}
