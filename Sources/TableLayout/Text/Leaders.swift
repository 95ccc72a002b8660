import PageModel

/// The words of a line without the dots that lead the eye from a label to its value.
func withoutLeaders(_ words: [WordPool.Place], options: TextOptions) -> [WordPool.Place] {
    guard words.contains(where: { $0.word.endsInLeader }) else { return words }
    var kept: [WordPool.Place] = []
    var dots = 0
    for (index, place) in words.enumerated() {
        if index == 0 || !words[index].word.isLeader { dots = 0 }
        if dots == 0 {
            let following = words[(index + 1)...].prefix { $0.word.isLeader }
            dots = place.word.trailingDots + following.reduce(0) { $0 + $1.word.trailingDots }
        }
        guard dots >= options.leaderDots else {
            kept.append(place)
            continue
        }
        var trimmed = place
        let glyphs = Array(place.word.glyphs.reversed().drop { isLeaderDot($0.text) }.reversed())
        guard !glyphs.isEmpty else { continue }
        trimmed.word = Word(glyphs, writing: place.word.writing, followsSpace: place.word.followsSpace)
        kept.append(trimmed)
    }
    return kept
}

extension Word {
    /// Whether the word is only dots of a leader.
    var isLeader: Bool { glyphs.allSatisfy { isLeaderDot($0.text) } }
    fileprivate var endsInLeader: Bool { glyphs.last.map { isLeaderDot($0.text) } ?? false }
    fileprivate var trailingDots: Int {
        glyphs.reversed().prefix { isLeaderDot($0.text) }.reduce(0) { $0 + $1.text.filter { $0 != " " }.count }
    }
}

private func isLeaderDot(_ text: String) -> Bool {
    text.allSatisfy { ".…‥·_ ".contains($0) }
}
