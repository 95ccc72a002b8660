import TableModel

/// The texts along one track, for comparison.
struct TrackText: Hashable, Sendable {
    private(set) var texts: [String: Int] = [:]
    private(set) var characters: [Character: Int] = [:]
    private(set) var characterCount = 0

    var isBlank: Bool { texts.isEmpty }

    init(_ texts: some Sequence<String>) {
        for text in texts where !text.isEmpty {
            self.texts[text, default: 0] += 1
            for character in text where !character.isWhitespace {
                characters[character, default: 0] += 1
                characterCount += 1
            }
        }
    }

    /// The texts that start in each row or column of a table.
    static func tracks(of table: Table, along axis: KeyPath<Cell, Int>, count: Int) -> [TrackText] {
        let cells = Dictionary(grouping: table.cells) { $0[keyPath: axis] }
        return (0..<count).map { TrackText((cells[$0] ?? []).map(\.text)) }
    }

    /// How alike two tracks are, 0 to 1: half by whole texts, half by characters.
    func similarity(to other: TrackText) -> Double {
        (Self.agreement(texts, other.texts) + characterSimilarity(to: other)) / 2
    }

    /// How alike the characters are, wherever cells begin and end, 0 to 1.
    func characterSimilarity(to other: TrackText) -> Double {
        Self.agreement(characters, other.characters)
    }

    static func + (left: TrackText, right: TrackText) -> TrackText {
        var sum = left
        sum.texts.merge(right.texts, uniquingKeysWith: +)
        sum.characters.merge(right.characters, uniquingKeysWith: +)
        sum.characterCount += right.characterCount
        return sum
    }

    private static func agreement<Key>(_ left: [Key: Int], _ right: [Key: Int]) -> Double {
        let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        return Share(2 * shared, of: left.values.reduce(0, +) + right.values.reduce(0, +)).ratio
    }
}

/// Neighbouring tracks taken together.
struct TrackGroup {
    var tracks: Range<Int>
    private var members: [TrackText]
    private var sum: TrackText

    /// The groups of two tracks and more that end at a track; a blank track joins no group.
    static func ending(at last: Int, of tracks: [TrackText], options: ComparisonOptions) -> [TrackGroup] {
        var groups: [TrackGroup] = []
        var members = [tracks[last]]
        guard !members[0].isBlank else { return [] }
        for first in (0..<last).reversed().prefix(options.mostMerged - 1) {
            if tracks[first].isBlank { break }
            members.insert(tracks[first], at: 0)
            groups.append(
                TrackGroup(
                    tracks: first..<(last + 1), members: members,
                    sum: members.dropFirst().reduce(members[0], +)))
        }
        return groups
    }

    /// The score of the group's having become `whole`, which counts every track; nil where it has not.
    ///
    /// The group must be more like `whole` than each of its tracks alone: no track is there only because it is short.
    func score(as whole: TrackText, options: ComparisonOptions) -> Double? {
        let counts = (sum.characterCount, whole.characterCount)
        guard Double(2 * min(counts.0, counts.1)) >= options.leastMergedSimilarity * Double(counts.0 + counts.1) else {
            return nil
        }
        let similarity = sum.characterSimilarity(to: whole)
        guard similarity >= options.leastMergedSimilarity,
            members.allSatisfy({ $0.characterSimilarity(to: whole) < similarity })
        else { return nil }
        return Double(tracks.count + 1) * similarity
    }
}
