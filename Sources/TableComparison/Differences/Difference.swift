/// One thing that is not as expected, in words a person understands.
///
/// Rows and columns in words count from 1: `cell r5c3` is in the fifth row and third column of its table. Long running
/// texts are shown with `…` for what is left out.
public struct Difference: Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing changed.
    public enum Kind: String, Hashable, Sendable {
        /// The table as a whole: missing, or not expected.
        case table
        /// Rows or columns: lost, added, merged, split, or another number of them.
        case tracks
        /// A cell: its text, spans, figure, or whether it is there.
        case cell
        /// What stands around a table: title, unit, notes, pages, header rows.
        case caption
        /// Where a table or its cells lie.
        case place
        /// A page: whether it was read, and its size.
        case page
        /// Running text outside the tables.
        case text
        /// A warning or an error that is new, gone or another one.
        case finding
    }

    /// What kind of thing changed.
    public var kind: Kind
    /// What changed, such as `cell r5c3 "1,112.14" → "1,112.4"`.
    public var description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}

extension Difference {
    static func changed(_ kind: Kind, _ what: String, _ expected: some Any, _ actual: some Any) -> Difference {
        Difference(kind, "\(what) \(expected) → \(actual)")
    }

    /// A change of rows or columns; nil where the track is kept. `noun` is `row` or `column`.
    init?(_ change: TrackChange, noun: String) {
        func name(_ range: Range<Int>) -> String {
            range.count == 1
                ? "\(noun) \(range.lowerBound + 1)" : "\(noun)s \(range.lowerBound + 1)–\(range.upperBound)"
        }
        switch change {
        case .kept: return nil
        case .lost(let range): self.init(.tracks, "\(name(range)) lost")
        case .added(let range): self.init(.tracks, "\(name(range)) added")
        case .merged(let range, let into):
            self.init(.tracks, "\(name(range)) merged" + (into == range.lowerBound ? "" : " into \(noun) \(into + 1)"))
        case .split(let track, let range): self.init(.tracks, "\(noun) \(track + 1) split into \(name(range))")
        }
    }
}

/// What a cell is called in words, such as `cell r5c3`.
func cellName(row: Int, column: Int) -> String {
    "cell r\(row + 1)c\(column + 1)"
}

/// A text in words, in one line.
func quoted(_ text: String) -> String {
    "\"\(text.replacing("\n", with: "⏎"))\""
}

/// Spans in words, such as `2 × 1`.
func spans(_ rows: Int, _ columns: Int) -> String {
    "\(rows) × \(columns)"
}

/// A length in words, such as `12.5 points`.
func points(_ length: Double) -> String {
    "\(Decimals(length, digits: 1)) points"
}
