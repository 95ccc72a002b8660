import Geometry
public import PageModel

/// How the rules of a drawn page are painted.
public enum RuleStyle: Hashable, Sendable, CaseIterable {
    /// One stroke a rule.
    case strokes
    /// A thin filled rectangle for each character of a rule, short of the corners by a point.
    case thinRectangles
    /// Two strokes a point and a half apart.
    case doubled
    /// Strokes of 2 points with gaps of 1 point between.
    case dashes
    /// Rectangles half a point long that touch each other.
    case tinyRectangles
}

extension PageContent {
    /// The size of one character of a drawn page in points.
    public static let drawnCell = (width: 6.0, height: 12.0)

    /// Draws an A4 page as text: `-`, `|` and `+` are rules through the middle of their characters, everything else
    /// but the blank is a glyph.
    ///
    /// A Han character takes the room of two others, as editors show it. A rule is a run of at least two such characters, so that a `+` alone is only a crossing that nothing leads to;
    /// minus signs in a run without `+` are glyphs. Neighbouring glyphs touch each other; a blank is a gap without a
    /// painted space.
    ///
    /// - Parameters:
    ///   - left: where the first character of a line stands, in points.
    ///   - top: where the first line stands, in points; below the margin in which running heads stand unless given.
    public init(
        drawn picture: String, number: Int = 1, left: Double = 50, top: Double = 100, style: RuleStyle = .strokes
    ) {
        self.init(number: number, width: 595, height: 842)
        draw(picture, left: left, top: top, style: style)
    }

    /// Draws more of a page in the same way.
    public mutating func draw(
        _ picture: String, left: Double = 50, top: Double = 100, style: RuleStyle = .strokes
    ) {
        let (width, height) = Self.drawnCell
        let lines = picture.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.flatMap { isWide($0) ? [$0, Self.filler] : [$0] }
        }
        let longest = lines.map(\.count).max() ?? 0
        func character(_ row: Int, _ column: Int) -> Character {
            lines.indices.contains(row) && lines[row].indices.contains(column) ? lines[row][column] : " "
        }
        func middle(_ row: Int, _ column: Int) -> Point {
            Point(x: left + (Double(column) + 0.5) * width, y: top + (Double(row) + 0.5) * height)
        }
        var isRule = Set<[Int]>()
        for row in lines.indices {
            for run in runs(lines[row], of: ["-", "+"]) where run.contains(where: { lines[row][$0] == "+" }) {
                paintRule(from: middle(row, run.lowerBound), to: middle(row, run.upperBound - 1), style: style)
                for column in run { isRule.insert([row, column]) }
            }
        }
        for column in 0..<longest {
            for run in runs(lines.indices.map { character($0, column) }, of: ["|", "+"]) {
                paintRule(from: middle(run.lowerBound, column), to: middle(run.upperBound - 1, column), style: style)
                for row in run { isRule.insert([row, column]) }
            }
        }
        for row in lines.indices {
            for (column, character) in lines[row].enumerated()
            where !" +|".contains(character) && character != Self.filler && !isRule.contains([row, column]) {
                paint(
                    String(character), x: left + Double(column) * width,
                    baseline: top + Double(row) * height + 9.5, advance: isWide(character) ? 2 * width : width)
            }
        }
    }

    /// The second half of a Han character.
    private static let filler: Character = "\0"

    /// The stretches of at least two of the given characters.
    private func runs(_ line: [Character], of set: Set<Character>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for end in 0...line.count where end == line.count || !set.contains(line[end]) {
            if end - start >= 2 { runs.append(start..<end) }
            start = end + 1
        }
        return runs
    }

    /// The next place in painting order, as long as all things came from drawing.
    var nextOrder: Int { glyphs.count + strokes.count + fills.count + images.count }
}
